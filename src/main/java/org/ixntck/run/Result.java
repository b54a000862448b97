package org.ixntck.run;

import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.History;
import org.ixntck.judge.Judgement;

/**
 * What a run came to.
 *
 * @param judgement all that is said of it
 * @param exitCode what the program ends with
 * @param plan what it was to do
 * @param folder where its files are
 * @param why what ended it early; empty if nothing did
 */
public record Result(Judgement judgement, ExitCode exitCode, RunPlan plan, RunFolder folder, String why) {

    static Result of(Judgement judgement, History history, RunPlan plan, RunFolder folder) {
        Event.RunEnded end = history.all(Event.RunEnded.class).stream()
                .map(entry -> (Event.RunEnded) entry.event())
                .findFirst()
                .orElse(new Event.RunEnded(How.INTERRUPTED, ""));
        long began = history.all(Event.ScenarioStarted.class).size();
        ExitCode code = ExitCode.of(judgement, plan.selection().asked());
        if (end.how() == How.INTERRUPTED) {
            code = ExitCode.INTERRUPTED;
        } else if (end.how() == How.FINISHED
                && began < plan.selection().scenarios().size()) {
            return new Result(
                    judgement,
                    ExitCode.KIT,
                    plan,
                    folder,
                    "%d scenarios were planned and only %d began: a fault of the kit"
                            .formatted(plan.selection().scenarios().size(), began));
        }
        return new Result(judgement, code, plan, folder, end.why());
    }
}
