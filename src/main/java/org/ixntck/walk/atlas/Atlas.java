package org.ixntck.walk.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;
import org.ixntck.lab.Lab;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Dialer;

/** Plays cells, several side by side, each at a deployment and with an agent of its own. Used by one thread, but {@link #stop()} by any. */
public final class Atlas {

    /** The scenarios of a journal whose ids begin so are cells. */
    public static final String PREFIX = "atlas#";

    private static final long KEEP_ALIVE_MILLIS = 400;
    private static final long RAMP_NANOS = 20_000_000;
    /** So many cells in a row that cannot be played are enough. */
    private static final int BROKEN_MAX = 10;

    private final Journal journal;
    private final Lab lab;
    private final Dialer dialer;
    private final AtomicInteger played = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** An atlas in that lab. */
    public Atlas(Journal journal, Lab lab, Dialer dialer) {
        this.journal = journal;
        this.lab = lab;
        this.dialer = dialer;
    }

    /**
     * Plays cells; those that the adapter lacks something for are only recorded.
     *
     * @param jobs how many side by side
     * @param attempt 1, or 2 where they are played once more
     * @param over is told of each that is over, by any thread
     */
    public void play(List<Cell> cells, int jobs, int attempt, Consumer<Cell> over) {
        ConcurrentLinkedQueue<Cell> left = new ConcurrentLinkedQueue<>(cells);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            Thread thread = journal.thread("ixn-tck atlas " + i, () -> {
                for (Cell cell = left.poll(); cell != null && !stopped.get(); cell = left.poll()) {
                    play(cell, attempt);
                    over.accept(cell);
                }
            });
            threads.add(thread);
            thread.start();
            // All at once would only show how both sides warm up.
            LockSupport.parkNanos(RAMP_NANOS);
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    /** Begins no further cell. */
    public void stop() {
        stopped.set(true);
    }

    private void play(Cell cell, int attempt) {
        String key = "c" + played.incrementAndGet();
        Scope scope = new Scope("", key);
        journal.append(scope, new Event.ScenarioStarted(PREFIX + cell.id(), cell.id(), List.of(), attempt));
        Optional<String> lacks = cell.lacks(lab.profile().controls(), dialer::can, dialer::can);
        Event.ScenarioEnded end = lacks.map(why -> new Event.ScenarioEnded(Outcome.NOT_TESTED, why))
                .orElseGet(() -> played(cell, key));
        journal.append(scope, end);
        if (end.outcome() != Outcome.BROKEN) {
            broken.set(0);
        } else if (broken.incrementAndGet() >= BROKEN_MAX) {
            stop();
        }
    }

    private Event.ScenarioEnded played(Cell cell, String key) {
        try (Site site = lab.lease(key)) {
            Fakes fakes = new Fakes(journal, dialer, site, lab.profile(), keepAlive(cell));
            boolean happened;
            try {
                happened = new CellRun(cell, journal, dialer, site, fakes).play();
            } finally {
                site.recordOutput();
                fakes.drop();
            }
            Optional<String> failure = dialer.failure(site.scope());
            if (failure.isPresent()) {
                return new Event.ScenarioEnded(Outcome.BROKEN, failure.get());
            }
            return happened
                    ? new Event.ScenarioEnded(Outcome.COMPLETED, "")
                    : new Event.ScenarioEnded(
                            Outcome.UNREACHED,
                            "expected %s, at which the fault begins; it did not pass"
                                    .formatted(cell.message().name()));
        } catch (LabException e) {
            return new Event.ScenarioEnded(Outcome.BROKEN, e.getMessage());
        }
    }

    /** Only keep-alive shows a server that an application is silent, or has said that it sends nothing more. */
    private long keepAlive(Cell cell) {
        boolean needed = cell.column() == Column.AGENT_SILENT || cell.column() == Column.AGENT_HALF_CLOSED;
        return needed && lab.profile().features().contains(Profile.Feature.KEEP_ALIVE) ? KEEP_ALIVE_MILLIS : 0;
    }
}
