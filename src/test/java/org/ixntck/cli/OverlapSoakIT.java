package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A defect that shows only where walks overlap: it returns when they are repeated together, and not by itself. */
@Tag("soak")
class OverlapSoakIT {

    @TempDir
    private Path folder;

    @Test
    void shouldRepeatAWalkTogetherWithThoseThatOverlappedIt() {
        Program program = Program.run(
                "explore",
                "--adapter",
                "test-mixes-up-agents",
                "--for",
                "60s",
                "--seed",
                "3",
                "--reports",
                folder.toString());

        assertThat(program.code()).as(program.out() + program.err()).isEqualTo(1);
        assertThat(program.out())
                .containsPattern(
                        "failed 0 of 5 times again, and [1-9]\\d* of 10 times together with the \\d+ walks that overlapped it");
    }
}
