package org.ixntck.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a target was judged.
 *
 * @param adapter the value of {@code --adapter} that names it
 * @param verdict of the run
 * @param failed the error sentence of each requirement that failed, by its id
 */
public record Judged(String adapter, String verdict, Map<String, String> failed) {

    public Judged {
        failed = Map.copyOf(failed);
    }

    /**
     * Reads it from the verdict.json of the run.
     *
     * @throws IOException if that is missing or no such file
     */
    static Judged read(Path file) throws IOException {
        JsonNode verdict = new ObjectMapper().readTree(file.toFile());
        Map<String, String> failed = new TreeMap<>();
        verdict.path("requirements").forEach(row -> {
            if (row.path("verdict").asText().equals("FAIL")) {
                failed.put(row.path("id").asText(), row.path("why").asText());
            }
        });
        return new Judged(
                verdict.path("subject").path("adapter").asText(),
                verdict.path("verdict").asText(),
                failed);
    }
}
