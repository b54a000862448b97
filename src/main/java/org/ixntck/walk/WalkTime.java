package org.ixntck.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.Control;
import org.ixntck.journal.Event.Fault.Kind;

/**
 * The time that the steps of a walk wait at least, even if the servers answer at once: pauses until it is quiet, requests that leave late on
 * purpose, spans that pass, and at the end the time in which a server may still miss a silent connection. What the end of a walk waits besides is
 * declared by its step. Used by one thread.
 */
public final class WalkTime {

    private static final long LATE_MILLIS = 100;
    private static final long QUIET_MILLIS = TimeUnit.NANOSECONDS.toMillis(Stage.QUIET_NANOS);

    private final long reportMillis;
    private final long registrationTimeoutMillis;
    /** Open connections of agents, and whether they send late. */
    private final Map<String, Boolean> late = new HashMap<>();

    private long keepAliveMax;
    private boolean silent;
    private long millis;

    private WalkTime(long reportMillis, long registrationTimeoutMillis) {
        this.reportMillis = reportMillis;
        this.registrationTimeoutMillis = registrationTimeoutMillis;
    }

    /**
     * The waits of all steps together, in milliseconds.
     *
     * @param texts of the steps, as {@link Phrases} writes them
     * @param reportMillis the report budget
     * @param registrationTimeoutMillis the budget of the same name
     */
    public static long millis(List<String> texts, long reportMillis, long registrationTimeoutMillis) {
        WalkTime time = new WalkTime(reportMillis, registrationTimeoutMillis);
        texts.stream().map(Phrases::step).forEach(time::add);
        return time.millis + 2 * time.keepAliveMax + (time.silent ? reportMillis : 0);
    }

    private void add(Step step) {
        if (step.action() instanceof Action.Connect connect) {
            late.put(key(connect.agent(), connect.server(), connect.connection()), false);
            keepAliveMax = Math.max(keepAliveMax, connect.keepAliveMillis());
        } else if (step.action() instanceof Action.Hamper hamper && hamper.how() == Action.Hindrance.LATE) {
            late.computeIfPresent(key(hamper.agent(), hamper.server(), hamper.connection()), (key, before) -> true);
        } else if (step.action() instanceof Action.Break lost) {
            boolean open = late.remove(key(lost.agent(), lost.server(), lost.connection())) != null;
            silent |= open && lost.kind() == Kind.SILENCE;
        } else if (step.action() instanceof Action.Control control
                && (control.control() == Control.STOP || control.control() == Control.KILL)) {
            late.keySet().removeIf(key -> key.contains("@" + control.server() + "/"));
        } else if (step.action() instanceof Action.Ask ask && ask.request().answered()) {
            boolean awaited = step.pace() == Pace.ANSWERED || step.pace() == Pace.QUIET;
            millis += awaited ? late(ask.agent(), ask.server(), ask.connection()) : 0;
        } else if (step.action() instanceof Action.Churn churn) {
            millis += 2 * churn.times() * late(churn.agent(), churn.server(), churn.connection());
        } else if (step.action() instanceof Action.Linger linger) {
            millis += linger.span() == Action.Span.KEEP_ALIVE
                    ? 2 * keepAliveMax + reportMillis
                    : registrationTimeoutMillis + reportMillis / 2;
        }
        millis += step.awaited() == Pace.QUIET ? QUIET_MILLIS : 0;
    }

    private long late(int agent, String server, int connection) {
        return late.getOrDefault(key(agent, server, connection), false) ? LATE_MILLIS : 0;
    }

    private static String key(int agent, String server, int connection) {
        return agent + "@" + server + "/" + connection;
    }
}
