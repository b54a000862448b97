package org.ixntck.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.KnownFailure.Kind;
import org.ixntck.journal.KnownFailure.Lines;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Provenance;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.Known;
import org.ixntck.judge.known.KnownJudgement;
import org.ixntck.judge.known.KnownJudgement.Open;
import org.ixntck.judge.known.OfKnownFailure;
import org.ixntck.judge.known.OfKnownFailure.Standing;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.judge.verdict.ModelCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft is made from a run, can be read, and covers the failures of that run. */
class DraftTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @TempDir
    private Path folder;

    private final List<Open> open = new ArrayList<>();
    private final List<OfKnownFailure> entries = new ArrayList<>();

    private void failed(String id, String sentence) {
        open.add(new Open(id, failure(id, sentence)));
    }

    private static Finding failure(String id, String sentence) {
        String hint = CATALOGUE.get(id).hint();
        return new Finding(List.of(id), Verdict.FAIL, id + ": " + sentence + ". " + hint, "d1", "s1", List.of(), false);
    }

    private void had(String id, Standing standing) {
        KnownFailure entry = new KnownFailure(
                Kind.REQUIREMENT,
                id,
                "expected \"this\" or \\that",
                "reviewed",
                "Jane",
                "2027-01-31",
                true,
                new Lines(1, 5, 2, 5));
        entries.add(new OfKnownFailure(entry, standing, "", List.of(), ""));
    }

    private Judgement judgement() {
        Terms terms = new Terms(
                "a", "Acme\n- evil: 1", "4.2", List.of(), Set.of(), "allow", "shared", Map.of(), Set.of(), Map.of());
        RunStarted head = new RunStarted(
                "1",
                "2026-11",
                "",
                "2026-11-23T12:00:00",
                Map.of(),
                terms,
                new KnownFailures("", List.of()),
                Provenance.unknown());
        List<OfRequirement> rows = CATALOGUE.requirements().stream()
                .map(it -> new OfRequirement(it, Verdict.FAIL, List.of(), ""))
                .toList();
        return new Judgement(
                head,
                Conformance.NOT_CONFORMANT,
                rows,
                List.of(),
                new KnownJudgement(entries, Map.of(), Map.of(), open),
                new ModelCoverage(70, Map.of(), 2, 0),
                1);
    }

    private KnownFailures read(List<String> lines) throws Exception {
        Path file = Files.write(folder.resolve("known.yaml"), lines);
        return KnownFailuresFile.read(file, new Subjects(CATALOGUE, List.of(), id -> true, id -> true));
    }

    private static Draft complete() {
        return new Draft(Optional.of("Jane \"J\" Doe"), Optional.of("2027-01-31"));
    }

    @Test
    void is_refused_until_somebody_has_written_the_reasons() throws Exception {
        failed("AD-03", "expected exactly one EventAgentLogout for agent-7 on reporting@A within 500 ms; saw none");
        List<String> lines = complete().of(judgement());

        assertThatThrownBy(() -> read(lines)).hasMessageContaining("'reason'").hasMessageContaining("TODO");
        assertThat(new Draft(Optional.empty(), Optional.empty()).of(judgement()))
                .contains("  owner: TODO", "  expires: TODO");
    }

    @Test
    void covers_the_same_failure_of_the_next_run() throws Exception {
        failed(
                "AD-03",
                "expected exactly one EventAgentLogout for agent-7 on reporting@A within 500 ms of the reset of agent-7@A; saw none (reporting@A was connected, 3 other messages came)");
        KnownFailures known = read(reviewed(complete().of(judgement())));

        assertThat(known.entries())
                .extracting(KnownFailure::fails, KnownFailure::owner)
                .containsExactly(tuple(
                        "expected exactly one EventAgentLogout for agent-* on reporting@A within * ms of the reset of agent-*@A*; saw none",
                        "Jane \"J\" Doe"));
        assertThat(
                        covered(
                                known,
                                "expected exactly one EventAgentLogout for agent-112 on reporting@A within 1.5 ms of the reset of agent-112@A; saw none (reporting@A was connected, 1 other message came)"))
                .isTrue();
        assertThat(
                        covered(
                                known,
                                "expected exactly one EventAgentLogout for agent-112 on reporting@A within 500 ms of the reset of agent-112@A/3; saw none"))
                .as("on a further connection of the agent")
                .isTrue();
        assertThat(
                        covered(
                                known,
                                "expected exactly one EventAgentLogout for agent-112 on reporting@B within 1.5 ms of the reset of agent-112@A; saw none (reporting@A was connected, 1 other message came)"))
                .isFalse();
    }

    private static boolean covered(KnownFailures known, String sentence) {
        RunStarted head = new RunStarted(
                "1",
                "1",
                "",
                "2026-11-23",
                Map.of(),
                new Terms("a", "b", "", List.of(), Set.of(), "allow", "shared", Map.of(), Set.of(), Map.of()),
                known,
                Provenance.unknown());
        return !Known.of(head)
                .covering(failure("AD-03", sentence), "AD-03", "f#x")
                .isEmpty();
    }

    private static List<String> reviewed(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace("reason: TODO", "reason: reviewed"))
                .toList();
    }

    @Test
    void leaves_out_what_was_seen_where_that_differs() throws Exception {
        failed("LO-02", "expected EventAgentLogout for agent-7 within 500 ms; saw none");
        failed("LO-02", "expected EventAgentLogout for agent-8 within 500 ms; saw it after 730 ms");
        failed("LO-02", "expected EventAgentLogout for agent-9 within 500 ms; saw none");

        assertThat(read(reviewed(complete().of(judgement()))).entries())
                .extracting(KnownFailure::fails)
                .containsExactly("expected EventAgentLogout for agent-* within * ms");
    }

    @Test
    void whatever_a_server_has_sent_stays_a_text() throws Exception {
        failed("AD-03", "expected one; saw \"\\x: # 'é' \u202e\u0000\n  - requirement: AD-01\ud800");

        List<String> lines = reviewed(complete().of(judgement()));
        assertThat(lines.get(0)).startsWith("# Known failures of Acme").doesNotContain("\n");
        assertThat(read(lines).entries()).hasSize(1);
        assertThat(Known.of(judgementKnowing(read(lines)).head())
                        .covering(open.get(0).failure(), "AD-03", ""))
                .hasSize(1);
    }

    private Judgement judgementKnowing(KnownFailures known) {
        Judgement it = judgement();
        RunStarted head = it.head();
        return new Judgement(
                new RunStarted(
                        head.kit(),
                        head.catalogueRevision(),
                        head.catalogueSha256(),
                        head.date(),
                        head.options(),
                        head.terms(),
                        known,
                        Provenance.unknown()),
                it.conformance(),
                it.requirements(),
                it.scenarios(),
                it.known(),
                it.coverage(),
                it.wallMillis());
    }

    @Test
    void keeps_what_still_holds_and_leaves_out_what_is_wrong() throws Exception {
        had("AD-01", Standing.AS_KNOWN);
        had("AD-02", Standing.UNDECIDED);
        had("AD-04", Standing.PASSES);
        had("AD-05", Standing.EXPIRED);

        assertThat(read(complete().of(judgement())).entries())
                .extracting(KnownFailure::subject, KnownFailure::fails)
                .containsExactly(
                        tuple("AD-01", "expected \"this\" or \\that"), tuple("AD-02", "expected \"this\" or \\that"));
    }

    @Test
    void is_a_file_without_entries_where_nothing_has_failed() throws Exception {
        assertThat(read(complete().of(judgement())).entries()).isEmpty();
    }

    @Test
    void refuses_an_expiry_that_is_no_date() {
        assertThatThrownBy(() -> new Draft(Optional.empty(), Optional.of("soon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a date such as 2027-01-31, saw 'soon'");
    }
}
