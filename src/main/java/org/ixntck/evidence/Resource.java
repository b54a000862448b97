package org.ixntck.evidence;

/**
 * Something that a run was made with or has left.
 *
 * @param name of it
 * @param sha256 its digest, in hexadecimal
 */
public record Resource(String name, String sha256) {}
