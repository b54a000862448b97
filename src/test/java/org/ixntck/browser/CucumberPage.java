package org.ixntck.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.browser.RenderedPages.PICTURES;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** cucumber.html, which Cucumber renders and the kit adds to. */
@ExtendWith(RenderedPages.Provider.class)
final class CucumberPage {

    private final RenderedPages pages;

    CucumberPage(RenderedPages pages) {
        this.pages = pages;
    }

    /** The banner and Cucumber's own filter count the same, and requirements lead to scenarios. */
    @ParameterizedTest
    @ValueSource(strings = {"passing", "failing"})
    void shouldCountTheSameInAllOfCucumbersPage(String run) {
        Tab tab = pages.tab().open(pages.file(run, "cucumber.html"), "");
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

    /** Cucumber's page is dark where the browser is; what the kit adds has to be readable there. */
    @Test
    void shouldHaveLinksThatCanBeReadInTheDark() throws IOException {
        Tab tab = pages.tab().size(1280, 900).dark().open(pages.file("failing", "cucumber.html"), "");
        tab.await("document.querySelector('.ixn-from a') !== null");

        assertThat(tab.text("getComputedStyle(document.querySelector('.ixn-from a')).color"))
                .isEqualTo("rgb(127, 180, 240)");
        tab.screenshot(PICTURES.resolve("failing-cucumber-dark.png"));
    }

    /** A row of four columns leaves no room for the sentence. */
    @Test
    void shouldPutTheSentenceBelowTheIdOnANarrowScreen() {
        Tab tab = pages.tab().size(400, 900).open(pages.file("failing", "cucumber.html"), "");
        tab.await("document.querySelector('.ixn-from a') !== null");

        assertThat(tab.number("document.querySelector('.ixn tbody td:last-child').getBoundingClientRect().width"))
                .isGreaterThan(250);
    }
}
