package org.ixntck.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ixntck.Tools;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.run.Certification;
import org.ixntck.run.Handover;
import org.ixntck.run.Options;
import org.ixntck.run.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many defects of the server in Node.js are caught by {@code certify}, and how many by {@code certify} or {@code explore --for 2m} with each of
 * three seeds. A search ends with the first walk that breaks a requirement which cases.json names, so that only what is missed takes two minutes.
 * What came of it is in target/field.txt. {@code -Dixn-tck.seeds=1,2} takes other seeds, {@code -Dixn-tck.field=NAME,NAME} only these defects.
 */
@Tag("soak")
class FieldServerSoakIT {

    private static final int BY_CERTIFY_MIN = 14;
    private static final int CAUGHT_MIN = 22;
    private static final Duration TIME_MAX = Duration.ofMinutes(2);
    private static final Path FIGURES = Path.of("target", "field.txt");
    private static final String ONLY = System.getProperty("ixn-tck.field", "");
    private static final List<Long> SEEDS = Stream.of(
                    System.getProperty("ixn-tck.seeds", "1,2,3").split(","))
            .map(Long::valueOf)
            .toList();

    @TempDir
    private Path folder;

    @BeforeAll
    static void node() {
        Tools.need("node", "--version");
    }

    @Test
    void shouldCatchMostDefects() throws Exception {
        Files.deleteIfExists(FIGURES);
        Set<String> byCertify = new TreeSet<>();
        Map<Long, Set<String>> bySeed = new TreeMap<>();
        List<FieldServer> servers = FieldServer.broken().stream()
                .filter(it -> ONLY.isEmpty() || List.of(ONLY.split(",")).contains(it.defect()))
                .toList();
        for (FieldServer server : servers) {
            Set<String> certified = certify(server);
            if (!certified.isEmpty()) {
                byCertify.add(server.defect());
            }
            for (long seed : SEEDS) {
                if (!explore(server, seed).isEmpty() || !certified.isEmpty()) {
                    bySeed.computeIfAbsent(seed, key -> new TreeSet<>()).add(server.defect());
                }
            }
        }
        tell("certify: %d of %d".formatted(byCertify.size(), servers.size()));
        bySeed.forEach((seed, caught) ->
                quietly("certify or explore, seed %d: %d of %d".formatted(seed, caught.size(), servers.size())));

        if (ONLY.isEmpty()) {
            assertThat(byCertify).hasSizeGreaterThanOrEqualTo(BY_CERTIFY_MIN);
            assertThat(SEEDS)
                    .allSatisfy(seed -> assertThat(bySeed.getOrDefault(seed, Set.of()))
                            .as("seed %d", seed)
                            .hasSizeGreaterThanOrEqualTo(CAUGHT_MIN));
        }
    }

    private Set<String> certify(FieldServer server) throws Exception {
        Path here = Files.createDirectories(folder.resolve(server.defect()).resolve("certify"));
        Options options = new Options(
                server.description(here).toString(),
                here.resolve("reports"),
                List.of(),
                false,
                Options.JOBS_DEFAULT,
                OptionalLong.of(1),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Handover.NONE);
        try (Certification certification = Certification.begin(options)) {
            certification.execute(Progress.silent());
            List<String> failed = new ArrayList<>();
            certification.report().judgement().requirements().stream()
                    .filter(row -> row.verdict() == Verdict.FAIL)
                    .forEach(row -> failed.add(row.requirement().id()));
            Set<String> caught = new TreeSet<>(failed);
            caught.retainAll(server.breaks());
            tell("%-34s certify         %s".formatted(server, caught.isEmpty() ? "MISSED" : caught));
            return caught;
        }
    }

    private Set<String> explore(FieldServer server, long seed) throws Exception {
        Path here = Files.createDirectories(folder.resolve(server.defect()).resolve("seed-" + seed));
        Search search = Search.of(
                server.description(here).toString(),
                here.resolve("reports"),
                seed,
                Long.MAX_VALUE,
                TIME_MAX,
                server.breaks());
        Set<String> caught = search.caught(server.breaks());
        tell("%-34s explore, seed %d %s after %s walks"
                .formatted(
                        server,
                        seed,
                        caught.isEmpty() ? "MISSED" : caught,
                        search.summary().get("walks")));
        return caught;
    }

    private static void tell(String line) throws Exception {
        Files.writeString(FIGURES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void quietly(String line) {
        try {
            tell(line);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
