package org.ixntck.report;

import io.cucumber.htmlformatter.MessagesToHtmlWriter;
import io.cucumber.messages.ndjson.Serializer;
import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.AttachmentContentEncoding;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestRunStarted;
import io.cucumber.messages.types.TestStepFinished;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.text.Text;

/**
 * Cucumber's own HTML report, extended by the verdict of the run, and for each scenario by its verdict and a link to report.html; for one that did
 * not pass also by its sequence diagram and its journal entries.
 */
public final class CucumberHtml {

    static final String PICTURE = "Message sequence";
    static final String ENTRIES = "Journal entries";
    static final String IN_THE_REPORT = "Message sequence and wire log";
    static final String OUTPUT = "What the servers printed last";
    private static final String AGAIN = "once-more/";
    private static final int LOG_MAX = 2_000;

    private final Judgement judgement;
    private final SettledSteps settled;
    private final ScenarioEntries byScenario;
    private final SequenceDiagram diagrams;
    private final EntryList lists;
    private final List<String> unexpectedExits;
    private final Map<String, OfScenario> scenarios = new HashMap<>();
    /** Where the page has each scenario: the ids of elements by scenario id. */
    private final Map<String, String> anchors = new HashMap<>();

    /**
     * The report of a run.
     *
     * @param entries of its journal
     * @param unexpectedExits a sentence for each server that ended by itself
     */
    public CucumberHtml(Judgement judgement, ScenarioEntries entries, List<String> unexpectedExits) {
        this.byScenario = entries;
        this.judgement = judgement;
        this.settled = new SettledSteps(new Advisory(judgement));
        this.diagrams = new SequenceDiagram(byScenario);
        this.lists = new EntryList(byScenario);
        this.unexpectedExits = List.copyOf(unexpectedExits);
        judgement.scenarios().forEach(it -> scenarios.put(key(it.id(), it.attempt()), it));
    }

    /** A key for a scenario; the attempt 0 stands for the last one. */
    static String key(String id, int attempt) {
        return attempt + " " + id.replaceFirst("\\s+(\\[\\d+])$", "$1");
    }

