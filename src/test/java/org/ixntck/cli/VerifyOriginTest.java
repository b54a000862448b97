package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.cli.HandedInRun.assertRefused;
import static org.ixntck.cli.HandedInRun.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.ixntck.journal.Event;
import org.ixntck.journal.JournalReader;
import org.ixntck.journal.Provenance;
import org.ixntck.journal.Rechained;
import org.ixntck.run.Kit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code verify} says by which kit, and with which features, a run was made. The journals here are chained again by somebody who knows how. */
@ExtendWith(HandedInRun.Provider.class)
class VerifyOriginTest {

    private static final String OTHER = "0".repeat(64);
    private static final String FEATURES = "(\"name\" : \"features\",\\s+\"sha256\" : \")[0-9a-f]+";

    @TempDir
    private Path scratch;

    private final HandedInRun handedIn;
    private final Path journal;

    VerifyOriginTest(HandedInRun handedIn) {
        this.handedIn = handedIn;
        this.journal = handedIn.run().resolve("journal.ndjson");
    }

    private Provenance made() throws IOException {
        try (JournalReader reader = JournalReader.open(journal)) {
            return ((Event.RunStarted) reader.next().orElseThrow().event()).provenance();
        }
    }

    private static UnaryOperator<String> features(String sha256) {
        return manifest -> manifest.replaceFirst(FEATURES, "$1" + sha256);
    }

    /** A run of which a scenario is gone, though all of its own digests agree. */
    @Test
    void shouldRefuseARunThatLacksAScenario() throws IOException {
        Path copy = handedIn.rejournaled(
                scratch,
                Rechained.without(journal, "agent-disconnects/loss-of-the-connection#"),
                VerifyOriginTest::oneLess);

        assertRefused(verify(copy), "expected every planned scenario once, saw ", " is missing");
    }

    private static String oneLess(String manifest) {
        return Pattern.compile("(?<=\"scenarios\" : )\\d+")
                .matcher(manifest)
                .replaceFirst(it -> String.valueOf(Integer.parseInt(it.group()) - 1));
    }

    /** What is only written again is the run that it was. */
    @Test
    void shouldAcceptAJournalThatIsChainedAgainAsItWas() throws IOException {
        Path copy = handedIn.rejournaled(scratch, Rechained.with(journal, it -> it), it -> it);

        assertThat(verify(copy).code()).isZero();
    }

    @Test
    void shouldNameTheManifestThatSaysOtherwiseThanTheJournal() throws IOException {
        assertRefused(
                verify(handedIn.with(scratch, "manifest.json", features(OTHER))),
                "manifest.json: features.sha256: expected what the journal says");
        assertRefused(
                verify(handedIn.with(
                        scratch,
                        "manifest.json",
                        text -> text.replaceFirst("\"commit\" : \"[^\"]*", "\"commit\" : \"0123456789abcdef"))),
                "manifest.json: kit.commit: expected what the journal says");
    }

    @Test
    void shouldNeverEndWith0ForARunOfAnotherKit() throws IOException {
        Provenance made = made();
        Provenance other = new Provenance(
                "0123456789abcdef0123456789abcdef01234567",
                false,
                made.jarSha256(),
                made.bundledSha256(),
                made.featuresSha256());
        Program verified = verify(handedIn.rejournaled(
                scratch,
                Rechained.madeWith(journal, Kit.VERSION, other),
                text -> text.replaceFirst(
                        "(?s)\"commit\" : \"[^\"]*\",\\s+\"dirty\" : \\w+",
                        "\"commit\" : \"%s\",\n    \"dirty\" : false".formatted(other.commit()))));

        assertThat(verified.code()).as(verified.err()).isEqualTo(6);
        assertThat(verified.out())
                .contains("; BUT it was made by another kit (development of commit 0123456789, SHA-256 unknown), which"
                        + " this one (development");
    }

    @Test
    void shouldRefuseFeaturesThatTheKitOfTheRunDoesNotHave() throws IOException {
        Provenance made = made();
        Provenance other = new Provenance(made.commit(), made.dirty(), made.jarSha256(), OTHER, OTHER);

        assertRefused(
                verify(handedIn.rejournaled(scratch, Rechained.madeWith(journal, Kit.VERSION, other), features(OTHER))),
                "the features are not those of the kit development, which the run claims to be made by: SHA-256 000000000000...",
                "they were changed");
    }

    @Test
    void shouldNeverEndWith0ForTheFeaturesOfAnotherKit() throws IOException {
        Provenance other = new Provenance("", true, "", OTHER, OTHER);
        Program verified = verify(handedIn.rejournaled(
                scratch,
                Rechained.madeWith(journal, "0.9", other),
                text -> features(OTHER)
                        .apply(text)
                        .replaceFirst("\"version\" : \"development\"", "\"version\" : \"0.9\"")
                        .replaceFirst("\"commit\" : \"[^\"]*", "\"commit\" : \"")
                        .replaceFirst("\"dirty\" : \\w+", "\"dirty\" : true")));

        assertThat(verified.code()).as(verified.err()).isEqualTo(6);
        assertThat(verified.out())
                .contains("; BUT it was made with other features than those of this kit (SHA-256 0000");
    }

