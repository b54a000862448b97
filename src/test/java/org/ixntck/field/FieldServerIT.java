package org.ixntck.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ixntck.Tools;
import org.ixntck.run.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers that were not built with the kit, from reports of what goes wrong in the field. Random walks find their defects, and nothing in the one
 * without a defect. {@link FieldServerSoakIT} tries all of them.
 */
class FieldServerIT {

    private static final long SEED = 1;
    private static final Duration TIME_MAX = Duration.ofMinutes(4);

    /** More than one would use, so that the walks are over soon. */
    private static final int DEPLOYMENTS = 12;

    private static final List<String> DEFECTS = List.of(
            "not-available-hits-other",
            "logout-overtakes-login",
            "re-register-subscribes-twice",
            "member-order-fixed",
            "unknown-message-ends-session");

    private static final long WALKS = 200;

    @TempDir
    private Path folder;

    @BeforeAll
    static void node() {
        Tools.need("node", "--version");
    }

    /** All side by side, since a search mostly waits. */
    @Test
    void shouldFindDefectsByARequirementThatTheyBreak() throws Exception {
        Map<String, Future<Set<String>>> searches = new LinkedHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(DEFECTS.size());
        try {
            DEFECTS.forEach(defect -> searches.put(defect, threads.submit(() -> search(defect))));
            for (Map.Entry<String, Future<Set<String>>> search : searches.entrySet()) {
                assertThat(search.getValue().get()).as(search.getKey()).isNotEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Set<String> search(String defect) throws Exception {
        FieldServer server = FieldServer.with(defect);
        Path here = Files.createDirectory(folder.resolve(defect));
        String adapter = server.description(here).toString();
        return Search.of(adapter, here, SEED, Long.MAX_VALUE, TIME_MAX, server.breaks())
                .caught(server.breaks());
    }

    @Test
    void shouldFindNothingWhereThereIsNoDefect() throws Exception {
        Path server = FieldServer.plain("refuse", "").description(folder, DEPLOYMENTS);

        Search search = Search.of(server.toString(), folder, SEED, WALKS, TIME_MAX, Set.of());

        assertThat(search.failed()).isEmpty();
        assertThat(search.summary().get("walks").asLong()).isEqualTo(WALKS);
        assertThat(search.result().exitCode()).isEqualTo(ExitCode.CONFORMANT);
    }
}
