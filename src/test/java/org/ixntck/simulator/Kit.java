package org.ixntck.simulator;

import static org.ixntck.simulator.Agenda.MICRO;
import static org.ixntck.simulator.Agenda.MILLI;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.ixntck.journal.Event;
import org.ixntck.journal.ReadPass;
import org.ixntck.journal.Scope;

/**
 * The kit's one event loop: it reads what has arrived in passes, writes watermarks, stalls now and then, and says so when the stall is over.
 * What the fakes do, they do on it.
 */
final class Kit {

    private static final long TICK = 10 * MILLI;
    private static final long QUICK_PASS = 300 * MICRO;
    private static final long SLOW_PASS = 15 * MILLI;
    private static final double SLOW_PASSES = 0.1;
    /** Shorter stalls are not told. */
    private static final long STALL_MIN = 50 * MILLI;

    private static final long STALL_MAX = 350 * MILLI;

    private final Agenda agenda;
    private final Chance chance;
    private final Recorder recorder;
    private final Map<SimulatedConnection, Deque<Outbound>> arrived = new LinkedHashMap<>();
    private final AtomicLong references = new AtomicLong();
    private boolean passDue;
    private long number;
    private long begun;
    private long previous;
    private long stalledUntil;
    private long stalledSince;
    private long marked;
    private boolean over;

    Kit(Agenda agenda, Chance chance, Recorder recorder) {
        this.agenda = agenda;
        this.chance = chance;
        this.recorder = recorder;
        agenda.after(TICK, this::tick);
    }

    Recorder recorder() {
        return recorder;
    }

    long now() {
        return agenda.now();
    }

    /** Does something after that time, or when the kit gets to run again. */
    void after(long nanos, Runnable action) {
        agenda.after(nanos, () -> whenRunning(action));
    }

    private void whenRunning(Runnable action) {
        if (agenda.now() < stalledUntil) {
            agenda.at(stalledUntil, () -> whenRunning(action));
        } else {
            action.run();
        }
    }

    /** The first reference id of a new connection is one more than this. */
    long references() {
        return references.getAndAdd(1_000) % 2_000_000_000;
    }

    /** Something has arrived at a socket of the kit and will be read in one of the next passes. */
    void arrived(SimulatedConnection connection, Outbound what) {
        arrived.computeIfAbsent(connection, key -> new ArrayDeque<>()).add(what);
        if (!passDue) {
            passDue = true;
            after(chance.between(MICRO, chance.odds(SLOW_PASSES) ? SLOW_PASS : QUICK_PASS), this::pass);
        }
    }

    /** One look at all sockets: each connection in its own order, the connections in any order. */
    private void pass() {
        if (!passDue) {
            return;
        }
        passDue = false;
        List<SimulatedConnection> ready = chance.shuffled(new ArrayList<>(arrived.keySet()));
        Map<SimulatedConnection, Deque<Outbound>> read = new LinkedHashMap<>(arrived);
        arrived.clear();
        ReadPass pass = look();
        ready.forEach(connection -> read.get(connection).forEach(what -> connection.read(pass, what)));
    }

    private ReadPass look() {
        number++;
        previous = begun;
        begun = agenda.now();
        return new ReadPass(number, previous);
    }

    /** Comes with a look of its own, whether anything has arrived or not. */
    private void tick() {
        if (over) {
            return;
        }
        long now = agenda.now();
        if (now < stalledUntil) {
            agenda.at(stalledUntil + MICRO, this::tick);
            return;
        }
        if (passDue) {
            pass();
        } else {
            look();
        }
        if (stalledUntil - stalledSince > STALL_MIN) {
            recorder.append(Scope.RUN, new Event.Stalled(Math.max(stalledSince, marked), now));
        }
        stalledSince = stalledUntil;
        marked = now;
        recorder.append(Scope.RUN, new Event.Watermark(marked));
        agenda.after(TICK, this::tick);
    }

    /** Stalls now and then; nanoseconds, 0 for never. */
    void stallEvery(long mean) {
        if (mean > 0) {
            agenda.after(Math.max(TICK, chance.around(mean)), () -> {
                stall(chance.between(STALL_MIN + TICK, STALL_MAX));
                if (!over) {
                    stallEvery(mean);
                }
            });
        }
    }

    /** Does not get to run for so long from now on, unless it has yet to tell of another stall. */
    private void stall(long nanos) {
        if (stalledSince == stalledUntil) {
            stalledSince = agenda.now();
            stalledUntil = agenda.now() + nanos;
        }
    }

    /** Writes no watermarks any more. */
    void close() {
        over = true;
    }
}
