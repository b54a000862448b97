package org.ixntck.report;

import io.cucumber.messages.ndjson.Deserializer;
import io.cucumber.messages.types.Attachment;
import io.cucumber.messages.types.AttachmentContentEncoding;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.Source;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestCaseStarted;
import io.cucumber.messages.types.TestStep;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;
import io.cucumber.messages.types.TestStepResultStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.text.Text;

/** The messages that Cucumber wrote in one of its runs. */
final class CucumberMessages {

    static final String LOG = "text/x.cucumber.log+plain";

    /**
     * Messages that no report reads. Each thread of a run writes all step definitions, and each step has a message for its beginning, which says
     * nothing that the message for its end does not say.
     */
    private static final List<String> UNREAD =
            List.of("{\"stepDefinition\":", "{\"parameterType\":", "{\"testStepStarted\":");

    private final List<Envelope> messages;
    private final ScenarioIds names;
    private final Map<String, Pickle> pickles = new HashMap<>();
    private final Map<String, TestCase> testCases = new HashMap<>();
    private final Map<String, TestCaseStarted> started = new HashMap<>();
    private final Set<String> executed = new HashSet<>();

    private CucumberMessages(List<Envelope> messages, String own) {
        this.messages = messages;
        this.names = new ScenarioIds(messages, own);
        for (Envelope message : messages) {
            message.getPickle().ifPresent(pickle -> pickles.put(pickle.getId(), pickle));
            message.getTestCase().ifPresent(testCase -> testCases.put(testCase.getId(), testCase));
            message.getTestCaseStarted().ifPresent(it -> started.put(it.getId(), it));
        }
        started.values().stream()
                .map(it -> pickles.get(testCases.get(it.getTestCaseId()).getPickleId()))
                .forEach(pickle -> {
                    executed.add(pickle.getUri());
                    executed.add(pickle.getId());
                });
    }

    /**
     * Reads a file of Cucumber's message plugin up to its last complete line, so that a killed run has a report too.
     *
     * @throws IOException if it cannot be read, or is not such a file
     */
    static CucumberMessages read(Path file, String own) throws IOException {
        String text = Files.readString(file);
        List<Envelope> messages = new ArrayList<>();
        Deserializer deserializer = new Deserializer();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String line = text.substring(start, end).strip();
            start = end + 1;
            if (!line.isEmpty() && UNREAD.stream().noneMatch(line::startsWith)) {
                messages.add(envelope(file, deserializer, line));
            }
        }
        return new CucumberMessages(messages, own);
    }

    private static Envelope envelope(Path file, Deserializer deserializer, String line) throws IOException {
        try {
            return deserializer.readValue(line);
        } catch (IOException e) {
            throw new IOException("%s: expected a message of Cucumber, saw %.80s".formatted(file, line), e);
        }
    }

    List<Envelope> messages() {
        return messages;
    }

    /** The id in the journal of the scenario of a test case. */
    String scenario(TestCaseStarted testCaseStarted) {
        TestCase testCase = testCases.get(testCaseStarted.getTestCaseId());
        return names.id(pickles.get(testCase.getPickleId()));
    }

    /** The id of the element at which Cucumber's page has a test case: that of its scenario, or of its row. */
    String anchor(TestCaseStarted testCaseStarted) {
        List<String> nodes = pickles.get(
                        testCases.get(testCaseStarted.getTestCaseId()).getPickleId())
                .getAstNodeIds();
        return nodes.get(nodes.size() - 1);
    }

    /** Whether something of the feature, or that scenario of it, was run. */
    boolean ran(String uriOrPickle) {
        return executed.contains(uriOrPickle);
    }

    /** For each started test case, the step at which it ended: the one that did not pass, otherwise the last one. */
    Map<String, String> lastSteps() {
        Map<String, TestStepFinished> last = new HashMap<>();
        for (Envelope message : messages) {
            message.getTestStepFinished()
                    .ifPresent(step -> last.merge(
                            step.getTestCaseStartedId(), step, (one, other) -> rank(other) >= rank(one) ? other : one));
        }
        Map<String, String> ids = new HashMap<>();
        last.forEach((testCase, step) -> ids.put(testCase, step.getTestStepId()));
        return ids;
    }

    private int rank(TestStepFinished step) {
        TestStepResult result = step.getTestStepResult();
        if (result.getStatus() != TestStepResultStatus.PASSED
                && (result.getStatus() != TestStepResultStatus.SKIPPED
                        || result.getMessage().isPresent()
                        || result.getException().isPresent())) {
            return 3;
        }
        boolean passed = result.getStatus() == TestStepResultStatus.PASSED;
        return passed && !hook(step) ? 2 : passed ? 1 : 0;
    }

    private boolean hook(TestStepFinished step) {
        TestCase testCase =
                testCases.get(started.get(step.getTestCaseStartedId()).getTestCaseId());
        return testCase.getTestSteps().stream()
                .filter(it -> it.getId().equals(step.getTestStepId()))
                .map(TestStep::getHookId)
                .anyMatch(Optional::isPresent);
    }

    // The same messages with other ids

    /** The path of a feature below the root of the features; the whole URI, if another feature has the same path. */
    private String shown(String uri) {
        String path = names.path(uri);
        boolean alone = executed.stream()
                .noneMatch(other -> !other.equals(uri) && names.path(other).equals(path));
        return alone ? path + ".feature" : uri;
    }

    Source renamed(Source it, String prefix) {
        return new Source(prefix + shown(it.getUri()), it.getData(), it.getMediaType());
    }

    GherkinDocument renamed(GherkinDocument it, String prefix) {
        return new GherkinDocument(
                prefix + shown(it.getUri().orElse("")), it.getFeature().orElse(null), it.getComments());
    }

    Pickle renamed(Pickle it, String prefix) {
        return new Pickle(
                it.getId(),
                prefix + shown(it.getUri()),
                it.getName(),
                it.getLanguage(),
                it.getSteps(),
                it.getTags(),
                it.getAstNodeIds());
    }

    TestCase renamed(TestCase it, String testRunStartedId) {
        return new TestCase(it.getId(), it.getPickleId(), it.getTestSteps(), testRunStartedId);
    }

    /** Escapes a log line, since Cucumber's report inserts it into the page as markup. */
    static Attachment harmless(Attachment it) {
        if (!it.getMediaType().equals(LOG)) {
            return it;
        }
        String text = it.getContentEncoding() == AttachmentContentEncoding.BASE64
                ? new String(Base64.getDecoder().decode(it.getBody()), StandardCharsets.UTF_8)
                : it.getBody();
        return new Attachment(
                Text.escape(text),
                AttachmentContentEncoding.IDENTITY,
                it.getFileName().orElse(null),
                LOG,
                it.getSource().orElse(null),
                it.getTestCaseStartedId().orElse(null),
                it.getTestStepId().orElse(null),
                it.getUrl().orElse(null),
                it.getTestRunStartedId().orElse(null),
                it.getTestRunHookStartedId().orElse(null),
                it.getTimestamp().orElse(null));
    }
}
