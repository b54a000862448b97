package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With lifted budgets nothing is late, and nothing is certified either. */
class DebugTest {

    @TempDir
    private Path folder;

    private Program certify(String adapter, String... more) {
        String[] options = {"--adapter", adapter, "--only", "LI-05,LI-07", "--reports", folder.toString()};
        return Program.certify(
                Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void shouldMissNothingThatComesLate() {
        assertThat(certify("defect/acknowledges-logins-late").code()).isEqualTo(1);

        Program patient = certify("defect/acknowledges-logins-late", "--debug");

        assertThat(patient.out())
                .contains("INCOMPLETE", "so this run certifies nothing")
                .doesNotContain("FAIL");
        assertThat(patient.code()).isEqualTo(6);
    }

    @Test
    void shouldStillSeeWhatIsWrong() {
        Program patient = certify("defect/acknowledges-logins-twice", "--debug", "--strict");

        assertThat(patient.out()).contains("NOT_CONFORMANT", "2 answers with its reference id");
        assertThat(patient.code()).isEqualTo(1);
    }
}
