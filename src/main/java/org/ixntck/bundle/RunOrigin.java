package org.ixntck.bundle;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.KitBuild;
import org.ixntck.evidence.Manifest;
import org.ixntck.journal.Provenance;
import org.ixntck.run.Completeness;
import org.ixntck.run.ExitCode;
import org.ixntck.run.Rejudged;
import org.ixntck.run.StepAgreement;

/** Whether this kit can vouch for what a run was made with: the kit, and the features. */
final class RunOrigin {

    private final KitBuild kit;
    private final Manifest manifest;
    private final Rejudged judged;
    private final Provenance made;
    private final List<String> doubts = new ArrayList<>();

    /**
     * Compares them with those of this kit.
     *
     * @param kit this one
     * @param steps what the scenarios of the run expected
     * @throws EvidenceException if the run claims to be made with this kit or its features, and was not
     */
    RunOrigin(KitBuild kit, Manifest manifest, Rejudged judged, StepAgreement steps) throws EvidenceException {
        this.kit = kit;
        this.manifest = manifest;
        this.judged = judged;
        this.made = judged.result().judgement().head().provenance();
        kit();
        features(Completeness.of(judged.result().judgement(), steps));
    }

    /** What cannot be confirmed; the run is not shown to be conformant then. */
    List<String> doubts() {
        return List.copyOf(doubts);
    }

    private boolean ours() {
        return manifest.kit().equals(kit);
    }

    private void kit() throws EvidenceException {
        if (!ours()) {
            doubts.add("it was made by another kit (%s), which this one (%s) cannot vouch for"
                    .formatted(words(manifest.kit()), words(kit)));
        }
        if (!made.recorded()) {
            if (ours()) {
                throw new EvidenceException(
                        "journal.ndjson: line 1: expected the digests of the kit and of its features, as this kit writes them, saw none");
            }
            doubts.add(
                    "its journal is of an older form, without the digests of kit and features: only the manifest names them");
        }
    }

    private static String words(KitBuild kit) {
        return "%s%s%s, SHA-256 %s"
                .formatted(
                        kit.version(),
                        kit.commit().isEmpty() ? "" : " of commit %.10s".formatted(kit.commit()),
                        kit.dirty() ? " with changes" : "",
                        kit.sha256().isEmpty() ? "unknown" : "%.12s...".formatted(kit.sha256()));
    }

    private void features(Completeness completeness) throws EvidenceException {
        String theirs =
                made.recorded() ? made.bundledSha256() : manifest.features().sha256();
        if (!theirs.equals(completeness.features())) {
            otherFeatures(theirs, completeness);
            return;
        }
        if (made.recorded() && made.hasOwnFeatures()) {
            doubts.add("features of the vendor's own were run beside those of this kit");
        }
        if (completeness.wrong().isPresent() && claimsToBeComplete()) {
            throw new EvidenceException(completeness.wrong().get());
        }
        if (completeness.unlike().isPresent()) {
            String unlike = "a scenario did not ask what it does in this kit: "
                    + completeness.unlike().get();
            if (ours()) {
                throw new EvidenceException("journal.ndjson: " + unlike);
            }
            doubts.add(unlike);
        }
    }

    /** The features of a commit are known: whoever has others has changed them. */
    private void otherFeatures(String theirs, Completeness completeness) throws EvidenceException {
        KitBuild their = manifest.kit();
        boolean sameSources = !their.dirty()
                && !kit.dirty()
                && !kit.commit().isEmpty()
                && kit.commit().equals(their.commit());
        String both = "SHA-256 %.12s... and not %.12s...".formatted(theirs, completeness.features());
        if (ours() || sameSources) {
            throw new EvidenceException(
                    "the features are not those of the kit %s, which the run claims to be made by: %s; they were changed"
                            .formatted(their.version(), both));
        }
        doubts.add("it was made with other features than those of this kit (%s)".formatted(both));
        if (!completeness.missing().isEmpty()) {
            doubts.add("of the scenarios of this kit, %d are missing"
                    .formatted(completeness.missing().size()));
        }
    }

    /** A run that ended early has not run everything, and says so: its exit code tells why. */
    private boolean claimsToBeComplete() {
        return judged.result().why().isEmpty() || judged.result().exitCode() == ExitCode.CONFORMANT;
    }
}
