package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that ends by itself at each logout. */
class CrashingServerTest {

    private static final String OUTPUT =
            "os.write(1, b'no session \\\\x1b]0;owned\\\\x07\\\\x1b[2J\\\\xe2\\\\x80\\\\xae<b>\\\\n')";

    @TempDir
    private Path folder;

    /**
     * Certifies a server that ends at each logout.
     *
     * @param before what it does before, in Python, about its {@code client}
     */
    private Program certify(String before) throws IOException {
        String logout = "ixn_server.InteractionServer._log_out = lambda server, client, request: (%s, os._exit(3))";
        Path description = PythonServer.severalWith(logout.formatted(before)).describe(folder);
        return Program.certify("--adapter", description.toString(), "--only", "LO-05", "--reports", folder.toString());
    }

    @Test
    void shouldBeNamedBeforeAllThatFollowsFromIt() throws Exception {
        Program program = certify(OUTPUT);
        String summary = Files.readString(folder.resolve("latest/summary.md"));

        assertThat(program.code()).as(program.out()).isEqualTo(1);
        assertThat(program.out())
                .containsPattern("A ended by itself (once|\\d+ times), (\\d+ of them )?after RequestAgentLogout\\."
                        + " Its last output: no session");
        assertThat(program.out().indexOf("ended by itself"))
                .isLessThan(program.out().indexOf("FAIL MUST"));
        assertThat(program.out().lastIndexOf("FAIL MUST"))
                .isLessThan((program.out() + "FAIL SHOULD").indexOf("FAIL SHOULD"));
        assertThat(program.out() + summary)
                .contains("owned")
                .doesNotContainPattern("[\\p{Cntrl}\\x{80}-\\x{9f}\\p{Cf}&&[^\\n]]");
        assertThat(summary).contains("\\<b\\>").doesNotContain(" <b>");
        assertThat(summary.indexOf("ended by itself")).isPositive().isLessThan(summary.indexOf("## What decides"));
        assertThat(folder.resolve("latest/cucumber.html")).content().contains("\"deaths\":[\"A ended by itself");
    }

    /** It still listens when the scenario makes its last connection, and does not serve it any more. */
    @Test
    void shouldBeNamedThoughItRefusedNoConnectionOfTheScenario() throws Exception {
        Program program = certify("client.connection.abandon(), time.sleep(0.3)");

        assertThat(program.out()).containsPattern("A ended by itself (once|\\d+ times), .*after RequestAgentLogout\\.");
    }
}
