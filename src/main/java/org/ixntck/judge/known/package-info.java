/** Which failures of a run a vendor has accepted, and what has become of each of those entries. */
package org.ixntck.judge.known;
