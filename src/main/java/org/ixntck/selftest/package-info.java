/** What the kit itself is worth: each broken reference server is judged, and must be caught by the requirement that it breaks. */
package org.ixntck.selftest;
