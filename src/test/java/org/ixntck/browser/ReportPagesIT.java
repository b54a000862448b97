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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ixntck.cli.Program;
import org.ixntck.hostile.Contents;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both pages of a run that passes, one that fails, one with a hostile server and one with servers that crash, in a real browser. Leaves pictures
 * and prints in {@code target/pages}.
 */
class ReportPagesIT {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final Path PYTHON = Path.of("..", "adapters/endpoint/examples/python");
    private static final int ATTEMPTS = 3;

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void run() throws IOException {
        browser = Browser.start();
        certify("passing", "reference");
        certify("failing", "defect/treats-reset-unlike-close", "--only", "AD-03,AD-04");
        certify("hostile", "hostile-markup", "--only", "LI-01");
        certify("crashing", description().toString(), "--only", "LO-05");
    }

    /** A busy machine may leave something undecided, which is another run, and not what is tested here: so it is tried up to three times. */
    private static void certify(String run, String adapter, String... more) {
        int wanted = run.equals("passing") ? 0 : 1;
        Program program = new Program(-1, "", "");
        for (int i = 0; i < ATTEMPTS && program.code() != wanted; i++) {
            program = Program.certify(Stream.concat(
                            Stream.of(
                                    "--adapter",
                                    adapter,
                                    "--reports",
                                    folder.resolve(run).toString()),
                            Stream.of(more))
                    .toArray(String[]::new));
        }
        assertThat(program.code()).as(program.out() + program.err()).isIn(wanted, 2);
    }

    /** Servers that end at each logout, after they have printed something nasty. */
    private static Path description() throws IOException {
        String start = """
                ["python3", "-S", "-c", "import ixn_server, os; \
                ixn_server.InteractionServer._log_out = lambda *all: (print('<img src=x onerror=alert(4)>', chr(27) + '[2J', flush=True), os._exit(3)); \
                ixn_server.main()", "--port", "{port}"]""";
        return Files.writeString(folder.resolve("crashing.yaml"), """
                adapter: endpoint
                name: Crashing server
                servers:
                  - {name: A, address: "127.0.0.1:{port}", directory: "%1$s", start: %2$s}
                  - {name: B, address: "127.0.0.1:{port}", directory: "%1$s", start: %2$s}
                clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
                agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat], count: 300}
                budgets: {answer: 1s, report: 1s, registration-timeout: 2s, restart: 3s}
                deployments: 4
                """.formatted(PYTHON.toRealPath(), start));
    }

    @AfterAll
    static void end() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path file(String run, String name) {
        return folder.resolve(run).resolve("latest").resolve(name);
    }

    private static Tab report(String run, String fragment) {
        Tab tab = browser.tab().open(file(run, "report.html"), fragment);
        tab.await("document.documentElement.dataset.ready === 'yes'");
        return tab;
    }

    private static JsonNode verdict(String run) throws IOException {
        return new ObjectMapper().readTree(file(run, "verdict.json").toFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"passing", "failing", "hostile", "crashing"})
    void shouldShowTheVerdictAndComplainOfNothing(String run) throws IOException {
        for (String page : List.of("report.html", "cucumber.html")) {
            Tab tab = browser.tab().open(file(run, page), "");
            tab.await("document.querySelector('h1') !== null");

            assertThat(tab.text("document.querySelector('h1').textContent"))
                    .contains(verdict(run).get("verdict").asText().replace('_', ' '));
            tab.screenshot(PICTURES.resolve(run + "-" + page + ".png"));
            assertThat(tab.complaints()).as(page).isEmpty();
            assertThat(tab.outside()).as(page).isEmpty();
        }
    }

