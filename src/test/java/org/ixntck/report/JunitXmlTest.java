package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ixntck.judge.rule.Conformance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

final class JunitXmlTest {

    @TempDir
    private Path folder;

    private Document written(Conformance conformance) throws IOException {
        Path file = folder.resolve("junit.xml");
        new JunitXml(Gallery.of("Acme " + Sample.EVIL).judgement(conformance), List.of()).write(file);
        return Svg.parse(Files.readString(file));
    }

    /** The result of a test: passed, or the name of its only child, and its message. */
    private static String outcome(Document document, String name) {
        Element test = Svg.elements(document, "testcase").stream()
                .filter(it -> it.getAttribute("name").startsWith(name))
                .findFirst()
                .orElseThrow();
        for (Node child = test.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !element.getTagName().equals("properties")) {
                return element.getTagName() + " " + element.getAttribute("message");
            }
        }
        return "passed";
    }

    @Test
    void only_a_must_fails() throws IOException {
        Document xml = written(Conformance.NOT_CONFORMANT);
        assertThat(outcome(xml, "AD-01")).startsWith("failure AD-01: expected exactly one");
        assertThat(outcome(xml, "AD-02")).isEqualTo("passed");
        assertThat(outcome(xml, "AD-05")).startsWith("skipped advisory: AD-05: expected none");
        assertThat(outcome(xml, "AD-06")).isEqualTo("skipped inconclusive: the kit stalled");
        assertThat(outcome(xml, "AD-07")).isEqualTo("skipped not tested: the adapter cannot freeze a server");
        assertThat(outcome(xml, "AD-08")).isEqualTo("error port taken");
        assertThat(outcome(xml, "AD-09")).isEqualTo("passed");
        assertThat(outcome(xml, "KA-01")).isEqualTo("skipped not applicable: no keep-alive");
    }

    @Test
    void each_test_names_the_requirements_that_it_is_about() throws IOException {
        Document xml = written(Conformance.NOT_CONFORMANT);
        List<String> about = Svg.elements(xml, "testcase").stream()
                .map(test -> test.getAttribute("classname").replaceFirst("\\..*", "") + " "
                        + Svg.elements(test, "property").stream()
                                .map(it -> it.getAttribute("name") + "=" + it.getAttribute("value"))
                                .toList())
                .toList();

        assertThat(about)
                .contains("requirements [requirement=AD-01]")
                .anyMatch(it -> it.startsWith("agent-disconnects [requirement="));
    }

    @Test
    void advisories_are_no_failures_and_have_a_count_of_their_own() throws IOException {
        Document xml = written(Conformance.NOT_CONFORMANT);
        Element requirements = Svg.elements(xml, "testsuite").stream()
                .filter(it -> it.getAttribute("name").equals("requirements"))
                .findFirst()
                .orElseThrow();

        assertThat(requirements.getAttribute("failures")).isEqualTo("1");
        assertThat(Svg.elements(xml, "property"))
                .filteredOn(it -> it.getParentNode().getParentNode().equals(requirements))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.getAttribute("name")).isEqualTo("advisories");
                    assertThat(it.getAttribute("value")).isEqualTo("1");
                });
    }

    @Test
    void the_verdict_names_servers_that_ended_by_themselves_first() throws IOException {
        Path file = folder.resolve("junit.xml");
        new JunitXml(Gallery.of("Acme").judgement(Conformance.NOT_CONFORMANT), List.of("A ended by itself once."))
                .write(file);

        assertThat(outcome(Svg.parse(Files.readString(file)), "verdict"))
                .startsWith("failure the run is NOT_CONFORMANT: A ended by itself once. AD-01:");
    }

    @Test
    void scenarios_are_tests_of_their_phase() throws IOException {
        Document xml = written(Conformance.NOT_CONFORMANT);
        assertThat(Svg.elements(xml, "testsuite"))
                .extracting(it -> it.getAttribute("name"))
                .containsExactly("ixn-tck", "requirements", "agent-disconnects");
        assertThat(outcome(xml, "the agent application goes away[1]")).isEqualTo("passed");
        assertThat(outcome(xml, "the agent application goes away[2]")).startsWith("failure AD-01: expected");
        assertThat(outcome(xml, "nothing can be said of it"))
                .as("the second time counts")
                .isEqualTo("passed");
        Element suite = Svg.elements(xml, "testsuite").get(2);
        assertThat(List.of(
                        suite.getAttribute("tests"),
                        suite.getAttribute("failures"),
                        suite.getAttribute("errors"),
                        suite.getAttribute("skipped")))
                .containsExactly("6", "2", "0", "0");
    }

    @ParameterizedTest
    @EnumSource
    void the_verdict_is_a_test_of_its_own(Conformance conformance) throws IOException {
        boolean green =
                conformance == Conformance.CONFORMANT || conformance == Conformance.CONFORMANT_WITH_KNOWN_FAILURES;
        assertThat(outcome(written(conformance), "verdict").equals("passed")).isEqualTo(green);
    }
}
