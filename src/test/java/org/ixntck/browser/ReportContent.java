package org.ixntck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.browser.RenderedPages.PICTURES;

import java.io.IOException;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.ixntck.hostile.Contents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What report.html and the other files say. */
@ExtendWith(RenderedPages.Provider.class)
final class ReportContent {

    private final RenderedPages pages;

    ReportContent(RenderedPages pages) {
        this.pages = pages;
    }

    @ParameterizedTest
    @ValueSource(strings = {"passing", "failing", "hostile", "crashing"})
    void shouldShowTheVerdictAndComplainOfNothing(String run) throws IOException {
        for (String page : List.of("report.html", "cucumber.html")) {
            Tab tab = pages.tab().open(pages.file(run, page), "");
            tab.await("document.querySelector('h1') !== null");

            assertThat(tab.text("document.querySelector('h1').textContent"))
                    .contains(pages.verdict(run).get("verdict").asText().replace('_', ' '));
            tab.screenshot(PICTURES.resolve(run + "-" + page + ".png"));
            assertThat(tab.complaints()).as(page).isEmpty();
            assertThat(tab.outside()).as(page).isEmpty();
        }
    }

    @Test
    void shouldNameServersThatEndedByThemselvesFirst() {
        Tab tab = pages.report("crashing", "");

        assertThat(tab.text("document.querySelector('main').firstElementChild.className"))
                .isEqualTo("exits");
        assertThat(tab.text("document.querySelector('.exits').textContent"))
                .contains("ended by itself", "after RequestAgentLogout", "<img src=x onerror=alert(4)>");
    }

    @Test
    void shouldShowWhatWasExpectedAndSeenAndTheFirstDivergence() {
        Tab tab = pages.report("failing", "");

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

    /** What the hostile server sends through every attribute is text in each output. */
    @Test
    void shouldShowHostileTextAsText() throws Exception {
        for (String page : List.of("report.html", "cucumber.html")) {
            assertThat(pages.file("hostile", page))
                    .content()
                    .doesNotContain(Contents.Markup.SCRIPT, Contents.Markup.SVG);
            Tab tab = pages.tab().open(pages.file("hostile", page), "");
            tab.await("document.querySelector('h1') !== null");
            assertThat(tab.text("document.title")).doesNotContain("owned");
            assertThat(tab.number("document.querySelectorAll('img[src=x], [onload], [onerror], use').length"))
                    .isZero();
        }
        Tab tab = pages.report("hostile", "");
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
                .parse(pages.file("hostile", "junit.xml").toFile());
        assertThat(pages.file("hostile", "junit.xml")).content().doesNotContain("<script", "<svg", "\u001b");
        assertThat(pages.file("hostile", "summary.md"))
                .content()
                .doesNotContainPattern(
                        "(?<!\\\\)<(script|svg|img)|(?<!\\\\)\\]\\((?!report\\.html#)|[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202e]");
        assertThat(pages.verdict("hostile").toString()).doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f\\u202e]");
    }
}