    /** Each link within the page leads to something, and each scenario opens to a picture and a wire log. */
    @ParameterizedTest
    @ValueSource(strings = {"passing", "failing", "hostile", "crashing"})
    void shouldOpenEveryScenarioAndFollowEveryLink(String run) {
        Tab tab = report(run, "");

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
    void shouldNameServersThatEndedByThemselvesFirst() {
        Tab tab = report("crashing", "");

        assertThat(tab.text("document.querySelector('main').firstElementChild.className"))
                .isEqualTo("exits");
        assertThat(tab.text("document.querySelector('.exits').textContent"))
                .contains("ended by itself", "after RequestAgentLogout", "<img src=x onerror=alert(4)>");
    }

    @Test
    void shouldShowWhatWasExpectedAndSeenAndTheFirstDivergence() {
        Tab tab = report("failing", "");

        // The scenario that a step failed. In others only the model found the logout missing, at their end and in other
        // words.
        String failed = "[...document.querySelectorAll('details.scenario[data-tone=fail]')]"
                + ".find((it) => it.textContent.includes('none (reporting@A was connected'))";
        tab.await(failed + " !== undefined");
        assertThat(tab.text(failed + ".open")).isEqualTo("true");
        assertThat(tab.text(failed + ".querySelector('.findings').textContent"))
                .contains(
                        "EventAgentLogout for agent-",
                        "within 500 ms of the reset of",
                        "none (reporting@A was connected");
        assertThat(tab.number(failed + ".querySelectorAll('.r.BAD.first').length"))
                .isEqualTo(1);
        assertThat(tab.text(failed + ".querySelector('.r.BAD.first').textContent"))
                .contains("not met: the first divergence", "expected EventAgentLogout, saw none");
        assertThat(tab.number(failed + ".querySelectorAll('.stripe.fault').length"))
                .isPositive();
        assertThat(tab.text(failed + ".querySelector('.command code').textContent"))
                .startsWith(
                        "./ixn-tck certify --adapter defect/treats-reset-unlike-close --jobs 1 --only 'agent-disconnects/");
    }

    @Test
    void shouldFilterRequirementsAndScenarios() {
        Tab tab = report("failing", "");
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
        Tab tab = report("passing", "");
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
        String line = Files.readAllLines(file("passing", "journal.ndjson")).stream()
                .filter(it -> it.contains("\"name\":\"EventAgentLogout\"") && it.contains("\"scenario\":\"s"))
                .findFirst()
                .orElseThrow();
        ObjectNode entry = (ObjectNode) new ObjectMapper().readTree(line);
        entry.remove("chain");
        Tab tab = report("passing", "#e" + entry.get("seq").asText());
        tab.await(
                "document.activeElement.id === 'e%s'".formatted(entry.get("seq").asText()));
        tab.evaluate("document.activeElement.closest('.log').querySelector('.tools button').click()");
        assertThat(tab.evaluate(
                        "JSON.parse(document.activeElement.closest('.log').querySelector('#e%s .json').textContent)"
                                .formatted(entry.get("seq").asText())))
                .isEqualTo(entry);

        String id = verdict("passing").at("/scenarios/0/id").asText();
        Tab scenario = report(
                "passing", "#" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
        scenario.await("document.activeElement.closest('details')?.open === true");
        assertThat(scenario.text("document.activeElement.closest('details').dataset.id"))
                .isEqualTo(id);

        assertThat(report("passing", "#SR-07").evaluate("""
                (() => { const box = document.getElementById('SR-07').getBoundingClientRect();
                  return box.top >= 0 && box.bottom <= innerHeight; })()""").asBoolean()).isTrue();
    }

    @Test
    void shouldBeUsableByKeyboard() {
        Tab tab = report("failing", "");

        tab.press("f");
        assertThat(tab.text("document.activeElement.closest('details').dataset.tone"))
                .isEqualTo("fail");
        tab.press("j");
        assertThat(tab.text("document.activeElement.tagName")).isEqualTo("SUMMARY");
        tab.press("/");
        assertThat(tab.text("document.activeElement.type")).isEqualTo("search");
    }

    @ParameterizedTest
    @CsvSource({"passing,report.html", "failing,report.html", "hostile,report.html", "crashing,report.html"})
    void shouldFitANarrowScreenAndADarkOne(String run, String page) throws IOException {
        Tab tab = browser.tab().size(400, 900).dark().open(file(run, page), "");
        tab.await("document.documentElement.dataset.ready === 'yes'");

        assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
        assertThat(tab.text("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(22, 25, 30)");
        tab.screenshot(PICTURES.resolve(run + "-narrow-dark.png"));
    }

    @ParameterizedTest
    @CsvSource({"passing", "failing"})
    void shouldFitANarrowScreenInCucumbersPageToo(String run) throws IOException {
        Tab tab = browser.tab().size(400, 900).open(file(run, "cucumber.html"), "");
        tab.await("document.querySelector('#content li label') !== null");

        assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(400);
        tab.screenshot(PICTURES.resolve(run + "-cucumber-narrow.png"));
    }

    @Test
    void shouldShowTheFirstScreenAndTheMatrixWithoutScripts() throws IOException {
        Tab tab = browser.tab().withoutScripts().open(file("failing", "report.html"), "");

        assertThat(tab.text("document.querySelector('h1').innerText")).contains("NOT CONFORMANT");
        assertThat(tab.text("document.getElementById('AD-03').innerText"))
                .contains("failed", "AD-03", "MUST", "3 defects");
        assertThat(tab.evaluate("document.getElementById('filter').hidden").asBoolean())
                .isTrue();
        tab.screenshot(PICTURES.resolve("failing-without-scripts.png"));
    }

    @ParameterizedTest
    @CsvSource({"passing,6", "failing,12"})
    void shouldPrintOnAFewPages(String run, int most) throws IOException {
        Path pdf = PICTURES.resolve(run + ".pdf");
        report(run, "").pdf(pdf);

        assertThat(Pattern.compile("/Type\\s*/Page\\b")
                        .matcher(Files.readString(pdf, StandardCharsets.ISO_8859_1))
                        .results())
                .hasSizeBetween(2, most);
    }

    @Test
    void shouldBeSmallAndFast() throws IOException {
        // On a busy machine some scenarios are undecided. Those are run again, and the pages have both runs of each.
        boolean repeated = verdict("passing").get("scenarios").findValues("attempt").stream()
                .anyMatch(it -> it.asInt() > 1);
        assertThat(Files.size(file("passing", "report.html"))).isLessThanOrEqualTo(repeated ? 1_300_000 : 1_000_000);
        assertThat(Files.size(file("passing", "cucumber.html"))).isLessThanOrEqualTo(repeated ? 3_600_000 : 2_700_000);

        // The best of three: the machine may be busy.
        assertThat(Stream.of(1, 2, 3).mapToDouble(any -> {
                    Tab tab = report("passing", "");
                    tab.await("performance.getEntriesByName('first-contentful-paint').length > 0");
                    return tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
                            .asDouble();
                }))
                .anySatisfy(millis -> assertThat(millis).isLessThan(500));
    }

    /** A report of four reference runs in one has more than five hundred scenarios. */
    @Test
    void shouldFilterFiveHundredScenariosAtOnce() throws IOException {
        String page = Files.readString(file("passing", "report.html"));
        Path four = Files.writeString(
                folder.resolve("four.html"),
                Pattern.compile("<section class=\"feature\".*?</section>", Pattern.DOTALL)
                        .matcher(page)
                        .replaceAll("$0$0$0$0"));
        Tab tab = browser.tab().open(four, "");
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

    /** The banner and Cucumber's own filter count the same, and requirements lead to scenarios. */
    @ParameterizedTest
    @ValueSource(strings = {"passing", "failing"})
    void shouldCountTheSameInAllOfCucumbersPage(String run) {
        Tab tab = browser.tab().open(file(run, "cucumber.html"), "");
        tab.await("document.querySelector('#content h2') !== null");

        String chips = tab.text(
                "[...document.querySelectorAll('.ixn-counts p:last-child .ixn-chip')].map((it) => it.textContent).sort().join()");
        String own = tab.text("""
                [...document.querySelectorAll('#content label')].map((it) => it.textContent.trim())
                  .map((it) => it.replace(/^(\\D+?)\\s*(\\d+)$/, (all, word, n) => n + ' ' + word.toLowerCase())).sort().join()""");
        assertThat(chips).isNotEmpty().isEqualTo(own);
        assertThat(tab.evaluate("""
                [...document.querySelectorAll('.ixn-from a')].filter((it) => !document.getElementById(it.hash.slice(1)))
                  .map((it) => it.textContent)""")).isEmpty();
        assertThat(tab.number("document.querySelectorAll('.ixn-from a').length"))
                .isPositive();
        assertThat(tab.number("document.querySelectorAll('[data-ixn-fold=yes] article').length"))
                .as("passed scenarios are folded")
                .isPositive()
                .isEqualTo(tab.number("window.IXN_TCK.passed.length"));
    }

    /** What the hostile server sends through every attribute is text in each output. */
    @Test
    void shouldShowHostileTextAsText() throws Exception {
        for (String page : List.of("report.html", "cucumber.html")) {
            assertThat(file("hostile", page)).content().doesNotContain(Contents.Markup.SCRIPT, Contents.Markup.SVG);
            Tab tab = browser.tab().open(file("hostile", page), "");
            tab.await("document.querySelector('h1') !== null");
            assertThat(tab.text("document.title")).doesNotContain("owned");
            assertThat(tab.number("document.querySelectorAll('img[src=x], [onload], [onerror], use').length"))
                    .isZero();
        }
        Tab tab = report("hostile", "");
        tab.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })");
        tab.await("document.querySelector('svg.diagram') !== null");
        tab.evaluate("document.querySelectorAll('details.log').forEach((it) => { it.open = true; })");
        tab.await("document.querySelector('.wire') !== null");
        assertThat(tab.text("document.querySelector('.wire').textContent"))
                .contains(Contents.Markup.SVG)
                .doesNotContainPattern("[\\p{Cntrl}\\x{80}-\\x{9f}\\u202e\\u2028\\u2029\\ufeff\\u200b]");
        assertThat(tab.number("document.querySelectorAll('img[src=x], [onload], [onerror], use').length"))
                .isZero();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.outside()).isEmpty();

        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file("hostile", "junit.xml").toFile());
        assertThat(file("hostile", "junit.xml")).content().doesNotContain("<script", "<svg", "\u001b");
        assertThat(file("hostile", "summary.md"))
                .content()
                .doesNotContainPattern(
                        "(?<!\\\\)<(script|svg|img)|(?<!\\\\)\\]\\((?!report\\.html#)|[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202e]");
        assertThat(verdict("hostile").toString()).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\\u202e]");
    }
}
