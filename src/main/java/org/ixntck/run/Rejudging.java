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
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.Judge;
import org.ixntck.judge.Judgement;

/** Computes the verdicts of a run again, from its journal alone. */
public final class Rejudging {

    private Rejudging() {}

    /**
     * Judges a recorded run, up to the last complete line of its journal.
     *
     * @throws RunException if there is no journal, it is not a faithful record of a run, or this kit cannot judge it
     */
    public static Result of(Path folder) throws RunException {
        Path file = folder.resolve(Certification.JOURNAL);
        if (Files.notExists(file)) {
            throw new RunException(
                    ExitCode.USAGE,
                    "expected the folder of a run, such as reports/latest; saw '%s', in which there is no %s"
                            .formatted(folder, Certification.JOURNAL));
        }
        try {
            Catalogue catalogue = Catalogue.bundled();
            return judged(UntrustedJournal.read(file, catalogue), catalogue, folder);
        } catch (IOException e) {
            throw new RunException(ExitCode.USAGE, "%s cannot be judged: %s".formatted(file, e.getMessage()), e);
        } catch (RuntimeException e) {
            // The kit can judge every journal that it writes, so this one was modified.
            throw new RunException(
                    ExitCode.USAGE,
                    "%s cannot be judged: it says what no run of this kit can have recorded; if a run has, report it (%.200s)"
                            .formatted(file, e),
                    e);
        }
    }

    private static Result judged(History history, Catalogue catalogue, Path folder) {
        RunStarted head = history.header().orElseThrow();
        boolean strict = Boolean.TRUE.equals(head.options().get("strict"));
        Judgement judgement = new Judge(catalogue, strict).judge(history);
        return Result.of(judgement, history, asked(head), folder, OptionalLong.empty());
    }

    private static Optional<Set<String>> asked(RunStarted head) {
        return head.options().get(Result.ASKED) instanceof List<?> ids
                ? Optional.of(ids.stream().map(String::valueOf).collect(Collectors.toSet()))
                : Optional.empty();
    }
}
