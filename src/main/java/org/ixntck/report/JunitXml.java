package org.ixntck.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.text.Text;

/** The JUnit XML report: a suite for each phase, one for the requirements, and the verdict of the run as a test. */
public final class JunitXml {

    private static final int TEXT_MAX = 8_000;
    private static final int MESSAGE_MAX = 500;
    private static final String ADVISORY = "advisory";

    private final Judgement judgement;
    private final Advisory advisory;
    private final KnownFailureText known;
    private final List<String> unexpectedExits;

    /**
     * The report of a run.
     *
     * @param unexpectedExits a sentence for each server that ended by itself
     */
    public JunitXml(Judgement judgement, List<String> unexpectedExits) {
        this.judgement = judgement;
        this.unexpectedExits = List.copyOf(unexpectedExits);
        this.advisory = new Advisory(judgement);
        this.known = new KnownFailureText(judgement);
    }

    /** One test case, with the ids of the requirements that it is about; the kind is empty if it passed. */
    private record Case(
            String className, String name, long millis, String kind, String type, String why, List<String> about) {

        Case(String className, String name, long millis, String kind, String type, String why) {
            this(className, name, millis, kind, type, why, List.of());
        }

        static Case passed(String className, String name, long millis) {
            return new Case(className, name, millis, "", "", "");
        }

        Case about(List<String> requirements) {
            return new Case(className, name, millis, kind, type, why, requirements);
        }
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
        Map<String, List<Case>> suites = new LinkedHashMap<>();
        suites.put("ixn-tck", List.of(verdict()));
        suites.put(
                "requirements", judgement.requirements().stream().map(this::of).toList());
        if (!judgement.known().entries().isEmpty()) {
            suites.put(
                    "known-failures",
                    judgement.known().entries().stream().map(this::of).toList());
        }
        judgement
                .last()
                .forEach(scenario -> suites.computeIfAbsent(phase(scenario.id()), key -> new ArrayList<>())
                        .add(of(scenario)));
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
        counts(xml, suites.values().stream().flatMap(List::stream).toList());
        xml.writeAttribute("time", seconds(judgement.wallMillis()));
        for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
            suite(xml, suite.getKey(), suite.getValue());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private static void suite(XMLStreamWriter xml, String name, List<Case> cases) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(name));
        counts(xml, cases);
        xml.writeAttribute(
                "time", seconds(cases.stream().mapToLong(Case::millis).sum()));
        advisories(xml, cases);
        for (Case it : cases) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", clean(it.className()));
            xml.writeAttribute("name", clean(it.name()));
            xml.writeAttribute("time", seconds(it.millis()));
            requirements(xml, it.about());
            if (!it.kind().isEmpty()) {
                xml.writeCharacters("\n      ");
                outcome(xml, it);
            }
            if (!it.kind().isEmpty() || !it.about().isEmpty()) {
                xml.writeCharacters("\n    ");
            }
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    /** A property for each, as test management systems read them to link a test with what it tests. */
    private static void requirements(XMLStreamWriter xml, List<String> ids) throws XMLStreamException {
        if (!ids.isEmpty()) {
            xml.writeCharacters("\n      ");
            xml.writeStartElement("properties");
            for (String id : ids) {
                xml.writeEmptyElement("property");
                xml.writeAttribute("name", "requirement");
                xml.writeAttribute("value", clean(id));
            }
            xml.writeEndElement();
        }
    }

    private static void outcome(XMLStreamWriter xml, Case it) throws XMLStreamException {
        xml.writeStartElement(it.kind());
        xml.writeAttribute("message", clean(it.why()));
        if (!it.kind().equals("skipped")) {
            xml.writeAttribute("type", it.type());
            xml.writeCharacters(Text.lines(it.why(), TEXT_MAX));
        }
        xml.writeEndElement();
    }

    private static void counts(XMLStreamWriter xml, List<Case> cases) throws XMLStreamException {
        xml.writeAttribute("tests", String.valueOf(cases.size()));
        for (String kind : List.of("failure", "error", "skipped")) {
            long count = cases.stream().filter(it -> it.kind().equals(kind)).count();
            xml.writeAttribute(kind.equals("skipped") ? kind : kind + "s", String.valueOf(count));
        }
    }

