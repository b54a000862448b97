package org.ixntck.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a target was judged.
 *
 * @param adapter the value of {@code --adapter} that names it
 * @param verdict of the run
 * @param failed the error sentence of each requirement that failed, by its id
 * @param undecided ids of the requirements that were inconclusive
 */
public record Judged(String adapter, String verdict, Map<String, String> failed, Set<String> undecided) {

    public Judged {
        failed = Map.copyOf(failed);
        undecided = Set.copyOf(undecided);
    }

    /**
     * Reads it from the verdict.json of the run.
     *
     * @throws IOException if that is missing or no such file
     */
    static Judged read(Path file) throws IOException {
        JsonNode verdict = new ObjectMapper().readTree(file.toFile());
        Map<String, String> failed = new TreeMap<>();
        Set<String> undecided = new TreeSet<>();
        verdict.path("requirements").forEach(row -> {
            switch (row.path("verdict").asText()) {
                case "FAIL" ->
                    failed.put(row.path("id").asText(), row.path("why").asText());
                case "INCONCLUSIVE" -> undecided.add(row.path("id").asText());
                default -> {
                    // Nothing is held against the servers.
                }
            }
        });
        return new Judged(
                verdict.path("subject").path("adapter").asText(),
                verdict.path("verdict").asText(),
                failed,
                undecided);
    }
}
