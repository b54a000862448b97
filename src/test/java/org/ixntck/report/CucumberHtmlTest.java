package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResultStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CucumberHtmlTest {

    @TempDir
    private static Path folder;

    private static List<Envelope> merged;
    private static String html;

    @BeforeAll
    static void render() throws IOException {
        List<Path> messages = List.of(
                TinyCucumber.run(folder, "messages.ndjson", "^(?!not asked for).*"),
                TinyCucumber.run(folder, "once-more.ndjson", "nothing can be said of it"));
        Sample run = Gallery.of("Acme " + Sample.EVIL);
        CucumberHtml report = report(run, Conformance.NOT_CONFORMANT);
        merged = report.merged(messages);
        Path file = Path.of(System.getProperty("ixn.report.look", folder.toString()))
                .resolve("cucumber.html");
        report.write(messages, file);
        html = Files.readString(file);
    }

    private static CucumberHtml report(Sample run, Conformance conformance) {
        Judgement judgement = run.judgement(conformance);
        return new CucumberHtml(judgement, ScenarioEntries.of(run.history(), judgement.scenarios()), List.of());
    }

    private static List<Attachment> attachments(String type) {
        return merged.stream()
                .flatMap(message -> message.getAttachment().stream())
                .filter(it -> it.getMediaType().equals(type))
                .toList();
    }

    @Test
    void each_test_case_has_its_verdict_and_a_link() {
        assertThat(merged.stream().filter(it -> it.getTestCaseStarted().isPresent()))
                .hasSize(7);
        assertThat(attachments(CucumberMessages.LOG))
                .extracting(Attachment::getBody)
                .contains("PASS", "FAIL " + Gallery.sentence())
                .anyMatch(it -> it.startsWith("INCONCLUSIVE AD-06"));
        assertThat(attachments("text/uri-list"))
                .extracting(Attachment::getBody)
                .containsExactly(
                        "report.html#s1",
                        "report.html#s2",
                        "report.html#s3",
                        "report.html#s4",
                        "report.html#s5",
                        "report.html#s6",
                        "report.html#s7");
    }

    @Test
    void one_that_did_not_pass_has_its_picture_and_its_entries() {
        assertThat(attachments("image/svg+xml")).hasSize(3).allSatisfy(it -> {
            assertThat(it.getFileName()).contains("Message sequence");
            Svg.parse(new String(Base64.getDecoder().decode(it.getBody()), StandardCharsets.UTF_8));
        });
        assertThat(attachments("text/plain"))
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.getFileName()).contains("Journal entries"))
                .first()
                .satisfies(it -> assertThat(it.getBody())
                        .contains("goes away[2], attempt 1")
                        .contains("the kit: reset"));
    }

    @Test
    void they_hang_on_the_step_that_says_why() {
        List<TestStepFinished> told = merged.stream()
                .flatMap(message -> message.getTestStepFinished().stream())
                .filter(step -> step.getTestStepResult().getMessage().isPresent())
                .toList();
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(attachments("text/uri-list"))
                        .anyMatch(it -> it.getTestStepId().equals(Optional.of(step.getTestStepId()))));
    }

    @Test
    void a_failure_that_was_found_after_the_end_is_a_failure_to_cucumber_too() throws IOException {
        assertThat(failed(Verdict.PASS, "")).isEmpty();
        assertThat(failed(Verdict.FAIL, "RG-01: expected EventAck; saw none"))
                .containsExactly("Found after the scenario's end: RG-01: expected EventAck; saw none");
    }

    private static List<String> failed(Verdict verdict, String why) throws IOException {
        String name = "the server is killed";
        Sample run = new Sample("Acme").begin(Gallery.PATH + name, 1).end(verdict, why, List.of());
        return report(run, Conformance.NOT_CONFORMANT)
                .merged(List.of(TinyCucumber.run(folder, "killed.ndjson", name)))
                .stream()
                .flatMap(message -> message.getTestStepFinished().stream())
                .map(TestStepFinished::getTestStepResult)
                .filter(result -> result.getStatus() == TestStepResultStatus.FAILED)
                .map(result -> result.getMessage().orElse(""))
                .toList();
    }

    @Test
    void what_was_undecided_after_the_end_has_not_passed_to_cucumber_either() throws IOException {
        assertThat(statuses(Verdict.INCONCLUSIVE, "AD-06: the kit stalled"))
                .isEqualTo(Map.of(TestStepResultStatus.SKIPPED, 1L));
        assertThat(statuses(Verdict.PASS, "")).isEqualTo(Map.of(TestStepResultStatus.PASSED, 1L));
    }

    private static Map<TestStepResultStatus, Long> statuses(Verdict verdict, String why) throws IOException {
        String name = "the server is killed";
        Sample run = new Sample("Acme").begin(Gallery.PATH + name, 1).end(verdict, why, List.of());
        return CucumberOutcomes.of(report(run, Conformance.INCONCLUSIVE)
                        .merged(List.of(TinyCucumber.run(folder, "killed.ndjson", name))))
                .counts();
    }

    /** The banner counts as Cucumber does, in whose page both attempts of a repeated scenario are; requirements lead to the scenarios. */
    @Test
    void the_page_has_one_set_of_numbers() {
        Map<TestStepResultStatus, Long> counts = CucumberOutcomes.of(merged).counts();
        assertThat(counts)
                .isEqualTo(Map.of(
                        TestStepResultStatus.FAILED, 2L,
                        TestStepResultStatus.SKIPPED, 2L,
                        TestStepResultStatus.PASSED, 3L));
        assertThat(html).contains("""
                "scenarios":[{"verdict":"FAILED","tone":"fail","n":2},{"verdict":"SKIPPED","tone":"none","n":2},\
                {"verdict":"PASSED","tone":"pass","n":3}]""");
        Matcher link = Pattern.compile(
                        Pattern.quote("[\"" + Gallery.PATH + "the agent application goes away[1]\",\"") + "(i\\w+)\"]")
                .matcher(html);
        assertThat(link.find()).isTrue();
        assertThat(html).as("the row of the outline").contains("\"id\":\"" + link.group(1) + "\"");
    }

    @Test
    void two_runs_become_one() {
        assertThat(merged.stream().filter(it -> it.getMeta().isPresent())).hasSize(1);
        assertThat(merged.stream().filter(it -> it.getTestRunStarted().isPresent()))
                .hasSize(1);
        assertThat(merged.stream().filter(it -> it.getTestRunFinished().isPresent()))
                .hasSize(1);
        assertThat(merged.stream().flatMap(it -> it.getSource().stream()))
                .extracting(it -> it.getUri().startsWith("once-more/"))
                .containsExactly(false, true);
        assertThat(merged.stream().flatMap(it -> it.getGherkinDocument().stream()))
                .extracting(it -> it.getUri().orElseThrow())
                .containsExactly(
                        "agent-disconnects/loss-of-the-connection.feature",
                        "once-more/agent-disconnects/loss-of-the-connection.feature");
        assertThat(merged.stream().flatMap(it -> it.getPickle().stream())).hasSize(7);
    }

    @Test
    void nothing_that_a_server_sends_becomes_markup() {
        assertThat(html.split("</script>", -1))
                .as("three scripts of the formatter")
                .hasSize(4);
        assertThat(html).doesNotContain("<img src=x").doesNotContain("<script>document");
        assertThat(attachments(CucumberMessages.LOG))
                .hasSize(8)
                .allSatisfy(it -> assertThat(it.getBody()).doesNotContain("<"));
    }

    @Test
    void a_killed_run_has_a_report_up_to_its_last_full_line() throws IOException {
        String whole = Files.readString(folder.resolve("messages.ndjson"));
        Path cut = folder.resolve("cut.ndjson");
        Files.writeString(cut, whole.substring(0, whole.length() * 2 / 3));
        Sample run = Gallery.of("Acme");
        CucumberHtml report = report(run, Conformance.INCOMPLETE);
        assertThat(report.merged(List.of(cut))).hasSizeBetween(20, merged.size());
        report.write(List.of(cut), folder.resolve("cut.html"));
        Files.writeString(cut, "no message\n");
        assertThatThrownBy(() -> report.merged(List.of(cut)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("expected a message of Cucumber, saw no message");
    }
}
