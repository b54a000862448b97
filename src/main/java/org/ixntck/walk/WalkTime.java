package org.ixntck.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.Control;
import org.ixntck.journal.Event.Fault.Kind;

/**
 * The time that the steps of a walk wait at least, even if the servers answer at once: pauses until it is quiet, requests that leave late or in
 * slices on purpose, spans that pass, and at the end the time in which a server may still miss a silent connection. What the end of a walk waits besides is
 * declared by its step. Used by one thread.
 */
public final class WalkTime {

    /** The shortest request has some 45 bytes. There is a pause of one millisecond between two slices. */
    private static final Map<Action.Hindrance, Long> PAUSES_MILLIS =
            Map.of(Action.Hindrance.LATE, 100L, Action.Hindrance.BYTES, 45L, Action.Hindrance.SLICES, 6L);

    private static final long QUIET_MILLIS = TimeUnit.NANOSECONDS.toMillis(Stage.QUIET_NANOS);

    private final long reportMillis;
    private final long registrationTimeoutMillis;
    /** Open connections of agents, and the pauses of each request there. */
    private final Map<String, Long> pauses = new HashMap<>();

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
        texts.stream().flatMap(it -> StepParser.steps(it).stream()).forEach(time::add);
        return time.millis + 2 * time.keepAliveMax + (time.silent ? reportMillis : 0);
    }

    private void add(Step step) {
        if (step.action() instanceof Action.Connect connect) {
            pauses.put(key(connect.agent(), connect.server(), connect.connection()), 0L);
            keepAliveMax = Math.max(keepAliveMax, connect.keepAliveMillis());
        } else if (step.action() instanceof Action.Hamper hamper) {
            long pause = PAUSES_MILLIS.getOrDefault(hamper.how(), 0L);
            pauses.computeIfPresent(
                    key(hamper.agent(), hamper.server(), hamper.connection()), (key, before) -> before + pause);
        } else if (step.action() instanceof Action.Break lost) {
            boolean open = pauses.remove(key(lost.agent(), lost.server(), lost.connection())) != null;
            silent |= open && lost.kind() == Kind.SILENCE;
        } else if (step.action() instanceof Action.Control control
                && (control.control() == Control.STOP || control.control() == Control.KILL)) {
            pauses.keySet().removeIf(key -> key.contains("@" + control.server() + "/"));
        } else if (step.action() instanceof Action.Ask ask && ask.request().answered()) {
            boolean awaited = step.pace() == Pace.ANSWERED || step.pace() == Pace.QUIET;
            millis += awaited ? paused(ask.agent(), ask.server(), ask.connection()) : 0;
        } else if (step.action() instanceof Action.Churn churn) {
            millis += 2 * churn.times() * paused(churn.agent(), churn.server(), churn.connection());
        } else if (step.action() instanceof Action.Linger linger) {
            millis += linger.span() == Action.Span.KEEP_ALIVE
                    ? 2 * keepAliveMax + reportMillis
                    : registrationTimeoutMillis + reportMillis / 2;
        }
        millis += step.awaited() == Pace.QUIET ? QUIET_MILLIS : 0;
    }

    private long paused(int agent, String server, int connection) {
        return pauses.getOrDefault(key(agent, server, connection), 0L);
    }

    private static String key(int agent, String server, int connection) {
        return agent + "@" + server + "/" + connection;
    }
}
