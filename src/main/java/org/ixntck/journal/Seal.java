package org.ixntck.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What vouches for a journal that was read to its end.
 *
 * @param lines the number of its complete lines
 * @param chained whether its lines are chained by digests; those of older kits are not
 * @param head the digest in the entry that closes it, in hexadecimal; empty if the journal breaks off or is not chained
 */
public record Seal(long lines, boolean chained, Optional<String> head) {

    private static final int LAST_BYTES_MAX = 1_024;

    /**
     * The seal that the last line of a journal names. The lines before are not read.
     *
     * @throws IOException if the file cannot be read, or does not end with the line that closes a journal
     */
    public static Seal named(Path journal) throws IOException {
        String last;
        try (RandomAccessFile file = new RandomAccessFile(journal.toFile(), "r")) {
            long from = Math.max(0, file.length() - LAST_BYTES_MAX);
            byte[] tail = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(tail);
            last = new String(tail, StandardCharsets.UTF_8).stripTrailing();
        }
        JsonNode line = new JsonMapper().readTree(last.substring(last.lastIndexOf('\n') + 1));
        if (!line.path("event").path("type").asText().equals("journal-closed")) {
            throw new IOException("expected the journal to end with the line that closes it");
        }
        return new Seal(
                line.path("seq").asLong(),
                true,
                Optional.of(line.path("event").path("head").asText()));
    }
}
