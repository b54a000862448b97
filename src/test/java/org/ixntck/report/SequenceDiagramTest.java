package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.text.Text;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class SequenceDiagramTest {

    private static Document draw(Sample run, int scenario) {
        return Svg.parse(new SequenceDiagram(run.history()).svg(run.scenario(scenario)));
    }

    private static List<String> texts(Sample run, int scenario) {
        return Svg.texts(draw(run, scenario));
    }

    @Test
    void lifelines_are_agents_servers_and_reporting_engines_without_canaries() {
        assertThat(texts(Gallery.of("Acme"), 0))
                .startsWith(
                        "Ann",
                        "agent-7",
                        "Bob",
                        "agent-8",
                        "Server A",
                        "127.0.0.1:15001",
                        "Server B",
                        "Reporting engine",
                        "reporting")
                .contains("EventAgentLogout · Ann", "sign of life A", "closes the connection")
                .noneMatch(text -> text.contains("agent-9") || text.contains("canary"));
    }

    @Test
    void keep_alive_and_registrations_that_nobody_asks_about_are_one_row_each() {
        assertThat(texts(Gallery.of("Acme"), 0))
                .containsOnlyOnce("keep-alive ×8")
                .doesNotContain("RequestRegisterClient")
                .filteredOn("connects, registers"::equals)
                .hasSize(4);
    }

    @Test
    void a_registration_that_is_asked_about_is_shown_whole() {
        Sample run = new Sample("Acme").begin("registration/x#y", 1).lease("agent-7", "Ann", false);
        run.connect("agent-7", Role.AGENT, "A");
        run.expect(run.last() - 1, "RG-01").end(Verdict.PASS, "", List.of());
        assertThat(texts(run, 0)).contains("connects", "RequestRegisterClient", "EventAck");
    }

    @Test
    void a_number_of_a_claim_that_is_no_place_asks_about_no_registration() {
        Sample run = new Sample("Acme").begin("registration/x#y", 1).lease("agent-7", "Ann", false);
        run.connect("agent-7", Role.AGENT, "A");
        run.add(new Event.Expected(
                List.of("LI-01"), Map.of("kind", "answered", "link", "agent-7@A", "reference", run.last() - 1)));
        run.end(Verdict.PASS, "", List.of());
        assertThat(texts(run, 0)).contains("connects, registers").doesNotContain("RequestRegisterClient");
    }

    @Test
    void what_failed_is_red_and_says_when_it_was_decided() {
        Document picture = draw(Gallery.of("Acme"), 1);
        assertThat(Svg.elements(picture, "text"))
                .filteredOn(it -> it.getAttribute("class").equals("m fBAD"))
                .extracting(Element::getTextContent)
                .containsExactly("EventAgentLogout · Ann", "EventAgentLogout · Ann");
        List<String> texts = Svg.texts(picture);
        int band = texts.indexOf(texts.stream()
                .filter(it -> it.startsWith("✕ AD-01: expected exactly one"))
                .findFirst()
                .orElseThrow());
        int reset = texts.indexOf("resets the connection");
        assertThat(Double.parseDouble(texts.get(band - 1)) - Double.parseDouble(texts.get(reset - 1)))
                .isEqualTo(2000);
    }

    @Test
    void faults_controls_and_refused_connections_are_shown() {
        assertThat(texts(Gallery.of("Acme"), 2))
                .contains(
                        "falls silent",
                        "kill",
                        "down",
                        "start",
                        "up, life 2",
                        "frozen",
                        "thawed",
                        "resets the connection, 17 bytes of a line left",
                        "no connection: Connection refused: /127.0.0.1:15001 (connection 2)",
                        "Ann is not logged in",
                        "EventError 100 (connection 3)");
        assertThat(Svg.elements(draw(Gallery.of("Acme"), 2), "path"))
                .extracting(it -> it.getAttribute("class"))
                .contains("life down", "life frozen");
    }

    @Test
    void what_a_server_sends_is_data() {
        Sample run = Gallery.of("Acme");
        Document picture = draw(run, 5);
        assertThat(Svg.elements(picture, "script")).isEmpty();
        assertThat(Svg.elements(picture, "img")).isEmpty();
        assertThat(Svg.texts(picture))
                .anyMatch(it -> it.contains("<script>"))
                .allSatisfy(it -> assertThat(it)
                        .doesNotContain("\u0000")
                        .doesNotContain("\u001b")
                        .doesNotContain("\u202e"));
    }

    @Test
    void no_text_leaves_the_picture() {
        Sample run = Gallery.of("Acme");
        for (int i = 0; i < 7; i++) {
            Document picture = draw(run, i);
            double width = Double.parseDouble(picture.getDocumentElement().getAttribute("width"));
            for (Element text : Svg.elements(picture, "text")) {
                double x = Double.parseDouble(text.getAttribute("x"));
                double wide = Text.width(text.getTextContent());
                String look = text.getAttribute("class");
                double left = look.equals("t") ? x - wide : look.matches("[mn]( .*)?") ? x - wide / 2 : x;
                assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(0);
                assertThat(left + wide).as(text.getTextContent()).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void rows_never_overlap() {
        Document picture = draw(Gallery.of("Acme"), 2);
        List<Double> times = Svg.elements(picture, "text").stream()
                .filter(it -> it.getAttribute("class").equals("t")
                        && it.getTextContent().matches("[\\d.]+"))
                .map(it -> Double.parseDouble(it.getAttribute("y")))
                .toList();
        assertThat(times).hasSizeGreaterThan(20);
        for (int i = 1; i < times.size(); i++) {
            assertThat(times.get(i) - times.get(i - 1)).isGreaterThanOrEqualTo(20);
        }
    }

    @Test
    void a_flood_is_cut_but_its_failure_is_not() {
        Sample run = new Sample("Acme").begin("a/b#c", 1).lease("agent-7", "Ann", false);
        run.connect("agent-7", Role.AGENT, "A");
        for (int i = 0; i < 5_000; i++) {
            run.get("agent-7@A", Message.of("EventNoise" + i));
        }
        run.end(Verdict.FAIL, "WI-01: too much", List.of(run.finding(Verdict.FAIL, "WI-01: too much", run.last())));
        assertThat(texts(run, 0))
                .contains("EventNoise198", "… 4801 more", "✕ WI-01: too much")
                .doesNotContain("EventNoise199");
    }

    @Test
    void a_scenario_without_entries_has_a_picture_that_says_so() {
        Sample run = new Sample("Acme");
        run.begin("a/b#c", 1).end(Verdict.NOT_TESTED, "no kill", List.of());
        assertThat(texts(run, 0)).contains("Server A");
        assertThat(Svg.texts(Svg.parse(new SequenceDiagram(new Sample("Acme").history()).svg(run.scenario(0)))))
                .contains("Nothing was sent or received.");
    }

    @Test
    void why_a_scenario_stopped_is_said() {
        Sample run = new Sample("Acme").begin("a/b#c", 1).lease("agent-7", "Ann", false);
        run.add(new Event.ScenarioEnded(Event.Outcome.UNREACHED, "Ann could not log in"));
        run.end(Verdict.INCONCLUSIVE, "Ann could not log in", List.of());
        assertThat(texts(run, 0)).contains("ended here: Ann could not log in");
    }
}
