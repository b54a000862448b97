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
 * The verdicts on a target.
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
     * Reads the verdicts from the verdict.json of the run.
     *
     * @throws IOException if the file is missing or malformed
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
                    // Not a failure.
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
