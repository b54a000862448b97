/**
 * What vouches for the files of a run: the manifest with their digests, and the parts of it. A folder and a bundle are read alike.
 */
package org.ixntck.evidence;
