package org.ixntck.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.ixntck.walk.site.Ending;

/**
 * Shrinks one walk by delta debugging: takes agents, servers, connections and steps away, and makes what is left tamer, as long as the smaller
 * walk breaks the same requirement at least half as often. Walks mostly wait, so that some changes are tried side by side, and then those that have
 * worked together. What shows early in the end of the walk is looked for without the rest of that end, except when the smallest walk is counted. Used
 * by one thread.
 */
final class Shrinking {

    private static final int COUNTED = 5;

    /** So many walks are played at a time, if there are servers for them; more would slow each other down. */
    private static final int PLAYS_MAX = 32;

    private final Again again;
    private final LongSupplier clock;
    private final Consumer<Proof> heard;
    private final long until;
    private final double enough;
    private final int times;
    private final int walksMax;
    /** Changes that have not worked, perhaps on a longer walk. */
    private final Set<List<Edit.Change>> failed = new HashSet<>();

    private final Proof first;
    /** How long the walk takes with its whole end. */
    private final long wholeNanos;

    private Proof proof;
    /** How much of its end a walk is played to. */
    private int waits;

    private boolean progress;
    private long longest;

    /** Plays walks again, each so many times, up to that wait of its end. */
    interface Again {
        List<Trials.Trial> play(List<Walk> walks, int times, int waits);
    }

    /**
     * A walk to be shrunk.
     *
     * @param parallel how many walks can be played side by side
     * @param proof how often it fails
     * @param until no further walk is played from then on, by the clock
     */
    Shrinking(Again again, int parallel, LongSupplier clock, Consumer<Proof> heard, Proof proof, long until) {
        this.again = again;
        this.clock = clock;
        this.heard = heard;
        this.first = proof;
        this.wholeNanos = proof.best().nanos();
        this.proof = proof;
        this.waits = proof.best().waits(proof.requirement());
        this.until = until;
        double rate = (double) proof.failed() / proof.repeated();
        this.enough = rate / 2;
        this.times = rate > 0.9 ? 1 : rate >= 0.5 ? 4 : 8;
        this.walksMax = Math.max(1, Math.min(PLAYS_MAX, parallel) / times);
    }

    Proof shrunk() {
        while (goesOn() && tried()) {
            // The next changes are those of what is left.
        }
        count();
        return proof;
    }

    /** The largest changes first: where there are too many to try at a time, the others have their turn once fewer steps are left. */
    private List<Edit> edits(Walk walk) {
        return Stream.of(
                        Edit.focused(walk, Focus.agents(proof.best(), proof.requirement())),
                        Edit.plain(walk),
                        Edit.removals(walk),
                        Edit.tamer(walk))
                .flatMap(List::stream)
                .toList();
    }

    private boolean goesOn() {
        return time() && !Thread.currentThread().isInterrupted();
    }

    /** Whether there is time for as long a trial as the longest so far, and for the count of one that was not played to its end. */
    private boolean time() {
        return clock.getAsLong() + longest + (brief() ? wholeNanos : 0) < until;
    }

    private boolean brief() {
        return waits < Ending.WAITS;
    }

    /** How often the shrunk walk fails, as far as there is time. */
    private void count() {
        int more = COUNTED - proof.shrunkPlayed();
        if (brief() && proof != first) {
            confirm();
        } else if (time() && more > 0) {
            Trials.Trial trial = whole(more);
            take(new Trials.Trial(proof.shrunk(), proof.shrunkFailed(), proof.shrunkPlayed(), Optional.of(proof.best()))
                    .and(trial));
        }
    }

    /** What was not played to its end has to be: if it does not fail then, nothing was won. After an interrupt there is no time for it. */
    private void confirm() {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        Trials.Trial whole = whole(COUNTED);
        if (works(whole)) {
            take(whole);
        } else if (whole.played() == COUNTED) {
            take(new Trials.Trial(first.shrunk(), first.shrunkFailed(), first.shrunkPlayed(), first.evidence()));
        }
    }

    private Trials.Trial whole(int plays) {
        return again.play(List.of(proof.shrunk()), plays, Ending.WAITS).get(0);
    }

    /** Tries the next changes by themselves, and then those that work together. Returns whether there were any. */
    private boolean tried() {
        Walk now = proof.shrunk();
        List<Edit> some = next(now);
        List<Trials.Trial> all = played(some.stream().map(it -> it.of(now)).toList());
        List<Edit> working = new ArrayList<>();
        List<Trials.Trial> better = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (works(all.get(i))) {
                working.add(some.get(i));
                better.add(all.get(i));
            } else {
                failed.add(some.get(i).changes(now));
            }
        }
        if (working.size() > 1 && time()) {
            // Before the others: of equally short walks the one with the most changes is taken.
            better.addAll(
                    0,
                    played(together(working, now)).stream().filter(this::works).toList());
        }
        better.stream().min(Comparator.comparingInt(it -> it.walk().length())).ifPresent(this::take);
        progress |= !better.isEmpty();
        if (brief() && proof == first) {
            // It may take the whole end after all.
            waits = Ending.WAITS;
            failed.clear();
        }
        return !some.isEmpty();
    }

    /** The next changes to be tried. Those that have failed come once more at the end, if others have worked meanwhile. */
    private List<Edit> next(Walk now) {
        List<Edit> edits = edits(now);
        List<Edit> fresh =
                edits.stream().filter(it -> !failed.contains(it.changes(now))).toList();
        if (fresh.isEmpty() && progress) {
            progress = false;
            failed.clear();
            fresh = edits;
        }
        return fresh.subList(0, Math.min(fresh.size(), walksMax));
    }

    private List<Trials.Trial> played(List<Walk> walks) {
        long begun = clock.getAsLong();
        List<Trials.Trial> played = walks.isEmpty() ? List.of() : again.play(walks, times, waits);
        longest = Math.max(longest, clock.getAsLong() - begun);
        return played;
    }

    /**
     * All that works, half of it and so on, the largest changes first, and all but one of it each time: what works alone may not work with all
     * others.
     */
    private List<Walk> together(List<Edit> working, Walk now) {
        List<Edit> sorted = working.stream()
                .sorted(Comparator.comparingInt(it -> it.of(now).length()))
                .toList();
        Set<Walk> walks = new LinkedHashSet<>();
        for (int count = sorted.size(); count > 1; count /= 2) {
            walks.add(Edit.all(sorted.subList(0, count)).of(now));
        }
        for (int left = sorted.size() - 1; left >= 0 && sorted.size() > 2; left--) {
            List<Edit> others = new ArrayList<>(sorted);
            others.remove(left);
            walks.add(Edit.all(others).of(now));
        }
        return walks.stream()
                .filter(it -> !it.steps().isEmpty())
                .limit(walksMax)
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