    /** A kit before 0.2 wrote the digests only into the manifest. */
    @Test
    void shouldSayWhatAnOlderJournalDoesNotTell() throws IOException {
        assertRefused(
                verify(handedIn.rejournaled(
                        scratch, Rechained.madeWith(journal, Kit.VERSION, Provenance.unknown()), it -> it)),
                "journal.ndjson: line 1: expected the digests of the kit and of its features");

        Program older = verify(handedIn.rejournaled(
                scratch,
                Rechained.madeWith(journal, "0.1", Provenance.unknown()),
                text -> text.replaceFirst("\"version\" : \"development\"", "\"version\" : \"0.1\"")));
        assertThat(older.code()).as(older.err()).isEqualTo(6);
        assertThat(older.out())
                .contains("BUT its journal is of an older form, without the digests of kit and features");
    }

    /** Somebody who runs changed features and says that they are those of the kit. */
    @Test
    void shouldNameTheStepThatDidNotAskWhatItSays() throws IOException {
        Path copy = handedIn.rejournaled(
                scratch,
                Rechained.with(
                        journal,
                        event -> event instanceof Event.Expected expected
                                        && "exactly-one".equals(expected.claim().get("kind"))
                                ? new Event.Expected(expected.requirements(), with(expected.claim(), "kind", "arrives"))
                                : event),
                it -> it);

        assertRefused(
                verify(copy),
                "a scenario did not ask what it does in this kit: 'agent-disconnects/loss-of-the-connection#",
                " reports exactly one EventAgentLogout for ",
                "kind=arrives");
    }

    /** Somebody who lets a server have more time than it promises, or looks away sooner. */
    @ParameterizedTest
    @CsvSource({"exactly-one, 600000", "exactly-one, 1", "answered, 501", "none, 499"})
    void shouldNameTheStepThatAllowedAnotherTime(String kind, long millis) throws IOException {
        Path copy = handedIn.rejournaled(
                scratch,
                Rechained.with(
                        journal,
                        event -> event instanceof Event.Expected expected
                                        && kind.equals(expected.claim().get("kind"))
                                ? new Event.Expected(expected.requirements(), with(expected.claim(), "within", millis))
                                : event),
                it -> it);

        assertRefused(verify(copy), "a scenario did not ask what it does in this kit: ", "within=" + millis);
    }

    private static Map<String, Object> with(Map<String, Object> claim, String member, Object value) {
        Map<String, Object> other = new HashMap<>(claim);
        other.put(member, value);
        return other;
    }

    @Test
    void shouldRefuseAReportThatTheKitDoesNotRenderOfTheJournal() throws IOException {
        assertRefused(
                verify(handedIn.with(scratch, "report.html", text -> text.replaceFirst("INCOMPLETE", "CONFORMANT"))),
                "report.html: line ",
                "expected what this kit renders of the journal, saw something else");
        assertRefused(
                verify(handedIn.with(scratch, "summary.md", text -> text + "All is well.\n")), "summary.md: line ");
        assertRefused(
                verify(handedIn.with(
                        scratch, "verdict.json", text -> text.replaceFirst("\\{", "{\n  \"by\" : \"me\","))),
                "verdict.json: line 2: ");
        assertRefused(
                verify(handedIn.with(scratch, "junit.xml", text -> text.replaceFirst("AD-01", "AD-02"))),
                "junit.xml: line ");
    }

    @Test
    void shouldRefuseADescriptionThatPromisesSomethingElse() throws IOException {
        String of = Rechained.describedBy(journal, "acme.yaml");
        UnaryOperator<String> manifest =
                text -> text.replaceFirst("\"adapter\" : \"reference\"", "\"adapter\" : \"acme.yaml\"");
        Path copy = handedIn.rejournaled(scratch, of, manifest);
        assertRefused(verify(copy), "expected description.yaml, the description of the servers, saw none");

        String yaml = """
                name: ixn-tck reference servers
                version: %s
                servers: [{name: A, address: "127.0.0.1:1"}, {name: B, address: "127.0.0.1:2"}]
                clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
                features: [media, keep-alive, sequence-numbers]
                budgets: {answer: 500ms, report: 500ms, registration-timeout: 1s, restart: 2s}
                """;
        String version = Files.readString(copy.resolve("verdict.json"))
                .replaceFirst("(?s).*\"subject\".*?\"version\" : \"([^\"]*)\".*", "$1");
        Files.writeString(copy.resolve("description.yaml"), yaml.formatted(version));
        HandedInRun.list(copy, "description.yaml");
        Program verified = verify(copy);
        assertThat(verified.code()).as(verified.err()).isZero();

        Files.writeString(
                copy.resolve("description.yaml"), yaml.formatted(version).replace("answer: 500ms", "answer: 400ms"));
        HandedInRun.list(copy, "description.yaml");
        assertRefused(
                verify(copy), "description.yaml: budgets: answer: expected what the journal says, 500 ms, saw 400 ms");
    }
}
