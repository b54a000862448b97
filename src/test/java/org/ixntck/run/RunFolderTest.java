package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code latest} leads to the run that was started last, never to an older one that passed. */
class RunFolderTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 28, 12, 0, 0);

    @TempDir
    private Path reports;

    private RunFolder begin(String name) throws RunException {
        return RunFolder.create(reports, name, NOW);
    }

    @Test
    void latest_leads_to_a_run_from_its_first_moment() throws Exception {
        begin("green");
        RunFolder second = begin("killed");

        assertThat(reports.resolve("latest").toRealPath())
                .isEqualTo(second.path().toRealPath());
        assertThat(Files.readSymbolicLink(reports.resolve("latest")).isAbsolute())
                .isFalse();
    }

    @Test
    void a_run_that_could_not_begin_leaves_latest_as_it_was() throws Exception {
        RunFolder first = begin("green");
        begin("mistyped").discard();

        assertThat(reports.resolve("latest").toRealPath())
                .isEqualTo(first.path().toRealPath());
    }

    @Test
    void the_first_run_that_could_not_begin_leaves_no_link() throws Exception {
        begin("mistyped").discard();

        assertThat(Files.exists(reports.resolve("latest"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void a_run_that_could_not_begin_does_not_take_the_link_from_one_that_has_begun_since() throws Exception {
        RunFolder mistyped = begin("mistyped");
        RunFolder other = begin("other");
        mistyped.discard();

        assertThat(reports.resolve("latest").toRealPath())
                .isEqualTo(other.path().toRealPath());
    }

    @Test
    void a_folder_of_that_name_stays() throws Exception {
        Files.createDirectory(reports.resolve("latest"));
        begin("run");

        assertThat(Files.isSymbolicLink(reports.resolve("latest"))).isFalse();
    }
}
