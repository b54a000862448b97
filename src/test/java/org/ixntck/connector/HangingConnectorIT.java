package org.ixntck.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ixntck.cli.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A library that does not return does not block the kit. The test takes as long as the time limits, so only the soak test runs it. */
@Tag("soak")
class HangingConnectorIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "SEND_HANGS, its send did not return within 5000 ms",
        "CLOSE_HANGS, its close did not return within 5000 ms"
    })
    void aCallThatDoesNotReturnIsTheAdaptersFault(String wrong, String sentence) {
        Program program = Program.certify(
                "--adapter", "test-connector/" + wrong, "--only", "AD-01", "--reports", folder.toString());

        assertThat(program.code()).as(program.out() + program.err()).isEqualTo(3);
        assertThat(program.out()).contains(sentence).doesNotContain("FAIL MUST");
    }
}
