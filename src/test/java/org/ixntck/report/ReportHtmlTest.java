package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.ixntck.adapter.Message;
import org.ixntck.figures.Measurement;
import org.ixntck.journal.Event;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.page.ReportHtml;
import org.ixntck.report.page.RunFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportHtmlTest {

    @TempDir
    private Path folder;

    private String page(Sample run) throws IOException {
        Judgement judgement = run.judgement(Conformance.NOT_CONFORMANT);
        Path file = folder.resolve("report.html");
        new ReportHtml(
                        judgement,
                        new RunFacts(
                                List.of("A ended by itself twice. Its last output: " + Sample.EVIL),
                                "",
                                OptionalLong.of(2_700),
                                Measurement.of(run.history().entries()),
                                Map.of("AD-01", 3L)),
                        ScenarioEntries.of(run.history(), judgement.scenarios()))
                .write(file);
        return Files.readString(file);
    }

    private static List<String> all(String regex, String text) {
        return Pattern.compile(regex, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList();
    }

    /** The data of a feature, as the page's scripts unpack it. */
    private static JsonNode data(String page) throws IOException {
        String packed =
                all("class=\"data\" data-feature=\"[^\"]*\">([^<]*)<", page).get(0);
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return new ObjectMapper().readTree(in);
        }
    }

    @Test
    void nothing_that_a_server_sends_becomes_markup() throws IOException {
        String page = page(Gallery.of("Acme " + Sample.EVIL));

        assertThat(page).doesNotContain("<img", "<script>document").contains("&lt;img src=x");
        assertThat(page.split("</script>", -1))
                .as("one feature, the figures, the plots and the page's own")
                .hasSize(5);
        assertThat(page).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202e]");
    }

    /** A browser runs the page's own scripts and styles and no other, and asks nobody for anything. */
    @Test
    void the_policy_names_what_is_in_the_page() throws IOException, NoSuchAlgorithmException {
        String page = page(Gallery.of("Acme"));
        String policy =
                all("Content-Security-Policy\" content=\"([^\"]*)\"", page).get(0);

        assertThat(policy).startsWith("default-src &#39;none&#39;");
        for (String text : List.of(
                all("<style>(.*?)</style>", page).get(0),
                all("<script>(.*?)</script>", page).get(0),
                all("<script>(.*?)</script>", page).get(1))) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("sha256-" + Base64.getEncoder().encodeToString(digest));
        }
        assertThat(page).doesNotContain("src=\"", "@import", "url(");
    }

    @Test
    void the_worst_comes_first_and_every_link_leads_somewhere() throws IOException {
        String page = page(Gallery.of("Acme"));

        assertThat(page.indexOf("class=\"exits\"")).isPositive().isLessThan(page.indexOf("class=\"verdict\""));
        assertThat(all("<tr id=\"([^\"]*)\"", page))
                .containsExactly("AD-01", "AD-08", "AD-06", "AD-05", "AD-07", "AD-02", "AD-09", "KA-01");
        assertThat(page).contains("3 defects").contains("data-word=\"advisory\"");
        List<String> ids = all("\\sid=\"([^\"]*)\"", page);
        assertThat(all("href=\"#([^\"e]*)\"", page)).isNotEmpty().allMatch(ids::contains);
    }

    @Test
    void a_scenario_has_its_findings_its_picture_and_its_entries() throws IOException {
        JsonNode failed = data(page(Gallery.of("Acme"))).get(1);

        assertThat(failed.at("/findings/0/verdict").asText()).isEqualTo("FAIL");
        assertThat(failed.at("/findings/0/sentence").asText())
                .as("without the ids")
                .startsWith("expected exactly one EventAgentLogout for agent-7");
        assertThat(failed.at("/columns"))
                .as("Ann, Bob, A, B, the reporting engine")
                .hasSize(5);
        assertThat(failed.at("/rows")).anySatisfy(row -> {
            assertThat(row.get(0).asText()).isEqualTo("BAND");
            assertThat(row.get(8).asInt()).as("the finding").isZero();
        });
        assertThat(failed.at("/entries/0/4/type").asText()).isEqualTo("scenario-started");
        assertThat(failed.at("/command").asText())
                .isEqualTo("./ixn-tck certify --adapter endpoint --jobs 1 --only"
                        + " 'agent-disconnects/loss-of-the-connection#the agent application goes away[2]'");
    }

    /** Twelve megabytes in two hundred messages, of which the page keeps the beginnings. */
    @Test
    void what_is_too_long_is_cut_and_what_is_too_much_is_left_out() throws IOException {
        Sample run = new Sample("Acme").begin(Gallery.PATH + "much", 1);
        String much = "x".repeat(60_000);
        for (int i = 0; i < 200; i++) {
            run.get("agent-7@A", Message.of("EventMuch").with("much", much));
        }
        for (int i = 0; i < 3_000; i++) {
            run.add(new Event.Marked("reporting@A", "agent-7", true, ""));
        }
        run.end(Verdict.PASS, "", List.of()).requirement("AD-01", Level.MUST, Verdict.PASS, "");

        String page = page(run);
        JsonNode scenario = data(page).get(0);

        assertThat(page.length()).isLessThan(400_000);
        assertThat(scenario.at("/entries/2/4/type").asText()).isEqualTo("cut");
        assertThat(scenario.at("/entries/2/4/text").asText()).hasSize(4_000).startsWith("{\"type\":\"received\"");
        assertThat(scenario.at("/entries")).hasSize(2_001);
        assertThat(scenario.at("/leftOut").asInt()).isEqualTo(2 + 200 + 3_000 + 2 - 2_001);
    }

    @Test
    void of_very_many_scenarios_the_worst_are_shown() throws IOException {
        Sample run = new Sample("Acme");
        for (int i = 0; i < 2_500; i++) {
            run.begin(Gallery.PATH + "scenario " + i, 1)
                    .end(i == 2_400 ? Verdict.FAIL : Verdict.PASS, i == 2_400 ? "AD-01: no" : "", List.of());
        }
        run.requirement("AD-01", Level.MUST, Verdict.FAIL, "AD-01: no");

        String page = page(run);

        assertThat(all("<details id=\"([^\"]*)\" class=\"scenario", page))
                .hasSize(2_000)
                .startsWith("s2401");
        assertThat(page).contains("500 more scenarios are left out here");
    }
}
