package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that is too busy never fails the reference servers. */
class NoFalseFailIT {

    private static final int SECONDS_MAX = 120;

    @TempDir
    private Path folder;

    private StandaloneJar jar;

    @BeforeEach
    void jar() {
        jar = new StandaloneJar(folder);
    }

    private void assertNothingFailed() throws Exception {
        assertThat(jar.requirements()).doesNotContainValue("FAIL");
        assertThat(jar.verdict().get("verdict").asText()).isIn("CONFORMANT", "INCONCLUSIVE");
    }

    @Test
    void shouldNotFailTheReferenceWhileBothCoresAreBusy() throws Exception {
        List<Process> busy = new ArrayList<>();
        try {
            for (int core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
                busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            Process process = jar.start("certify");

            assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
            assertNothingFailed();
        } finally {
            busy.forEach(Process::destroyForcibly);
        }
    }
}
