package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correct server behind TLS that waits for the kit's close_notify passes like one without TLS. */
class TlsIT {

    private static final int SECONDS_MAX = 120;

    @TempDir
    private Path folder;

    @Test
    void shouldPassTheServerWhoseConnectionsEndWithCloseNotify() throws Exception {
        StandaloneJar jar = new StandaloneJar(folder);
        String adapter = TlsServer.describe(folder).toString();

        Process process = jar.start("certify", "--adapter", adapter, "--only", "registration");

        assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(jar.output()).isZero();
        Set<String> verdicts = new TreeSet<>(jar.requirements().values());
        assertThat(verdicts).contains("PASS").doesNotContain("FAIL", "INCONCLUSIVE");
        assertThat(jar.requirements()).containsEntry("RG-04", "PASS");
    }
}
