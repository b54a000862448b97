package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A kit that is halted never fails the reference servers. */
@Execution(ExecutionMode.CONCURRENT)
class HaltedKitIT {

    private static final int SECONDS_MAX = 120;

    @TempDir
    private Path folder;

    private StandaloneJar jar;

    @BeforeEach
    void jar() {
        jar = new StandaloneJar(folder);
    }

    /** SoakIT halts it at many more moments. */
    @Test
    void shouldNotFailTheReferenceWhenTheKitWasHalted() throws Exception {
        Process process = jar.start("certify");
        Awaitility.await().pollDelay(Duration.ofMillis(2_500)).until(() -> true);
        StandaloneJar.signal("STOP", process);
        Awaitility.await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        StandaloneJar.signal("CONT", process);

        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(jar.requirements()).doesNotContainValue("FAIL");
        assertThat(jar.verdict().get("verdict").asText()).isIn("CONFORMANT", "INCONCLUSIVE");
        assertThat(Files.readString(jar.report("journal.ndjson"))).contains("\"stalled\"");
    }

    /** Where the application falls silent, or would, after the server has dropped it for its unanswered polls. SoakIT tries many more. */
    @Test
    void shouldNotFailTheReferenceWhenTheKitIsHaltedWhereKeepAliveIsJudged() throws Exception {
        Halts halts = Halts.unforeseen();
        Process process = jar.start("certify", "--only", "AD-10");
        halts.disturb(jar, process);

        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(jar.requirements()).as("%s: %s", halts, jar.output()).doesNotContainValue("FAIL");
    }
}
