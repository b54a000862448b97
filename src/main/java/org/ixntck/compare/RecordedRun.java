package org.ixntck.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.JournalReader;

/**
 * A run to be compared with others.
 *
 * @param name of its folder
 * @param verdict its verdict.json
 * @param java the version on which the kit ran; empty if unknown
 * @param order of its messages
 */
record RecordedRun(String name, JsonNode verdict, String java, EventOrder order) {

    private static final int BYTES_MAX = 64 << 20;

    /**
     * Reads a run from its folder.
     *
     * @throws IOException if verdict.json or the journal is missing, or cannot be read
     */
    static RecordedRun read(Path folder) throws IOException {
        EventOrder order = new EventOrder();
        try (JournalReader reader = JournalReader.open(folder.resolve("journal.ndjson"))) {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                order.accept(entry.get());
            }
        }
        Path manifest = folder.resolve("manifest.json");
        return new RecordedRun(
                String.valueOf(folder.toRealPath().getFileName()),
                json(folder.resolve("verdict.json")),
                Files.exists(manifest)
                        ? json(manifest).path("platform").path("java").asText()
                        : "",
                order);
    }

    private static JsonNode json(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > BYTES_MAX) {
            throw new IOException("expected a file %s, as a run leaves it".formatted(file.getFileName()));
        }
        return new JsonMapper().readTree(file.toFile());
    }

    /** Requirements or scenarios by their ids. */
    Map<String, JsonNode> rows(String member) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        verdict.path(member).forEach(row -> rows.put(row.path("id").asText(), row));
        return rows;
    }
}
