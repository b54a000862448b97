package org.ixntck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.ixntck.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One fault is charged once: a server that cuts off a logged-in agent is not asked to report the loss of the agent's other connection. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DroppedPrimaryTest {

    @TempDir
    private Path folder;

    @Test
    void shouldChargeTheEndOfTheConnectionAndNotTheMissingLogout() throws IOException {
        Program program = Program.certify(
                "--adapter", "hostile-drops-primary", "--only", "AD-01,AD-03", "--reports", folder.toString());

        assertThat(program.out())
                .contains("FAIL SHOULD RG-09", "on which the agent had logged in, to be open; the server had ended it")
                .doesNotContain("AD-01: expected exactly one", "AD-03: expected exactly one");
    }
}
