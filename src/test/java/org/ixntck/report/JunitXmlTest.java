package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

final class JunitXmlTest {

    @TempDir
    private Path folder;

    private Document written(Conformance conformance) throws IOException {
        return written(Gallery.of("Acme " + Sample.EVIL), conformance);
    }

    private Document written(Sample run, Conformance conformance) throws IOException {
        Path file = folder.resolve("junit.xml");
        new JunitXml(run.judgement(conformance), List.of()).write(file);
        fits(file);
        return Svg.parse(Files.readString(file));
    }

    private static void fits(Path file) throws IOException {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(JunitXmlTest.class.getResource("junit.xsd"))
                    .newValidator()
                    .validate(new StreamSource(file.toFile()));
        } catch (SAXException e) {
            throw new AssertionError("junit.xml does not fit the schemas for Jenkins: " + e.getMessage(), e);
        }
    }

    /** The result of a test: passed, or the name of its only child, and its message. */
    private static String outcome(Document document, String name) {
        Element test = test(document, name);
        for (String kind : List.of("error", "failure")) {
            if (test.getElementsByTagName(kind).item(0) instanceof Element element) {
                return kind + " " + element.getAttribute("message");
            }
        }
        return test.getElementsByTagName("skipped").getLength() == 0 ? "passed" : "skipped " + text(test, "skipped");
    }

    private static String text(Element test, String element) {
        return test.getElementsByTagName(element).item(0).getTextContent();
    }

    private static Element test(Document document, String name) {
        return Svg.elements(document, "testcase").stream()
                .filter(it -> it.getAttribute("name").startsWith(name))
                .findFirst()
                .orElseThrow();
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
    void the_verdict_names_each_requirement_that_decides() throws IOException {
        Sample run = new Sample("Acme")
                .requirement("AD-01", Level.MUST, Verdict.FAIL, "AD-01: expected one; saw none.")
                .requirement("AD-06", Level.MUST, Verdict.FAIL, "the same as AD-01");

        assertThat(outcome(written(run, Conformance.NOT_CONFORMANT), "verdict"))
                .endsWith("AD-01: expected one; saw none. AD-06: the same as AD-01");
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

    @Test
    void requirements_are_properties_of_their_suite_and_a_failure_says_how_to_run_it_alone() throws IOException {
        Document xml = written(Conformance.NOT_CONFORMANT);
        String id = "agent-disconnects/loss-of-the-connection#the agent application goes away[2]";
        String alone = "to run it alone: ./ixn-tck certify --adapter endpoint --jobs 1 --only '%s'".formatted(id);
        Element failed = test(xml, "the agent application goes away[2]");

        assertThat(Svg.elements(xml, "property"))
                .filteredOn(it -> it.getAttribute("name").equals("requirements of " + id))
                .singleElement()
                .satisfies(it -> assertThat(it.getAttribute("value")).isEqualTo("AD-01"));
        assertThat(text(failed, "failure"))
                .startsWith("AD-01: expected exactly one")
                .contains(alone);
        assertThat(text(failed, "system-out")).isEqualTo("requirements: AD-01\n" + alone + "\n");
        assertThat(text(test(xml, "the agent application goes away[1]"), "system-out"))
                .startsWith("requirements: AD-01\nto run it alone: ");
    }

    @Test
    void a_failure_names_the_must_first_and_then_what_else_failed() throws IOException {
        Sample run = new Sample("Acme")
                .requirement("AD-01", Level.MUST, Verdict.FAIL, "the must")
                .begin("phase/f#a", 1);
        run.end(
                Verdict.FAIL,
                "the must",
                List.of(run.finding(Verdict.FAIL, "the advisory"), run.finding(Verdict.FAIL, "the must")));
        Document xml = written(run, Conformance.NOT_CONFORMANT);

        assertThat(outcome(xml, "a")).isEqualTo("failure the must");
        assertThat(text(test(xml, "a"), "failure")).startsWith("the must\nthe advisory\n\nto run it alone");
    }

    @ParameterizedTest
    @EnumSource
    void the_verdict_is_a_test_of_its_own(Conformance conformance) throws IOException {
        boolean green =
                conformance == Conformance.CONFORMANT || conformance == Conformance.CONFORMANT_WITH_KNOWN_FAILURES;
        assertThat(outcome(written(conformance), "verdict").equals("passed")).isEqualTo(green);
    }
}
