package org.ixntck.peer;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/**
 * Watches whether the processes that the kit has started wait for a processor, and records it if they do: a server that is runnable but not
 * scheduled is not late. Servers within the kit's own process, and those that the kit has not started, are not watched.
 */
final class CpuContentionMonitor implements AutoCloseable {

    private static final long LOOK_NANOS = 50_000_000;
    /** A decision is based on this many samples, since a single one may be chance. */
    private static final int LOOKS = 4;

    /** The machine is overloaded if some task waited for this share of the time ... */
    private static final double PRESSED = 0.8;
    /** ... and one of the kit's own processes for this share. In a container, this tells its own load from that of others. */
    private static final double HIT = 0.1;
    /** The share for the kit's own processes if the system has no pressure information. */
    private static final double HIT_ALONE = 0.5;

    /** The share of an overloaded time that counts as a stall. Less than 1, so that budgets end on a machine that is always overloaded. */
    private static final double COUNTED = 2.0 / 3;
    /** Sampling takes at most one part in this many of the time, however many threads there are. */
    private static final int COST_PART = 20;

    private static final long PAUSE_NANOS_MAX = 250_000_000;

    private static final long FAMILY_NANOS = 250_000_000;
    private static final long END_MILLIS_MAX = 1_000;

    private final Journal journal;
    private final RunQueue queue;
    private final CpuPressure pressure;
    private final Supplier<List<Long>> children;
    private final Deque<Look> looks = new ArrayDeque<>();
    private final Thread thread;
    private List<Long> family = List.of();
    private long asked = -FAMILY_NANOS;
    private long looked;
    private long pressed;
    private volatile long known = Long.MAX_VALUE;
    private volatile boolean closed;

    /** What happened since the previous sample, in nanoseconds. */
    private record Look(long took, long pressed, long waited) {}

    /**
     * A monitor without a thread; each call of {@link #look()} takes a sample.
     *
     * @param root the root of the file system
     * @param children the pids of the processes that the kit has started
     */
    CpuContentionMonitor(Journal journal, Path root, Supplier<List<Long>> children) {
        this.journal = journal;
        this.thread = journal.thread("ixn-tck cpu monitor", this::run);
        this.queue = new RunQueue(root.resolve("proc"));
        this.pressure = new CpuPressure(root);
        this.children = children;
        this.looked = journal.now();
        this.pressed = pressure.total().orElse(0);
    }

    /** Starts a thread that watches all descendants of this process. */
    static CpuContentionMonitor watched(Journal journal) {
        CpuContentionMonitor contention = new CpuContentionMonitor(
                journal,
                Path.of("/"),
                () -> ProcessHandle.current()
                        .descendants()
                        .map(ProcessHandle::pid)
                        .toList());
        contention.thread.start();
        return contention;
    }

    private void run() {
        try {
            while (!closed) {
                long begun = journal.now();
                look();
                LockSupport.parkNanos(
                        Math.min(Math.max(LOOK_NANOS, COST_PART * (journal.now() - begun)), PAUSE_NANOS_MAX));
            }
        } finally {
            known = Long.MAX_VALUE;
        }
    }

    /** Contention before this time has been recorded, in nanoseconds; {@code Long.MAX_VALUE} while the kit has no child processes. */
    long known() {
        return known;
    }

    /** Samples all processes, including the kit, which has to receive what servers send. Without children, earlier samples are dropped. */
    void look() {
        long now = journal.now();
        if (now - asked >= FAMILY_NANOS) {
            asked = now;
            List<Long> pids = children.get();
            family = pids.isEmpty()
                    ? List.of()
                    : Stream.concat(Stream.of(ProcessHandle.current().pid()), pids.stream())
                            .toList();
        }
        RunQueue.Wait wait = queue.look(family);
        OptionalLong total = pressure.total();
        long took = now - looked;
        looks.addLast(new Look(took, Math.min(took, total.orElse(pressed) - pressed), Math.min(took, wait.nanos())));
        if (family.isEmpty()) {
            looks.clear();
        } else if (looks.size() > LOOKS) {
            looks.removeFirst();
        }
        if (crowded(total.isPresent())) {
            journal.append(Scope.RUN, new Event.Starved(now - (long) (COUNTED * took), now, queue.name(wait.pid())));
        }
        looked = now;
        pressed = total.orElse(pressed);
        known = family.isEmpty() ? Long.MAX_VALUE : now;
    }

    private boolean crowded(boolean told) {
        return told ? part(Look::pressed) >= PRESSED && part(Look::waited) >= HIT : part(Look::waited) >= HIT_ALONE;
    }

    private double part(ToLongFunction<Look> what) {
        long took = looks.stream().mapToLong(Look::took).sum();
        return took == 0 ? 0 : (double) looks.stream().mapToLong(what).sum() / took;
    }

    /** Ends the thread. Nothing is recorded afterwards. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(END_MILLIS_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