    /** The format has no advisories, so they are counted as skipped, with their number in a property. */
    private static void advisories(XMLStreamWriter xml, List<Case> cases) throws XMLStreamException {
        long count = cases.stream().filter(it -> it.why().startsWith(ADVISORY)).count();
        if (count > 0) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("properties");
            xml.writeEmptyElement("property");
            xml.writeAttribute("name", "advisories");
            xml.writeAttribute("value", String.valueOf(count));
            xml.writeEndElement();
        }
    }

    private Case verdict() {
        Conformance conformance = judgement.conformance();
        if (conformance == Conformance.CONFORMANT || conformance == Conformance.CONFORMANT_WITH_KNOWN_FAILURES) {
            return Case.passed("ixn-tck", "verdict", 0);
        }
        Stream<String> failures = judgement.requirements().stream()
                .filter(it -> it.verdict() == Verdict.FAIL
                        && !advisory.of(it.requirement().id())
                        && known.requirement(it.requirement().id()).isEmpty())
                .map(it -> it.why().isEmpty() ? it.requirement().id() : it.why());
        String why = Stream.concat(unexpectedExits.stream(), failures).collect(Collectors.joining("\n"));
        String sentence = "the run is %s".formatted(conformance);
        return new Case(
                "ixn-tck",
                "verdict",
                0,
                "failure",
                conformance.name(),
                why.isEmpty() ? sentence : sentence + ":\n" + why);
    }

    private Case of(OfRequirement it) {
        String id = it.requirement().id();
        return of(
                        "requirements." + it.requirement().phase(),
                        "%s %s".formatted(id, it.requirement().text()),
                        0,
                        it.verdict(),
                        accepted(advisory.of(id), known.requirement(id)),
                        it.why())
                .about(List.of(id));
    }

    private Case of(OfScenario it) {
        int hash = it.id().indexOf('#');
        String feature = hash < 0 ? it.id() : it.id().substring(0, hash);
        String name = hash < 0 ? it.name() : it.id().substring(hash + 1);
        return of(
                        feature.replace('.', '_').replace('/', '.'),
                        name,
                        it.millis(),
                        it.verdict(),
                        accepted(advisory.of(it), known.scenario(it)),
                        it.why())
                .about(it.requirements());
    }

    /** A wrong entry is a failed test of its own, besides the verdict on the servers; valid entries are shown as skipped. */
    private Case of(OfKnownFailure it) {
        String name =
                "line %d: %s".formatted(it.entry().lines().first(), it.entry().subject());
        return it.standing().wrong()
                ? new Case("known-failures", name, 0, "failure", it.standing().name(), known.sentence(it))
                : new Case("known-failures", name, 0, "skipped", "", known.sentence(it));
    }

    /** Why a failure does not decide the run; empty if it does. */
    private static Optional<String> accepted(boolean advisory, Optional<String> known) {
        return known.or(() -> advisory ? Optional.of(ADVISORY) : Optional.empty());
    }

    private static Case of(
            String className, String name, long millis, Verdict verdict, Optional<String> accepted, String why) {
        String reason = why.isBlank() ? "no reason was given" : why;
        return switch (verdict) {
            case PASS, OBSERVED -> Case.passed(className, name, millis);
            case FAIL ->
                accepted.map(because -> new Case(className, name, millis, "skipped", "", because + ": " + reason))
                        .orElseGet(() -> new Case(className, name, millis, "failure", "FAIL", reason));
            case ERROR -> new Case(className, name, millis, "error", "ERROR", reason);
            case INCONCLUSIVE, NOT_TESTED, NOT_APPLICABLE ->
                new Case(
                        className,
                        name,
                        millis,
                        "skipped",
                        "",
                        verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + reason);
        };
    }

    private static String phase(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? "features" : id.substring(0, slash);
    }

    private static String clean(String raw) {
        return Text.line(raw, MESSAGE_MAX);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1e3);
    }
}
