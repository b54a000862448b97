package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SummaryTest {

    @TempDir
    private Path folder;

    private String written(Judgement judgement) throws IOException {
        Path file = folder.resolve("summary.md");
        new Summary(judgement, List.of(), 1).write(file);
        return Files.readString(file);
    }

    @Test
    void what_decides_stands_apart_from_what_is_only_shown() throws IOException {
        String page = written(Gallery.of("Acme").judgement(Conformance.NOT_CONFORMANT));

        assertThat(page).startsWith("# NOT CONFORMANT: Acme 4.2\n").contains("| exit code | 1 |");
        String decides = page.substring(page.indexOf("## What decides"), page.indexOf("## Advisories"));
        assertThat(decides)
                .contains(
                        "| FAIL MUST | **AD-01** Within the report budget",
                        "| expected exactly one",
                        "| ERROR",
                        "| INCONCLUSIVE")
                .contains("| [report.html#AD-01](report.html#AD-01) |")
                .doesNotContain("AD-05", "AD-02");
        assertThat(page.substring(page.indexOf("## Advisories"))).contains("| FAIL SHOULD | **AD-05** ");
        assertThat(page.substring(page.indexOf("## Not tested")))
                .contains("- AD-07: the adapter cannot freeze a server");
    }

    @Test
    void servers_that_ended_by_themselves_come_first_and_advisories_are_counted_apart() throws IOException {
        Path file = folder.resolve("summary.md");
        new Summary(Gallery.of("Acme").judgement(Conformance.NOT_CONFORMANT), List.of("A ended by itself once."), 1)
                .write(file);
        String page = Files.readString(file);

        assertThat(page.indexOf("- A ended by itself once.")).isPositive().isLessThan(page.indexOf("## What decides"));
        assertThat(page)
                .contains("| requirements | 1 FAIL, 1 ERROR, 1 INCONCLUSIVE, 1 ADVISORY, 1 NOT TESTED, 1 PASS,");
    }

    @Test
    void what_stayed_open_and_decides_nothing_stands_apart() throws IOException {
        Sample run = new Sample("Acme")
                .requirement("AD-01", Level.MUST, Verdict.INCONCLUSIVE, "open one")
                .requirement("AD-02", Level.SHOULD, Verdict.INCONCLUSIVE, "open two");
        String page = written(run.judgement(Conformance.INCONCLUSIVE));

        assertThat(page.substring(page.indexOf("## What decides"), page.indexOf("## Not decided")))
                .contains("open one")
                .doesNotContain("open two");
        assertThat(page.substring(page.indexOf("## Not decided"))).contains("open two");
    }

    @Test
    void a_good_run_needs_a_few_lines() throws IOException {
        Sample run = new Sample("Acme").begin("phase/f#a", 1).end(Verdict.PASS, "", List.of());

        assertThat(written(run.judgement(Conformance.CONFORMANT)))
                .startsWith("# CONFORMANT: Acme 4.2\n")
                .contains("| scenarios | 1 PASS |")
                .contains(
                        "| protocol model | 69 of 70 situations covered; 1 agent had more explanations than the kit follows |")
                .doesNotContain("##");
    }

    @Test
    void own_scenarios_are_counted_apart() throws IOException {
        Sample run = new Sample("Acme")
                .begin("phase/f#a", 1)
                .end(Verdict.PASS, "", List.of())
                .begin("own/f#b", 2)
                .end(Verdict.FAIL, "expected this; saw that.", List.of());

        assertThat(written(run.judgement(Conformance.CONFORMANT)))
                .contains("| scenarios | 1 PASS |", "| own scenarios | 1 FAIL |")
                .contains("## Own scenarios\n\n- FAIL **own/f\\#b**: expected this; saw that.");
    }

    /** Nothing of it is markup: neither an element, nor a link, nor a second row of a table. */
    @Test
    void what_a_server_sends_is_text() throws IOException {
        String page = written(
                Gallery.of("Acme " + Sample.EVIL + "| ![x](http://x)\n# y").judgement(Conformance.NOT_CONFORMANT));

        assertThat(page)
                .doesNotContainPattern("(?<!\\\\)[<>&]")
                .doesNotContainPattern("(?<!\\\\)!?\\[(?!report\\.html#[A-Z]{2}-\\d\\d\\]\\(report)")
                .doesNotContain("http://", "\u0000", "\u001b", "\u202e");
        assertThat(page.lines().filter(line -> line.startsWith("|")))
                .as("no text ends its cell")
                .allMatch(line -> List.of(3, 5)
                        .contains(line.replaceAll("\\\\.", "")
                                .replaceAll("[^|]", "")
                                .length()));
        assertThat(page.lines().filter(line -> line.startsWith("#")))
                .allMatch(line -> line.matches("# NOT CONFORMANT: .*|## [A-Z][a-z ]+"));
    }

    /** GitHub refuses the summary of a step that is longer than 1 MiB. */
    @Test
    void the_worst_run_fits_into_the_summary_of_a_step() throws IOException {
        String long4 = "\uD83D\uDE00|".repeat(400);
        Sample run = new Sample(long4);
        for (int i = 10; i < 100; i++) {
            run.begin("own/" + long4 + i + "#" + long4, 1).end(Verdict.FAIL, long4, List.of());
            run.requirement("XA-" + i, Level.MUST, Verdict.FAIL, long4);
            run.requirement("XB-" + i, Level.SHOULD, Verdict.FAIL, long4);
            run.requirement("XC-" + i, Level.SHOULD, Verdict.INCONCLUSIVE, long4);
            run.requirement("XD-" + i, Level.MUST, Verdict.NOT_TESTED, i + long4);
        }
        Path file = folder.resolve("summary.md");
        new Summary(run.judgement(Conformance.NOT_CONFORMANT), Collections.nCopies(100, long4), 1).write(file);

        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(file).content().contains("and 40 more, which verdict.json has");
    }
}
