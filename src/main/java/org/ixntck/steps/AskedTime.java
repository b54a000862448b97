package org.ixntck.steps;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Event.Expected;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Arrives;
import org.ixntck.judge.claim.Claim;
import org.ixntck.judge.claim.Closes;
import org.ixntck.judge.claim.ExactlyOne;
import org.ixntck.judge.claim.InOrder;
import org.ixntck.judge.claim.Settled;

/**
 * How long the window of a step's claims may be, by its text and the budgets: no longer where something has to happen in it, so that nobody has
 * waited for an hour, and no shorter where something must not. Times are in milliseconds.
 *
 * @param kind of the claims
 * @param text of the step
 * @param waits how long the step has to wait; empty if it ends with what it waits for
 * @param keepAlives that applications of the scenario ask for
 */
record AskedTime(Class<? extends Claim> kind, String text, Optional<Waits> waits, List<Long> keepAlives) {

    private static final Set<Class<? extends Claim>> AT_MOST =
            Set.of(Accepted.class, Answered.class, Arrives.class, Closes.class, ExactlyOne.class, InOrder.class);

    AskedTime {
        keepAlives = List.copyOf(keepAlives);
    }

    /**
     * Whether the step can have allowed that time.
     *
     * @param tookMax how long its stimulus took at most, which may be added to the window
     * @param budgets that the servers promise
     */
    boolean allows(Expected expected, long tookMax, Map<String, Long> budgets) {
        if (!(expected.claim().get("within") instanceof Long within)) {
            return true;
        }
        return within >= least(budgets) && (!AT_MOST.contains(kind) || within <= most(budgets, tookMax));
    }

    private long least(Map<String, Long> budgets) {
        return kind == Settled.class
                ? budget(budgets, "report")
                : waited(keepAlives.stream().mapToLong(it -> it).min().orElse(0), budgets);
    }

    private long most(Map<String, Long> budgets, long tookMax) {
        long keepAlive = keepAlives.stream().mapToLong(it -> it).max().orElse(0);
        long answer = budget(budgets, "answer");
        long report = budget(budgets, "report");
        if (kind == Accepted.class || kind == Answered.class) {
            return answer;
        } else if (kind == InOrder.class) {
            return 2 * report;
        } else if (kind == ExactlyOne.class) {
            return waited(keepAlive, budgets);
        } else if (kind == Closes.class) {
            long silent = 2 * keepAlive + report;
            return tookMax + Math.max(Math.max(answer, silent), budget(budgets, "registration-timeout"));
        }
        return report + Math.max(answer, report);
    }

    private long waited(long keepAlive, Map<String, Long> budgets) {
        StepIndex.Times times = new StepIndex.Times(budget(budgets, "report"), budget(budgets, "registration-timeout"));
        return waits.map(it -> StepIndex.millis(it, text, keepAlive, times)).orElse(0L);
    }

    private static long budget(Map<String, Long> budgets, String name) {
        return budgets.getOrDefault(name, 0L);
    }
}
