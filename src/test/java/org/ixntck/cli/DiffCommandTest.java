package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code diff} of runs, and {@code report} of one. */
class DiffCommandTest {

    @TempDir
    private static Path folder;

    private static Path good;
    private static Path bad;

    @BeforeAll
    static void certify() throws IOException {
        assertThat(Program.certify(
                                "--only",
                                "AD-01",
                                "--reports",
                                folder.resolve("good").toString())
                        .code())
                .isZero();
        assertThat(Program.certify(
                                "--only",
                                "AD-01",
                                "--adapter",
                                "test-forgets-disconnects",
                                "--reports",
                                folder.resolve("bad").toString())
                        .code())
                .isEqualTo(1);
        good = folder.resolve("good/latest").toRealPath();
        bad = folder.resolve("bad/latest").toRealPath();
    }

    @Test
    void shouldShowVerdictsTimingsAndOrdersThatDiffer() {
        Program diff = Program.run("diff", good.toString(), bad.toString());

        assertThat(diff.code()).as(diff.err()).isZero();
        assertThat(diff.out())
                .containsPattern("#1 +%s +ixn-tck reference servers .*INCOMPLETE".formatted(good.getFileName()))
                .containsPattern("#2 +%s .*NOT_CONFORMANT".formatted(bad.getFileName()))
                .containsPattern("AD-01 +PASS +FAIL")
                .containsPattern("agent-disconnects/loss-of-the-connection#.* +PASS +FAIL")
                .containsPattern("answer +[\\d.]+ / [\\d.]+ / [\\d.]+ +[\\d.]+ / [\\d.]+ / [\\d.]+")
                .contains("order of messages on each connection, for each agent: it differs in")
                .containsPattern("(?s)reporting@A receives, about \\w+\n +#1 .*EventAgentLogout.*\n +#2 ")
                .doesNotContain("AD-02  NOT_TESTED");
    }

    @Test
    void shouldShowManyRunsAndNoDifferenceWhereThereIsNone() {
        Program diff = Program.run("diff", good.toString(), good.toString(), good.toString());

        assertThat(diff.out())
                .contains("#3")
                .contains("verdicts of requirements that differ: none of 83")
                .contains("scenarios that took twice as long, and 100 ms longer: none")
                .contains("order of messages on each connection, for each agent: the same in all scenarios");
    }

    @Test
    void shouldSayWhatIsNoRun() throws IOException {
        Program nowhere =
                Program.run("diff", good.toString(), folder.resolve("nowhere").toString());
        Path journalOnly = Files.createDirectories(folder.resolve("journal-only"));
        Files.copy(good.resolve("journal.ndjson"), journalOnly.resolve("journal.ndjson"));
        Program incomplete = Program.run("diff", good.toString(), journalOnly.toString());

        assertThat(nowhere.code()).isEqualTo(4);
        assertThat(nowhere.err()).contains("nowhere cannot be compared: ");
        assertThat(incomplete.code()).isEqualTo(4);
        assertThat(incomplete.err()).contains("expected a file verdict.json, as a run leaves it");
        assertThat(Program.run("diff", good.toString()).code()).isEqualTo(4);
    }

    @Test
    void shouldRenderReportsAgainBesideTheRun() throws IOException {
        Program report = Program.run("report", good.toString());
        Path rendered = Path.of(report.out().strip());

        assertThat(report.code()).as(report.err()).isZero();
        assertThat(rendered.getFileName().toString()).isEqualTo(good.getFileName() + "-rendered");
        try (Stream<Path> files = Files.list(rendered)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("report.html", "cucumber.html", "verdict.json", "junit.xml", "summary.md");
        }
        assertThat(rendered.resolve("junit.xml")).hasSameTextualContentAs(good.resolve("junit.xml"));
        assertThat(Program.run("verify", good.toString()).code())
                .as("the run is as it was")
                .isZero();
        assertThat(Program.run("report", good.toString()).out()).contains("-rendered-2");
        assertThat(Program.run("report", folder.toString()).code()).isEqualTo(4);
    }
}
