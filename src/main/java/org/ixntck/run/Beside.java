package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.compare.VerdictDifference;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.FolderFiles;
import org.ixntck.evidence.Manifest;
import org.ixntck.report.VerdictJson;

/** What the files beside a journal say otherwise than the journal does. */
public final class Beside {

    /** A limit, since anybody can have written the files. */
    private static final int BYTES_MAX = 64 << 20;

    private Beside() {}

    /** Sentences about the journal of a run, and about a verdict.json and a manifest.json beside it that do not agree with it. */
    public static List<String> of(Path folder, Rejudged judged) {
        List<String> sentences = new ArrayList<>();
        if (!judged.seal().chained()) {
            sentences.add(
                    "journal.ndjson has no chain of digests, as a kit before 0.2 wrote it, or a hand has removed it;"
                            + " what was changed in it cannot be noticed");
        }
        try {
            FolderFiles files = new FolderFiles(folder);
            manifest(files, judged, sentences);
            verdict(files, judged, sentences);
        } catch (IOException | EvidenceException e) {
            sentences.add("the files beside the journal cannot be read: " + e.getMessage());
        }
        return sentences;
    }

    private static void manifest(FolderFiles files, Rejudged judged, List<String> sentences)
            throws IOException, EvidenceException {
        if (!files.names().contains(Manifest.NAME)) {
            return;
        }
        Manifest manifest = Manifest.parse(files.content(Manifest.NAME, BYTES_MAX));
        String head = judged.seal().head().orElse("none");
        if (!manifest.journal().head().equals(head)) {
            sentences.add(
                    "journal.ndjson is not the one that manifest.json vouches for: its head is %.16s, and should be %.16s"
                            .formatted(head, manifest.journal().head()));
        }
    }

    private static void verdict(FolderFiles files, Rejudged judged, List<String> sentences) throws IOException {
        if (!files.names().contains(VerdictJson.NAME)) {
            sentences.add("there is no verdict.json beside the journal to compare with");
            return;
        }
        try {
            List<String> differences = VerdictDifference.between(
                    VerdictJson.NAME,
                    Rejudged.parse(files.content(VerdictJson.NAME, BYTES_MAX)),
                    "the journal",
                    judged.verdict());
            String recordedBy = judged.result().judgement().head().kit();
            if (!differences.isEmpty()) {
                sentences.add(
                        recordedBy.equals(Kit.VERSION)
                                ? "verdict.json does not say what the journal gives:"
                                : "verdict.json is by ixn-tck %s; this kit, %s, comes to another result:"
                                        .formatted(recordedBy, Kit.VERSION));
                differences.forEach(it -> sentences.add("  " + it));
            }
        } catch (IOException | EvidenceException e) {
            sentences.add("verdict.json cannot be compared: expected JSON, as the kit writes it");
        }
    }
}
