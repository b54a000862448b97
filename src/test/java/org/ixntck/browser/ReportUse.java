package org.ixntck.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** report.html as it is used: links, filters, keys, light and dark. */
@ExtendWith(RenderedPages.Provider.class)
final class ReportUse {

    private final RenderedPages pages;

    @TempDir
    private Path scratch;

    ReportUse(RenderedPages pages) {
        this.pages = pages;
    }

    /** Each link within the page leads to something, and each scenario opens to a picture and a wire log. */
    @ParameterizedTest
    @ValueSource(strings = {"passing", "failing", "hostile", "crashing"})
    void shouldOpenEveryScenarioAndFollowEveryLink(String run) {
        Tab tab = pages.report(run, "");

        tab.evaluate("""
                (async () => { for (const it of document.querySelectorAll('details.scenario')) { it.open = true; await it.filled; } })()""");
        tab.await(
                "[...document.querySelectorAll('details.scenario')].every((it) => it.querySelector('svg.diagram, .dim'))");
        String some = "[...document.querySelectorAll('details.log')].slice(0, 10)";
        tab.evaluate(some + ".forEach((it) => { it.open = true; })");
        tab.await(some + ".every((it) => it.querySelector('li.w'))");

        assertThat(tab.evaluate("""
                [...document.querySelectorAll('a[href^="#"]')].filter((it) => !/^#e\\d+$/.test(it.getAttribute('href'))
                    || it.closest('details.scenario')?.querySelector('details.log[open]'))
                  .map((it) => it.getAttribute('href').slice(1)).filter((it) => !document.getElementById(it))""")).isEmpty();
        assertThat(tab.number("document.querySelectorAll('tr.row').length")).isEqualTo(83);
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.outside()).isEmpty();
    }

    @Test
    void shouldFilterRequirementsAndScenarios() {
        Tab tab = pages.report("failing", "");
        String shown = "document.querySelectorAll('.row:not([hidden])').length";

        tab.evaluate("search.value = 'ad-03'; search.dispatchEvent(new Event('input', {bubbles: true}))"
                .replace("search", "document.querySelector('#filter input')"));
        assertThat(tab.text("document.querySelector('tr.row:not([hidden])').id"))
                .isEqualTo("AD-03");
        assertThat(tab.evaluate("""
                [...document.querySelectorAll('.row:not([hidden])')].every((it) => it.textContent.includes('AD-03'))""").asBoolean()).isTrue();
        String failed = "[...document.querySelectorAll('.row')].filter((it) => it.dataset.word === 'failed'"
                + " && it.textContent.includes('AD-03')).length";

        tab.evaluate(
                "[...document.querySelectorAll('#words button')].find((it) => it.textContent === 'failed').click()");
        assertThat(tab.number(shown)).isPositive().isEqualTo(tab.number(failed));
        assertThat(tab.text("document.querySelector('#words button[aria-pressed=true]').textContent"))
                .isEqualTo("failed");
    }

    @Test
    void shouldFilterTheWireLogAndShowItRaw() {
        Tab tab = pages.report("passing", "");
        tab.evaluate("document.querySelector('details.scenario').open = true");
        tab.await("document.querySelector('details.log') !== null");
        tab.evaluate("document.querySelector('details.log').open = true");
        tab.await("document.querySelector('.wire li') !== null");
        int all = tab.number("document.querySelectorAll('.wire li').length");

        tab.evaluate("""
                (() => { const select = document.querySelector('select[data-what=message]');
                  select.value = select.values.indexOf('EventAck');
                  select.dispatchEvent(new Event('input', {bubbles: true})); })()""");
        assertThat(tab.number("document.querySelectorAll('.wire li:not([hidden])').length"))
                .isPositive()
                .isLessThan(all);
        assertThat(tab.evaluate("""
                [...document.querySelectorAll('.wire li:not([hidden])')].every((it) => it.textContent.includes('EventAck'))""").asBoolean()).isTrue();

        tab.evaluate("document.querySelector('.tools button').click()");
        JsonNode raw = tab.evaluate("JSON.parse(document.querySelector('.wire li:not([hidden]) .json').textContent)");
        assertThat(raw.at("/event/message/name").asText()).isEqualTo("EventAck");
        assertThat(raw.get("scenario").asText()).startsWith("s");
    }

    /** The raw entry is the line of the journal, without its digest. */
    @Test
    void shouldLeadToEachRequirementScenarioAndEntry() throws IOException {
        String line = Files.readAllLines(pages.file("passing", "journal.ndjson")).stream()
                .filter(it -> it.contains("\"name\":\"EventAgentLogout\"") && it.contains("\"scenario\":\"s"))
                .findFirst()
                .orElseThrow();
        ObjectNode entry = (ObjectNode) new ObjectMapper().readTree(line);
        entry.remove("chain");
        Tab tab = pages.report("passing", "#e" + entry.get("seq").asText());
        tab.await(
                "document.activeElement.id === 'e%s'".formatted(entry.get("seq").asText()));
        tab.evaluate("document.activeElement.closest('.log').querySelector('.tools button').click()");
        assertThat(tab.evaluate(
                        "JSON.parse(document.activeElement.closest('.log').querySelector('#e%s .json').textContent)"
                                .formatted(entry.get("seq").asText())))
                .isEqualTo(entry);

        String id = pages.verdict("passing").at("/scenarios/0/id").asText();
        Tab scenario = pages.report(
                "passing", "#" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
        scenario.await("document.activeElement.closest('details')?.open === true");
        assertThat(scenario.text("document.activeElement.closest('details').dataset.id"))
                .isEqualTo(id);

        assertThat(pages.report("passing", "#SR-07").evaluate("""
                (() => { const box = document.getElementById('SR-07').getBoundingClientRect();
                  return box.top >= 0 && box.bottom <= innerHeight; })()""").asBoolean()).isTrue();
    }

    @Test
    void shouldBeUsableByKeyboard() {
        Tab tab = pages.report("failing", "");

        tab.press("f");
        assertThat(tab.text("document.activeElement.closest('details').dataset.tone"))
                .isEqualTo("fail");
        tab.press("j");
        assertThat(tab.text("document.activeElement.tagName")).isEqualTo("SUMMARY");
        tab.press("/");
        assertThat(tab.text("document.activeElement.type")).isEqualTo("search");
    }

    /** A report of four reference runs in one has more than five hundred scenarios. */
    @Test
    void shouldFilterFiveHundredScenariosAtOnce() throws IOException {
        String page = Files.readString(pages.file("passing", "report.html"));
        Path four = Files.writeString(
                scratch.resolve("four.html"),
                Pattern.compile("<section class=\"feature\".*?</section>", Pattern.DOTALL)
                        .matcher(page)
                        .replaceAll("$0$0$0$0"));
        Tab tab = pages.tab().open(four, "");
        tab.await("document.documentElement.dataset.ready === 'yes'");

        assertThat(tab.number("document.querySelectorAll('details.scenario').length"))
                .isGreaterThan(500);
        assertThat(tab.evaluate("""
                (() => { const search = document.querySelector('#filter input');
                  const begin = performance.now();
                  search.value = 'registers';
                  search.dispatchEvent(new Event('input', {bubbles: true}));
                  document.body.getBoundingClientRect();
                  return performance.now() - begin; })()""").asDouble()).isLessThan(1_000);
        assertThat(tab.number("document.querySelectorAll('details.scenario:not([hidden])').length"))
                .isLessThan(500);
    }

    @Test
    void shouldSwitchBetweenLightAndDark() {
        String background = "getComputedStyle(document.body).backgroundColor";
        String button = "document.querySelector('.verdict button.theme')";
        Tab light = pages.report("passing", "");
        assertThat(light.text(background)).isEqualTo("rgb(252, 252, 251)");
        assertThat(light.text(button + ".textContent")).isEqualTo("Dark");

        light.press("d");
        assertThat(light.text(background)).isEqualTo("rgb(22, 25, 30)");
        assertThat(light.text(button + ".textContent")).isEqualTo("Light");
        light.evaluate(button + ".click()");
        assertThat(light.text(background)).isEqualTo("rgb(252, 252, 251)");

        Tab dark = pages.tab().dark().open(pages.file("passing", "report.html"), "");
        dark.await("document.documentElement.dataset.ready === 'yes'");
        assertThat(dark.text(background)).isEqualTo("rgb(22, 25, 30)");
        dark.press("d");
        assertThat(dark.text(background))
                .as("the other tab decided nothing for this one")
                .isEqualTo("rgb(252, 252, 251)");
        // A plot has its colors from when it was drawn.
        dark.evaluate("document.querySelector('.plot').scrollIntoView()");
        String drawn = "document.querySelector('.plot .u-series:nth-child(2) .u-marker').style.borderColor";
        dark.await("document.querySelector('.plot .u-marker') !== null");
        String before = dark.text(drawn);
        dark.press("d");
        assertThat(dark.text(drawn)).isNotEqualTo(before);
        assertThat(dark.number("document.querySelectorAll('.plot canvas').length"))
                .isEqualTo(dark.number("document.querySelectorAll('.plot .uplot').length"));
        assertThat(dark.complaints()).isEmpty();
    }
}
