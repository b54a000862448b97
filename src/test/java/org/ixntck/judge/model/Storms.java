package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ixntck.journal.Entry;
import org.ixntck.simulator.Disturbance;
import org.ixntck.simulator.Disturbance.Disturbed;
import org.ixntck.simulator.Logouts;
import org.ixntck.simulator.Mood;
import org.ixntck.simulator.Settings;
import org.ixntck.simulator.Standing;
import org.ixntck.simulator.Storm;

/** Judges many storms, and the same with one message disturbed, and counts what comes of it. */
final class Storms {

    /** How often a message is drawn to find one whose disturbance is forbidden. */
    private static final int DRAWS = 6;

    private final String policy;
    private final List<String> falseCharges = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();
    private final Map<Disturbance, int[]> shares = new TreeMap<>();
    private long entries;
    private int hypothesesMax = 1;
    private int inconclusive;

    Storms(String policy) {
        this.policy = policy;
    }

    private Settings settings(long seed) {
        return Settings.storm().duplicateLogin(policy).logouts(Logouts.values()[(int) (seed % 3)]);
    }

    /** Judges the storms of these seeds, which may charge nothing. */
    Storms judge(long from, long to) {
        return judge(from, to, Mood.storm());
    }

    /** The same with servers that make different things of what the models leave them most free in. */
    Storms judgeOddOnes(long from, long to) {
        return judge(from, to, Mood.oddStorm());
    }

    private Storms judge(long from, long to, Mood mood) {
        for (long seed = from; seed <= to; seed++) {
            Storm storm = Storm.of(seed, settings(seed).mood(mood));
            Judged judged = Judged.of(storm.entries());
            entries += judged.entries();
            hypothesesMax = Math.max(hypothesesMax, judged.hypothesesMax());
            inconclusive += judged.inconclusiveStrands();
            judged.sentences().forEach(it -> falseCharges.add("storm %d: %s".formatted(storm.seed(), it)));
        }
        return this;
    }

    /**
     * Disturbs messages of the storms of these seeds, of which only the first twenty seconds are judged.
     *
     * @param each how many messages of each storm for each kind of disturbance
     */
    Storms disturb(long from, long to, int each) {
        for (long seed = from; seed <= to; seed++) {
            List<Entry> history = new ArrayList<>();
            Storm.of(seed, settings(seed).seconds(20)).entries().forEachRemaining(history::add);
            Set<String> anyway =
                    new HashSet<>(Judged.withContents(history.iterator()).allCharges());
            for (Disturbance kind : Disturbance.values()) {
                int forbidden = 0;
                for (int draw = 0; draw < DRAWS * each && forbidden < each; draw++) {
                    Optional<Disturbed> disturbed = kind.of(history, seed * 1_000 + draw);
                    forbidden += disturbed.isPresent() && judge(disturbed.get(), anyway, seed) ? 1 : 0;
                }
            }
        }
        return this;
    }

    /** Returns whether the disturbance is forbidden. */
    private boolean judge(Disturbed disturbed, Set<String> anyway, long seed) {
        Standing.Kind standing = disturbed.standing().kind();
        if (standing == Standing.Kind.OPEN) {
            return false;
        }
        Iterator<Entry> entriesOf = disturbed.entries().iterator();
        Set<String> charges = new HashSet<>(Judged.withContents(entriesOf).allCharges());
        charges.removeAll(anyway);
        String sentence = "storm %d: %s: %s".formatted(seed, disturbed.sentence(), charges);
        if (standing == Standing.Kind.ALLOWED) {
            if (!charges.isEmpty()) {
                falseCharges.add(sentence);
            }
            return false;
        }
        int[] share = shares.computeIfAbsent(disturbed.kind(), key -> new int[2]);
        share[0]++;
        if (charges.isEmpty()) {
            missed.add(sentence);
        } else {
            share[1]++;
        }
        return true;
    }

    long entries() {
        return entries;
    }

    int hypothesesMax() {
        return hypothesesMax;
    }

    int inconclusive() {
        return inconclusive;
    }

    /** What conformant servers, or allowed disturbances, were charged with. */
    List<String> falseCharges() {
        return falseCharges;
    }

    /** Forbidden disturbances that nothing was charged for. */
    List<String> missed() {
        return missed;
    }

    int forbidden() {
        return shares.values().stream().mapToInt(it -> it[0]).sum();
    }

    /** Of the forbidden disturbances those for which something was charged, in percent. */
    int percentCharged() {
        return 100 * shares.values().stream().mapToInt(it -> it[1]).sum() / Math.max(1, forbidden());
    }

    /** Some lines for a report. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %,d entries, %d false charges, at most %d hypotheses, %d inconclusive strands"
                .formatted(policy, entries, falseCharges.size(), hypothesesMax, inconclusive));
        shares.forEach((kind, share) ->
                lines.add("  %s: %d of %d forbidden ones charged".formatted(kind, share[1], share[0])));
        falseCharges.forEach(it -> lines.add("  false: " + it));
        missed.forEach(it -> lines.add("  missed: " + it));
        return lines;
    }
}
