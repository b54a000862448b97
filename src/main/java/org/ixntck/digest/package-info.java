/** SHA-256, as catalogue, journal, manifest and bundle use it. */
package org.ixntck.digest;
