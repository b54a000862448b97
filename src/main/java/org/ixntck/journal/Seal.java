package org.ixntck.journal;

import java.util.Optional;

/**
 * What vouches for a journal that was read to its end.
 *
 * @param lines the number of its complete lines
 * @param chained whether its lines are chained by digests; those of older kits are not
 * @param head the digest in the entry that closes it, in hexadecimal; empty if the journal breaks off or is not chained
 */
public record Seal(long lines, boolean chained, Optional<String> head) {}
