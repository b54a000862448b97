package org.ixntck.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ixntck.compare.VerdictDifference;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.KitBuild;
import org.ixntck.evidence.Manifest;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.EntryIndex;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Kit;
import org.ixntck.run.Rejudged;
import org.ixntck.run.Rejudging;
import org.ixntck.run.RenderedReports;
import org.ixntck.run.Result;
import org.ixntck.run.RunException;
import org.ixntck.run.StepAgreement;

/**
 * Verifies the evidence of a run: digests, signature, statement, chain of the journal, completeness, and the verdicts, which are computed again.
 * Whatever is wrong ends it with one sentence and exit code 4.
 */
public final class Verification {

    private final Path path;
    private final Optional<VerifyingKey> key;
    private final List<String> said = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    private Verification(Path path, Optional<VerifyingKey> key) {
        this.path = path;
        this.key = key;
    }

    /**
     * Verifies the folder of a run, or a bundle.
     *
     * @param key the key by which the bundle has to be signed; empty if it must not be signed
     * @throws RunException if the evidence is broken
     */
    public static Verified of(Path path, Optional<VerifyingKey> key) throws RunException {
        try {
            return new Verification(path, key).verify(SealedRun.open(path));
        } catch (EvidenceException | IOException e) {
            throw new RunException(
                    ExitCode.USAGE, "%s does not hold as evidence: %s".formatted(path, e.getMessage()), e);
        }
    }

    private Verified verify(SealedRun run) throws EvidenceException, IOException, RunException {
        Manifest manifest = run.manifest();
        if (Boolean.TRUE.equals(manifest.options().get("explore"))) {
            throw new EvidenceException("expected a run of `certify`, saw one of `explore`, which certifies nothing");
        }
        if (Boolean.TRUE.equals(manifest.options().get("walks"))) {
            throw new EvidenceException("expected a run of `certify`, saw one of `atlas`, which certifies nothing");
        }
        KitBuild kit = Kit.build();
        boolean ours = manifest.kit().equals(kit);
        if (ours && !run.manifestIsOurs()) {
            throw new EvidenceException("manifest.json: expected what the kit writes, saw another form of it");
        }
        said.addAll(new StatementCheck(run, key).said(path.toFile().isDirectory()));
        StepAgreement steps = new StepAgreement();
        EntryIndex index = new EntryIndex();
        Rejudging.Source journal = () -> run.files().open(SealedRun.JOURNAL);
        Rejudged judged = Rejudging.of(run.name() + ": journal.ndjson", journal, path, entry -> {
            steps.accept(entry);
            index.accept(entry);
        });
        JournalAgreement.check(manifest, judged);
        DescriptionAgreement.check(run, judged.result().judgement().head().terms())
                .ifPresent(said::add);
        verdict(run, judged, ours);
        doubts.addAll(new RunOrigin(kit, manifest, judged, steps).doubts());
        if (ours) {
            reports(run, judged, index, journal);
        }
        return result(manifest, judged);
    }

    private void verdict(SealedRun run, Rejudged judged, boolean ours) throws EvidenceException, IOException {
        List<String> differences = VerdictDifference.between(
                "verdict.json", Rejudged.parse(run.verdict()), "the journal", judged.verdict());
        if (differences.isEmpty()) {
            return;
        }
        String more = differences.size() == 1
                ? ""
                : " (and %d more; `ixn-tck judge` lists them)".formatted(differences.size() - 1);
        if (ours) {
            throw new EvidenceException(differences.get(0) + more);
        }
        doubts.add("this kit decides otherwise: " + differences.get(0) + more);
    }

    /** Another kit may render other pages. */
    private static void reports(SealedRun run, Rejudged judged, EntryIndex index, Rejudging.Source journal)
            throws EvidenceException, IOException {
        long limit =
                Rejudged.parse(run.verdict()).path("timing").path("limitMillis").asLong();
        Optional<String> difference = RenderedReports.difference(
                judged, index, journal, limit == 0 ? OptionalLong.empty() : OptionalLong.of(limit), run.files());
        if (difference.isPresent()) {
            throw new EvidenceException(difference.get());
        }
    }

    private Verified result(Manifest manifest, Rejudged judged) {
        Judgement judgement = judged.result().judgement();
        ExitCode code = judged.result().exitCode();
        StringBuilder sentence = new StringBuilder("%s: %s %s (adapter %s), run of %s by %s %s, %d scenarios"
                .formatted(
                        judgement.conformance(),
                        manifest.subject().name(),
                        manifest.subject().version(),
                        manifest.subject().adapter(),
                        manifest.date(),
                        manifest.kit().name(),
                        manifest.kit().version(),
                        judgement.last().size()));
        if (Boolean.TRUE.equals(judgement.head().options().get(Result.OFFICIAL))) {
            sentence.append(", official");
        }
        said.forEach(it -> sentence.append("; ").append(it));
        doubts.forEach(it -> sentence.append("; BUT ").append(it));
        boolean confirmed = doubts.isEmpty() || code != ExitCode.CONFORMANT;
        return new Verified(sentence.toString(), confirmed ? code : ExitCode.INCOMPLETE);
    }
}
