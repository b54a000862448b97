package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @TempDir
    private Path folder;

    private Program doctor(String adapter) {
        return Program.run("doctor", "--adapter", adapter, "--reports", folder.toString());
    }

    @Test
    void shouldEndWith0WhereAllIsSound() {
        Program program = doctor("reference");

        assertThat(program.code()).as(program.out()).isZero();
        assertThat(program.out())
                .contains(
                        "ok    the adapter refuses a setting that it does not know",
                        "All that the adapter claims is so")
                .doesNotContain("WRONG");
    }

    @Test
    void shouldEndWith3WhereSomethingIsWrongAndSayWhatToDo() {
        Program program = doctor("test-absent");

        assertThat(program.code()).isEqualTo(3);
        assertThat(program.out())
                .contains("WRONG A accepts a connection", "is the address right, and the server up?")
                .contains("WRONG the adapter refuses a setting that it does not know: it opens", "no-such-setting=1")
                .contains("put that right");
    }

    @Test
    void shouldEndWith4WhereThereIsNoSuchAdapter() {
        assertThat(doctor("nobody").code()).isEqualTo(4);
    }
}
