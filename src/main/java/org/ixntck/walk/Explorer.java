package org.ixntck.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.ixntck.lab.LabException;

/**
 * Plays walk after walk, many side by side. Every second walk of a batch is steered to rows of the model's table that no walk had visited when
 * the batch began, or once nearly all were visited to several of them for one agent, so that the same seed gives the same walks as long as the servers do the same.
 */
public final class Explorer {

    /** Guidance changes only between batches of so many walks. */
    static final int BATCH = 100;

    /** A batch begins when the one that is so many before it is over: slow walks hold up the others no earlier than that. */
    private static final int BATCHES_OPEN = 5;

    private static final long RAMP_NANOS = 20_000_000;

    /** Walks with servers of their own, where most have none, are numbered from here on, so that the numbers of neither depend on time. */
    private static final long RARE = 1_000_000_000;

    /** So many walks in a row that cannot be played are enough. */
    private static final int BROKEN_MAX = 10;

    private final Player player;
    private final Facts facts;
    private final Coverage coverage;
    private final long seed;
    private final Consumer<Played> heard;
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong rare = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Map<Long, Batch> batches = new TreeMap<>();
    private int brokenInARow;
    private boolean paused;
    private volatile String broken = "";

    /** A batch of walks: what they are steered to, and how many are not over. */
    private static final class Batch {
        private final List<String> wanted;
        private int left = BATCH;

        private Batch(List<String> wanted) {
            this.wanted = wanted;
        }
    }

    /**
     * An explorer.
     *
     * @param heard is told of each walk that was played, by any thread
     */
    public Explorer(Player player, Facts facts, Coverage coverage, long seed, Consumer<Played> heard) {
        this.player = player;
        this.facts = facts;
        this.coverage = coverage;
        this.seed = seed;
        this.heard = heard;
    }

    /**
     * Plays walks until there are enough or the time is over.
     *
     * @param walks how many at most
     * @param alone how many side by side that have servers of their own
     * @param others how many side by side whose servers are in common use
     * @param over whether no further walk is begun
     */
    public void explore(long walks, int alone, int others, Condition over) {
        List<Thread> threads = new ArrayList<>();
        Throttle throttle = new Throttle(alone + others);
        Generator.Servers own = others == 0 ? Generator.Servers.OWN : Generator.Servers.OWN_ARE_RARE;
        for (int i = 0; i < alone + others; i++) {
            Generator.Servers who = i < alone ? own : Generator.Servers.IN_COMMON;
            Thread thread = new Thread(() -> work(walks, who, throttle, over), "walk " + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
            // All at once would only measure how both sides warm up.
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

    /** Whether something holds. */
    public interface Condition {
        /** Whether it holds now. */
        boolean holds();
    }

    /** Begins no further walk for the time being. Those that are being played go on, and mostly wait. */
    public synchronized void pause() {
        paused = true;
    }

    /** Goes on. */
    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Waits until one more walk may be played. Returns what the throttle is told at its end. */
    private synchronized long awaitTurn(Throttle throttle, Condition over) {
        long turn = 0;
        try {
            while (!stopped.get() && !over.holds() && (paused || (turn = throttle.begin()) == 0)) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return turn;
    }

    /** Begins no further walk. */
    public void stop() {
        stopped.set(true);
    }

    /** Why walks cannot be played; empty if they can. */
    public String broken() {
        return broken;
    }

    private void work(long walks, Generator.Servers who, Throttle throttle, Condition over) {
        for (long turn = awaitTurn(throttle, over); turn > 0; turn = awaitTurn(throttle, over)) {
            Optional<Played> played = Optional.empty();
            boolean more = begun.incrementAndGet() <= walks;
            if (more) {
                played = playNext(who);
            }
            throttle.end(turn, played.filter(Played::undecided).isPresent());
            if (!more) {
                return;
            }
        }
    }

    /** Plays one more. Returns what came of it, if it could be played. */
    private Optional<Played> playNext(Generator.Servers who) {
        long number = who == Generator.Servers.OWN_ARE_RARE ? RARE + rare.incrementAndGet() : next.incrementAndGet();
        List<String> wanted = wanted(number);
        Walk walk = Generator.walk(facts, seed, number, who, number % 2 == 0 ? wanted : List.of());
        try {
            Played played = player.play(walk);
            coverage.visited(played);
            heard.accept(played);
            over(number, played.broken().orElse(""));
            return Optional.of(played);
        } catch (LabException e) {
            over(number, e.getMessage());
            return Optional.empty();
        }
    }

    private synchronized List<String> wanted(long number) {
        long batch = (number - 1) / BATCH;
        try {
            while (isOpen(batch - BATCHES_OPEN) && !stopped.get()) {
                wait(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        batches.keySet().removeIf(it -> it <= batch - BATCHES_OPEN && !isOpen(it));
        return batches.computeIfAbsent(batch, key -> new Batch(coverage.wanted())).wanted;
    }

    private boolean isOpen(long batch) {
        return batches.containsKey(batch) && batches.get(batch).left > 0;
    }

    private synchronized void over(long number, String why) {
        Batch batch = batches.get((number - 1) / BATCH);
        if (batch != null) {
            batch.left--;
        }
        brokenInARow = why.isEmpty() ? 0 : brokenInARow + 1;
        if (brokenInARow >= BROKEN_MAX) {
            broken = why;
            stop();
        }
        notifyAll();
    }
}
