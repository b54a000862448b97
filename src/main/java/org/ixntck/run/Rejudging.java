package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.History;
import org.ixntck.journal.Ndjson;
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.Judge;
import org.ixntck.judge.Judgement;
import org.ixntck.plan.FeatureException;
import org.ixntck.plan.Features;

/** Computes the verdicts of a run again, from its journal alone. */
public final class Rejudging {

    private Rejudging() {}

    /**
     * Judges a recorded run, up to the last full line of its journal.
     *
     * @throws RunException if there is no journal, or one that this kit cannot judge
     */
    public static Result of(Path folder) throws RunException {
        Path file = folder.resolve(Certification.JOURNAL);
        try {
            History history = new Ndjson().read(file);
            RunStarted head = history.header()
                    .orElseThrow(() -> new IOException("its first entry, which says what was tested, is missing"));
            Catalogue catalogue = Catalogue.bundled();
            if (!catalogue.sha256().equals(head.catalogueSha256())) {
                throw new IOException("it was recorded with another catalogue (revision %s); use that kit"
                        .formatted(head.catalogueRevision()));
            }
            boolean strict = Boolean.TRUE.equals(head.options().get("strict"));
            Judgement judgement = new Judge(catalogue, strict).judge(history);
            Selection selection = Selection.of(Features.bundled().scenarios(), catalogue, only(head));
            return Result.of(judgement, history, selection.asked(), folder, OptionalLong.empty());
        } catch (IOException | FeatureException e) {
            throw new RunException(ExitCode.USAGE, "%s cannot be judged: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static List<String> only(RunStarted head) {
        return head.options().get("only") instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
