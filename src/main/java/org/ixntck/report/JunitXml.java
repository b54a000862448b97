package org.ixntck.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.JunitCases.Case;
import org.ixntck.report.JunitCases.Suite;
import org.ixntck.text.Text;

/**
 * The JUnit XML report: a suite for each phase, one for the requirements, and the verdict of the run as a test. It keeps to what both schemas for
 * Jenkins allow: jenkins-junit.xsd, as JUnit publishes it, and junit-10.xsd of the xUnit plugin, which refuses files that do not fit.
 */
public final class JunitXml {

    private static final int TEXT_MAX = 8_000;
    private static final int MESSAGE_MAX = 500;
    private static final String SKIPPED = "skipped";

    private final Judgement judgement;
    private final List<String> unexpectedExits;

    /**
     * The report of a run.
     *
     * @param unexpectedExits a sentence for each server that ended by itself
     */
    public JunitXml(Judgement judgement, List<String> unexpectedExits) {
        this.judgement = judgement;
        this.unexpectedExits = List.copyOf(unexpectedExits);
    }

    /**
     * Writes it.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        ReportFile.write(file, this::write);
    }

    private void write(OutputStream out) throws IOException {
        try (Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            write(XMLOutputFactory.newFactory().createXMLStreamWriter(text));
        } catch (XMLStreamException e) {
            throw new IOException("junit.xml cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        List<Suite> suites = new JunitCases(judgement).suites(unexpectedExits);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        xml.writeAttribute(
                "name",
                clean("%s %s"
                        .formatted(
                                judgement.head().terms().name(),
                                judgement.head().terms().version())
                        .strip()));
        counts(xml, suites.stream().flatMap(suite -> suite.cases().stream()).toList());
        xml.writeAttribute("time", seconds(judgement.wallMillis()));
        for (Suite suite : suites) {
            write(xml, suite);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static void write(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
        List<Case> cases = suite.cases();
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(suite.name()));
        counts(xml, cases);
        xml.writeAttribute("skipped", count(cases, SKIPPED));
        xml.writeAttribute(
                "time", seconds(cases.stream().mapToLong(Case::millis).sum()));
        properties(xml, suite.properties());
        for (Case it : cases) {
            write(xml, it);
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void properties(XMLStreamWriter xml, Map<String, String> properties) throws XMLStreamException {
        if (properties.isEmpty()) {
            return;
        }
        xml.writeCharacters("\n    ");
        xml.writeStartElement("properties");
        for (Map.Entry<String, String> property : properties.entrySet()) {
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", clean(property.getKey()));
            xml.writeAttribute("value", clean(property.getValue()));
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Case it) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(it.className()));
        xml.writeAttribute("name", clean(it.name()));
        xml.writeAttribute("time", seconds(it.millis()));
        if (!it.kind().isEmpty()) {
            outcome(xml, it);
        }
        if (!it.out().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(Text.lines(it.out(), TEXT_MAX));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** A reason for skipping is text, without an attribute: GitLab shows only text, Jenkins either, and its old schema has no attribute. */
    private static void outcome(XMLStreamWriter xml, Case it) throws XMLStreamException {
        xml.writeStartElement(it.kind());
        if (it.kind().equals(SKIPPED)) {
            xml.writeCharacters(clean(it.why()));
        } else {
            xml.writeAttribute("message", clean(it.why()));
            xml.writeAttribute("type", it.type());
            xml.writeCharacters(Text.lines(it.text(), TEXT_MAX));
        }
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, List<Case> cases) throws XMLStreamException {
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        xml.writeAttribute("failures", count(cases, "failure"));
        xml.writeAttribute("errors", count(cases, "error"));
    }

    private static String count(List<Case> cases, String kind) {
        return String.valueOf(
                cases.stream().filter(it -> it.kind().equals(kind)).count());
    }

    private static String clean(String raw) {
        return Text.line(raw, MESSAGE_MAX);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1e3);
    }
}
