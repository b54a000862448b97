package org.ixntck.evidence;

/**
 * A file of a run.
 *
 * @param name its path in the run's folder, with slashes
 * @param bytes its size
 * @param sha256 its digest, in hexadecimal
 */
public record RunFile(String name, long bytes, String sha256) {}
