package org.ixntck.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.History;
import org.ixntck.journal.Ndjson;
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.Judge;
import org.ixntck.judge.Judgement;

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
        if (!Files.isRegularFile(file)) {
            throw new RunException(
                    ExitCode.USAGE,
                    "expected the folder of a run, such as reports/latest; saw '%s', in which there is no %s"
                            .formatted(folder, Certification.JOURNAL));
        }
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
            return Result.of(judgement, history, asked(head), folder, OptionalLong.empty());
        } catch (IOException e) {
            throw new RunException(ExitCode.USAGE, "%s cannot be judged: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Optional<Set<String>> asked(RunStarted head) {
        return head.options().get(Result.ASKED) instanceof List<?> ids
                ? Optional.of(ids.stream().map(String::valueOf).collect(Collectors.toSet()))
                : Optional.empty();
    }
}
