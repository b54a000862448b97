/** Tests the kit itself: each reference server with a defect is judged, and must fail the requirement that it breaks. */
package org.ixntck.selftest;
