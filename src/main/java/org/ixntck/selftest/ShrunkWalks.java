package org.ixntck.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How long the walks are that are left of those that found a defect, once they are shrunk. */
public final class ShrunkWalks {

    private ShrunkWalks() {}

    /**
     * The lengths, in steps: for each run of walks in a folder that of its first finding which was repeated.
     *
     * @throws IOException if a file of a run is malformed
     */
    public static List<Integer> lengths(Path folder) throws IOException {
        List<Integer> lengths = new ArrayList<>();
        try (Stream<Path> runs = Files.list(folder)) {
            for (Path run : runs.filter(path -> !path.endsWith("latest")).toList()) {
                if (Files.exists(run.resolve("walks.json"))) {
                    JsonNode findings = new ObjectMapper()
                            .readTree(run.resolve("walks.json").toFile())
                            .path("findings");
                    Stream.iterate(0, it -> it + 1)
                            .limit(findings.size())
                            .map(findings::get)
                            .filter(it -> it.path("failed").asInt() > 0)
                            .findFirst()
                            .ifPresent(it -> lengths.add(it.path("shrunkSteps").asInt()));
                }
            }
        }
        return lengths;
    }
}
