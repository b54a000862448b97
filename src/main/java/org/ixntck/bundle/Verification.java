package org.ixntck.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ixntck.compare.VerdictDifference;
import org.ixntck.digest.Sha256;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.KitBuild;
import org.ixntck.evidence.Manifest;
import org.ixntck.evidence.Resource;
import org.ixntck.journal.Terms;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.EntryIndex;
import org.ixntck.run.Adapters;
import org.ixntck.run.DescribedTerms;
import org.ixntck.run.Description;
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

    private static final int STATEMENT_BYTES_MAX = 16 << 20;
    private static final int DESCRIPTION_BYTES_MAX = 1 << 20;

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
            return new Verification(path, key).verify(Evidence.open(path));
        } catch (EvidenceException | IOException e) {
            throw new RunException(
                    ExitCode.USAGE, "%s does not hold as evidence: %s".formatted(path, e.getMessage()), e);
        }
    }

    private Verified verify(Evidence evidence) throws EvidenceException, IOException, RunException {
        Manifest manifest = evidence.manifest();
        if (Boolean.TRUE.equals(manifest.options().get("explore"))) {
            throw new EvidenceException("expected a run of `certify`, saw one of `explore`, which certifies nothing");
        }
        if (Boolean.TRUE.equals(manifest.options().get("walks"))) {
            throw new EvidenceException("expected a run of `certify`, saw one of `atlas`, which certifies nothing");
        }
        KitBuild kit = Kit.build();
        boolean ours = manifest.kit().equals(kit);
        if (ours && !evidence.manifestIsOurs()) {
            throw new EvidenceException("manifest.json: expected what the kit writes, saw another form of it");
        }
        statement(evidence);
        StepAgreement steps = new StepAgreement();
        EntryIndex index = new EntryIndex();
        Rejudging.Source journal = () -> evidence.files().open(Evidence.JOURNAL);
        Rejudged judged = Rejudging.of(evidence.name() + ": journal.ndjson", journal, path, entry -> {
            steps.accept(entry);
            index.accept(entry);
        });
        JournalAgreement.check(manifest, judged);
        description(evidence, judged.result().judgement().head().terms());
        verdict(evidence, judged, ours);
        doubts.addAll(new RunOrigin(kit, manifest, judged, steps).doubts());
        if (ours) {
            reports(evidence, judged, index, journal);
        }
        return result(manifest, judged);
    }

    private void statement(Evidence evidence) throws EvidenceException, IOException {
        List<String> statements = evidence.statements();
        if (statements.isEmpty()) {
            if (key.isPresent()) {
                throw new EvidenceException("expected a signed bundle, since a key is given with --key, saw a folder;"
                        + " only bundles are signed");
            }
            if (!path.toFile().isDirectory()) {
                throw new EvidenceException("expected a statement about the run in the bundle, saw none");
            }
            said.add("a folder, which nobody has signed: this shows integrity, not origin");
            return;
        }
        if (statements.size() > 1) {
            throw new EvidenceException("expected either %s or %s, saw both".formatted(Statement.NAME, Envelope.NAME));
        }
        byte[] json = evidence.files().content(statements.get(0), STATEMENT_BYTES_MAX);
        byte[] statement = statements.get(0).equals(Envelope.NAME) ? signed(json) : unsigned(json);
        Optional<Resource> artifact = Statement.artifact(statement);
        if (!Arrays.equals(statement, evidence.statement().json(artifact))) {
            throw new EvidenceException(
                    "%s: expected the statement that follows from manifest.json and verdict.json, saw another one"
                            .formatted(statements.get(0)));
        }
        said.add(artifact.map(it -> "the server is %s, SHA-256 %s".formatted(it.name(), it.sha256()))
                .orElse("the server is not identified, since no artifact of it was named with --subject"));
    }

    private byte[] unsigned(byte[] statement) throws EvidenceException {
        if (key.isPresent()) {
            throw new EvidenceException(
                    "expected a bundle signed by the key given with --key, saw one that is not signed");
        }
        said.add("not signed: this shows integrity, not origin");
        return statement;
    }

    private byte[] signed(byte[] json) throws EvidenceException {
        Envelope envelope = Envelope.parse(json);
        if (key.isEmpty()) {
            throw new EvidenceException(
                    "the bundle is signed; give the signer's public key with --key, obtained from the signer and not with the bundle");
        }
        if (!envelope.hint().equals(key.get().hint())) {
            throw new EvidenceException("expected the signature of the key %s, saw that of the key %.60s"
                    .formatted(key.get().hint(), envelope.hint()));
        }
        if (!key.get().verifies(Envelope.signed(envelope.statement()), envelope.signature())) {
            throw new EvidenceException("the signature is not one of the given key over this statement");
        }
        said.add("signed by the key %s".formatted(envelope.hint()));
        return envelope.statement();
    }

    /** What a server promises stands in its description, too. */
    private void description(Evidence evidence, Terms terms) throws EvidenceException, IOException {
        if (!evidence.files().names().contains(Description.NAME)) {
            if (Adapters.isDescription(terms.adapter())) {
                throw new EvidenceException(
                        "expected %s, the description of the servers, saw none".formatted(Description.NAME));
            }
            return;
        }
        byte[] content = evidence.files().content(Description.NAME, DESCRIPTION_BYTES_MAX);
        for (Resource adapter : evidence.manifest().adapter()) {
            if (!adapter.sha256().equals(Sha256.hex(content))) {
                throw new EvidenceException(
                        "%s: expected the digest that manifest.json has as adapter, %.12s..., saw %.12s..."
                                .formatted(Description.NAME, adapter.sha256(), Sha256.hex(content)));
            }
        }
        String yaml = new String(content, StandardCharsets.UTF_8);
        if (DescribedTerms.isLeftOut(yaml)) {
            said.add("the description of the servers is left out, so what it promises is only in the journal");
            return;
        }
        Optional<String> difference = DescribedTerms.difference(yaml, terms);
        if (difference.isPresent()) {
            throw new EvidenceException("%s: %s".formatted(Description.NAME, difference.get()));
        }
    }

    private void verdict(Evidence evidence, Rejudged judged, boolean ours) throws EvidenceException, IOException {
        List<String> differences = VerdictDifference.between(
                "verdict.json", Rejudged.parse(evidence.verdict()), "the journal", judged.verdict());
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
    private static void reports(Evidence evidence, Rejudged judged, EntryIndex index, Rejudging.Source journal)
            throws EvidenceException, IOException {
        long limit = Rejudged.parse(evidence.verdict())
                .path("timing")
                .path("limitMillis")
                .asLong();
        Optional<String> difference = RenderedReports.difference(
                judged, index, journal, limit == 0 ? OptionalLong.empty() : OptionalLong.of(limit), evidence.files());
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
