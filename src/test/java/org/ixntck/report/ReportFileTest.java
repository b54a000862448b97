package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A link or a FIFO that a server has put at the path of a report is replaced, neither followed nor opened. */
@Timeout(30)
class ReportFileTest {

    @TempDir
    private Path folder;

    private void write(String text) throws IOException {
        ReportFile.write(folder.resolve("verdict.json"), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void assertOnlyTheReportIsThere() throws IOException {
        assertThat(folder.resolve("verdict.json")).isRegularFile().hasContent("verdict");
        assertThat(Files.isSymbolicLink(folder.resolve("verdict.json"))).isFalse();
    }

    @Test
    void a_symbolic_link_is_not_followed() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "precious");
        Files.createSymbolicLink(folder.resolve("verdict.json"), elsewhere);

        write("verdict");

        assertOnlyTheReportIsThere();
        assertThat(elsewhere).hasContent("precious");
    }

    @Test
    void nobody_waits_for_a_reader_of_a_fifo() throws Exception {
        new ProcessBuilder("mkfifo", folder.resolve("verdict.json").toString())
                .start()
                .waitFor();

        write("verdict");

        assertOnlyTheReportIsThere();
    }

    @Test
    void half_a_report_replaces_none() throws IOException {
        write("verdict");

        assertThatThrownBy(() -> ReportFile.write(folder.resolve("verdict.json"), out -> {
                    out.write('v');
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertOnlyTheReportIsThere();
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".new"));
    }
}
