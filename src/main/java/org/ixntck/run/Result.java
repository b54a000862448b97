package org.ixntck.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.report.UnexpectedExits;

/**
 * The result of a run.
 *
 * @param judgement all verdicts
 * @param exitCode the exit code of the program
 * @param folder the folder of its files
 * @param limitMillis its physical limit in milliseconds, if known
 * @param why what ended the run early; empty if nothing did
 * @param unexpectedExits a sentence for each server that exited unasked
 */
public record Result(
        Judgement judgement,
        ExitCode exitCode,
        Path folder,
        OptionalLong limitMillis,
        String why,
        List<String> unexpectedExits) {

    public Result {
        unexpectedExits = List.copyOf(unexpectedExits);
    }

    /** What a first exchange with the servers shows is not enough. */
    private static Set<String> tested(Judgement judgement) {
        boolean nothing = judgement.scenarios().stream().noneMatch(it -> it.verdict() == Verdict.PASS);
        return nothing
                ? Set.of()
                : judgement.requirements().stream()
                        .filter(row -> row.verdict() != Verdict.NOT_TESTED)
                        .map(row -> row.requirement().id())
                        .collect(Collectors.toSet());
    }

    /** The option in the journal's first entry with the number of planned scenarios. */
    static final String PLANNED = "scenarios";

    /** The option with the ids of the selected requirements; missing if all were selected. */
    static final String ASKED = "asked";

    /** The option of a run on which a certificate can rest. */
    public static final String OFFICIAL = "official";

    /** The option of a run that searched for violations outside of the scenarios, and certifies nothing. */
    static final String WALKS = "walks";

    /** The result of a run with its complete history. */
    static Result of(
            Judgement judgement, History history, Optional<Set<String>> asked, Path folder, OptionalLong limitMillis) {
        Optional<Event.RunEnded> ended = history.all(Event.RunEnded.class).stream()
                .map(entry -> (Event.RunEnded) entry.event())
                .findFirst();
        return of(judgement, ended, UnexpectedExits.sentences(history), asked, folder, limitMillis);
    }

    static Result of(
            Judgement judgement,
            Optional<Event.RunEnded> ended,
            List<String> unexpectedExits,
            Optional<Set<String>> asked,
            Path folder,
            OptionalLong limitMillis) {
        Event.RunEnded end =
                ended.orElse(new Event.RunEnded(How.INTERRUPTED, "the journal ends before the end of the run"));
        if (end.how() == How.INTERRUPTED) {
            return new Result(judgement, ExitCode.INTERRUPTED, folder, limitMillis, end.why(), unexpectedExits);
        }
        if (end.how() == How.FAILED) {
            return new Result(judgement, ExitCode.KIT, folder, limitMillis, end.why(), unexpectedExits);
        }
        long began = judgement.last().size();
        long planned = judgement.head().options().get(PLANNED) instanceof Long number ? number : 0;
        if (end.how() == How.FINISHED && began < planned) {
            String why = "%d scenarios were planned, but only %d started; this is an error of the kit"
                    .formatted(planned, began);
            return new Result(judgement, ExitCode.KIT, folder, limitMillis, why, unexpectedExits);
        }
        boolean walks = Boolean.TRUE.equals(judgement.head().options().get(WALKS));
        return new Result(
                judgement,
                ExitCode.of(judgement, walks ? Optional.of(tested(judgement)) : asked),
                folder,
                limitMillis,
                end.why(),
                unexpectedExits);
    }

    /**
     * Of a run of walks, which proves no requirement: nothing found is no verdict, but no failure either.
     *
     * @param something whether anything was owed and paid in any walk
     */
    static Result ofWalks(Judgement judgement, History history, boolean something, Path folder) {
        Result result = of(judgement, history, Optional.empty(), folder, OptionalLong.empty());
        boolean nothingFound = judgement.conformance() == Conformance.INCOMPLETE
                && List.of(ExitCode.INCOMPLETE, ExitCode.KNOWN_FAILURES).contains(result.exitCode());
        ExitCode code = nothingFound ? something ? ExitCode.CONFORMANT : ExitCode.INCOMPLETE : result.exitCode();
        return new Result(judgement, code, folder, result.limitMillis(), result.why(), result.unexpectedExits());
    }

    /** The same result, with a physical limit. */
    Result within(OptionalLong limit) {
        return new Result(judgement, exitCode, folder, limit, why, unexpectedExits);
    }

    /** The same result, with the folder in which its reports are written. */
    Result in(Path other) {
        return new Result(judgement, exitCode, other, limitMillis, why, unexpectedExits);
    }
}
