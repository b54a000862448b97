package org.ixntck.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Shrinks one walk by delta debugging: takes agents, servers, connections and steps away, and makes what is left tamer, as long as the smaller
 * walk breaks the same requirement at least half as often. Walks mostly wait, so that each round tries everything side by side, and then what has
 * worked together. Used by one thread.
 */
final class Shrinking {

    private static final int ROUNDS_MAX = 40;
    private static final int COUNTED = 5;

    /** About so many walks are played at a time; more would slow each other down. */
    private static final int PLAYS_MAX = 96;

    private static final int EDITS_MIN = 16;

    private final Trials trials;
    private final LongSupplier clock;
    private final Consumer<Proof> heard;
    private final long until;
    private final double enough;
    private final int times;
    private Proof proof;
    private int rounds;
    private long longest;

    /**
     * A walk to be shrunk.
     *
     * @param proof how often it fails
     * @param until no further walk is played from then on, by the clock
     */
    Shrinking(Trials trials, LongSupplier clock, Consumer<Proof> heard, Proof proof, long until) {
        this.trials = trials;
        this.clock = clock;
        this.heard = heard;
        this.proof = proof;
        this.until = until;
        double rate = (double) proof.failed() / proof.repeated();
        this.enough = rate / 2;
        this.times = rate > 0.9 ? 1 : rate >= 0.5 ? 4 : 8;
    }

    Proof shrunk() {
        while (goesOn() && better(edits(proof.shrunk()))) {
            // The next round begins with what is left.
        }
        count();
        return proof;
    }

    /** Fewer steps first: where there are too many to try, the others have their turn once fewer are left. */
    private static List<Edit> edits(Walk walk) {
        return Stream.concat(Edit.removals(walk).stream(), Edit.tamer(walk).stream())
                .toList();
    }

    private boolean goesOn() {
        return time() && rounds++ < ROUNDS_MAX && !Thread.currentThread().isInterrupted();
    }

    /** Whether there is time for as long a trial as the longest so far. */
    private boolean time() {
        return clock.getAsLong() + longest < until;
    }

    /** How often the shrunk walk fails, as far as there is time. */
    private void count() {
        int more = COUNTED - proof.shrunkPlayed();
        if (time() && more > 0) {
            Trials.Trial trial = trials.of(proof.shrunk(), proof.requirement(), more);
            take(new Trials.Trial(proof.shrunk(), proof.shrunkFailed(), proof.shrunkPlayed(), Optional.of(proof.best()))
                    .and(trial));
        }
    }

    /** Tries all by themselves, and then those that work together. Takes the smallest walk that works; returns whether there is one. */
    private boolean better(List<Edit> edits) {
        Walk now = proof.shrunk();
        List<Edit> some = edits.subList(0, Math.min(edits.size(), walksMax()));
        List<Trials.Trial> all = played(some.stream().map(it -> it.of(now)).toList());
        List<Edit> working = new ArrayList<>();
        List<Trials.Trial> singly = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (works(all.get(i))) {
                working.add(some.get(i));
                singly.add(all.get(i));
            }
        }
        List<Trials.Trial> together = working.size() > 1 && time() ? played(together(working, now)) : List.of();
        // Of equally short walks the first one, with the most changes.
        Stream.concat(together.stream().filter(this::works), singly.stream())
                .min(Comparator.comparingInt(it -> it.walk().length()))
                .ifPresent(this::take);
        return !singly.isEmpty();
    }

    private int walksMax() {
        return Math.max(EDITS_MIN, PLAYS_MAX / times);
    }

    private List<Trials.Trial> played(List<Walk> walks) {
        long begun = clock.getAsLong();
        List<Trials.Trial> played = trials.of(walks, proof.requirement(), times);
        longest = Math.max(longest, clock.getAsLong() - begun);
        return played;
    }

    /**
     * More and more of what works, the largest change first, and all but one of it each time: what works alone may not work with all others.
     */
    private List<Walk> together(List<Edit> working, Walk now) {
        List<Edit> sorted = working.stream()
                .sorted(Comparator.comparingInt(it -> it.of(now).length()))
                .toList();
        Set<Walk> walks = new LinkedHashSet<>();
        for (int count = sorted.size(); count > 1; count--) {
            walks.add(Edit.all(sorted.subList(0, count)).of(now));
        }
        for (int left = 0; left < sorted.size(); left++) {
            List<Edit> others = new ArrayList<>(sorted);
            others.remove(left);
            walks.add(Edit.all(others).of(now));
        }
        return walks.stream()
                .filter(it -> !it.steps().isEmpty())
                .limit(walksMax())
                .toList();
    }

    private boolean works(Trials.Trial trial) {
        return trial.evidence().isPresent() && trial.rate() >= enough;
    }

    private void take(Trials.Trial trial) {
        proof = proof.shrunk(trial);
        heard.accept(proof);
    }
}