    /**
     * Writes the report.
     *
     * @param messages the files of Cucumber's message plugin: the run, and then the repetition of some scenarios
     * @throws IOException if a file cannot be read or written
     */
    public void write(List<Path> messages, Path html) throws IOException {
        List<Envelope> merged = merged(messages);
        ShortIds ids = new ShortIds();
        anchors.replaceAll((scenario, id) -> ids.of(id));
        Banner banner = new Banner(
                judgement, unexpectedExits, CucumberOutcomes.of(merged).named(ids::of), anchors);
        Serializer serializer = new Serializer();
        ReportFile.write(html, out -> {
            try (MessagesToHtmlWriter writer = MessagesToHtmlWriter.builder((to, message) -> {
                        StringWriter json = new StringWriter();
                        serializer.writeValue(json, message);
                        to.write(ids.shorten(json.toString()));
                    })
                    .title(Text.escape(banner.title()))
                    .customCss(() -> stream(banner.css()))
                    .customScript(() -> stream(banner.script()))
                    .build(out)) {
                for (Envelope message : merged) {
                    writer.write(message);
                }
            }
        });
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Merges several runs into one, with one beginning and one end, and with new ids for repeated scenarios. */
    List<Envelope> merged(List<Path> files) throws IOException {
        String own = String.valueOf(judgement.head().options().getOrDefault(RunStarted.FEATURES, ""));
        List<Envelope> merged = new ArrayList<>();
        Optional<TestRunStarted> beginning = Optional.empty();
        Optional<TestRunFinished> end = Optional.empty();
        for (int i = 0; i < files.size(); i++) {
            CucumberMessages file = CucumberMessages.read(files.get(i), own);
            Map<String, String> last = file.lastSteps();
            Map<String, OfScenario> judged = judged(file, i + 1);
            String prefix = i == 0 ? "" : AGAIN;
            for (Envelope message : file.messages()) {
                if (message.getTestRunFinished().isPresent()) {
                    end = message.getTestRunFinished();
                } else if (message.getTestRunStarted().isPresent()) {
                    if (beginning.isEmpty()) {
                        beginning = message.getTestRunStarted();
                        merged.add(message);
                    }
                } else if (message.getMeta().isEmpty() || i == 0) {
                    message.getTestStepFinished()
                            .filter(step -> step.getTestStepId().equals(last.get(step.getTestCaseStartedId())))
                            .ifPresent(step -> merged.addAll(
                                    attachments(step, Optional.ofNullable(judged.get(step.getTestCaseStartedId())))));
                    Envelope told = message.getTestStepFinished()
                            .filter(step -> step.getTestStepId().equals(last.get(step.getTestCaseStartedId())))
                            .map(step -> settled.of(step, Optional.ofNullable(judged.get(step.getTestCaseStartedId()))))
                            .map(Envelope::of)
                            .orElse(message);
                    renamed(told, file, prefix, beginning).ifPresent(merged::add);
                }
            }
        }
        if (end.isPresent()) {
            merged.add(Envelope.of(end(end.get(), beginning)));
        }
        return merged;
    }

    private TestRunFinished end(TestRunFinished it, Optional<TestRunStarted> beginning) {
        boolean success = judgement.conformance().compareTo(Conformance.CONFORMANT_WITH_KNOWN_FAILURES) >= 0
                && !judgement.known().wrong();
        return new TestRunFinished(
                it.getMessage().orElse(null),
                success,
                it.getTimestamp(),
                it.getException().orElse(null),
                beginning.flatMap(TestRunStarted::getId).orElse(null));
    }

    private Map<String, OfScenario> judged(CucumberMessages file, int attempt) {
        Map<String, OfScenario> judged = new HashMap<>();
        for (Envelope message : file.messages()) {
            message.getTestCaseStarted().ifPresent(it -> {
                String id = file.scenario(it);
                judged.put(it.getId(), scenarios.get(key(id, attempt)));
                anchors.put(key(id, 0), file.anchor(it));
            });
        }
        return judged;
    }

    /** The message for the merged report; empty if it is about something that was not run. */
    private static Optional<Envelope> renamed(
            Envelope message, CucumberMessages file, String prefix, Optional<TestRunStarted> beginning) {
        if (message.getSource().isPresent()) {
            return message.getSource()
                    .filter(it -> file.ran(it.getUri()))
                    .map(it -> Envelope.of(file.renamed(it, prefix)));
        }
        if (message.getGherkinDocument().isPresent()) {
            return message.getGherkinDocument()
                    .filter(it -> file.ran(it.getUri().orElse("")))
                    .map(it -> Envelope.of(file.renamed(it, prefix)));
        }
        if (message.getPickle().isPresent()) {
            return message.getPickle()
                    .filter(it -> file.ran(it.getId()))
                    .map(it -> Envelope.of(file.renamed(it, prefix)));
        }
        if (message.getTestCase().isPresent()) {
            return message.getTestCase()
                    .filter(it -> file.ran(it.getPickleId()))
                    .map(it -> Envelope.of(file.renamed(
                            it, beginning.flatMap(TestRunStarted::getId).orElse(null))));
        }
        return Optional.of(
                message.getAttachment().isPresent()
                        ? Envelope.of(CucumberMessages.harmless(
                                message.getAttachment().get()))
                        : message);
    }

    private List<Envelope> attachments(TestStepFinished step, Optional<OfScenario> scenario) {
        if (scenario.isEmpty()) {
            return List.of(attachment(step, null, CucumberMessages.LOG, "The journal has no entry of this scenario."));
        }
        OfScenario it = scenario.get();
        List<Envelope> all = new ArrayList<>(List.of(
                attachment(step, null, CucumberMessages.LOG, Text.escape(Text.line(settled.line(step, it), LOG_MAX))),
                attachment(step, IN_THE_REPORT, "text/uri-list", "report.html#" + it.key())));
        if (it.verdict() != Verdict.PASS) {
            all.add(attachment(step, PICTURE, "image/svg+xml", diagrams.svg(it)));
            all.add(attachment(step, ENTRIES, "text/plain", lists.text(it)));
        }
        ServerOutput.of(byScenario.of(it.key()), it)
                .ifPresent(text -> all.add(attachment(step, OUTPUT, "text/plain", text)));
        return all;
    }

    private static Envelope attachment(TestStepFinished step, String name, String type, String body) {
        boolean image = type.startsWith("image/");
        return Envelope.of(new Attachment(
                image ? Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)) : body,
                image ? AttachmentContentEncoding.BASE64 : AttachmentContentEncoding.IDENTITY,
                name,
                type,
                null,
                step.getTestCaseStartedId(),
                step.getTestStepId(),
                null,
                null,
                null,
                step.getTimestamp()));
    }
}
