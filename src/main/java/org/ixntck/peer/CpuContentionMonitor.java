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
 * Watches whether the processes that the kit has started get a processor when they want one, and records it when they do not: a server that
 * is ready to answer and does not get to run is not late. Servers that run within the kit, or that somebody else has started, are no concern.
 */
final class CpuContentionMonitor implements AutoCloseable {

    private static final long LOOK_NANOS = 50_000_000;
    /** So many looks together say what one may say by chance. */
    private static final int LOOKS = 4;

    /** The machine is crowded when somebody has waited for such a part of the time ... */
    private static final double PRESSED = 0.8;
    /** ... and one of the kit's own processes for this one, which in a container tells its troubles from those of others. */
    private static final double HIT = 0.1;
    /** Where the system does not tell whether somebody has waited, the kit's own processes have to tell alone. */
    private static final double HIT_ALONE = 0.5;

    /** On a machine that is always crowded, budgets must come to an end as well. */
    private static final double COUNTED = 2.0 / 3;
    /** Looking may take so small a part of the time, however many threads there are. */
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

    /** What has happened since the look before, in nanoseconds. */
    private record Look(long took, long pressed, long waited) {}

    /**
     * Watches when it is told to.
     *
     * @param root the root of the file system
     * @param children the processes that the kit has started
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

    /** Watches the processes that this one has started, and theirs, on a thread of its own. */
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

    /** All that there is to record of the time before this has been recorded; the end of time while the kit has no children. */
    long known() {
        return known;
    }

    /** One look at all, the kit itself included, which has to hear what they say. Without children it forgets what it has seen. */
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

    /** Nothing is recorded any more afterwards. */
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
