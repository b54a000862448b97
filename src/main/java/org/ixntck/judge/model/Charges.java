package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.journal.Entry;

/** What one explanation has found so far: the requirements that were kept, broken or left undecided, and what that costs it. Immutable. */
final class Charges {

    /** What was found, the newest first. */
    private record Found(Outcome outcome, Optional<Found> before) {}

    private final Levels levels;
    private final Optional<Found> found;
    private final Cost cost;

    private Charges(Levels levels, Optional<Found> found, Cost cost) {
        this.levels = levels;
        this.found = found;
        this.cost = cost;
    }

    static Charges none(Levels levels) {
        return new Charges(levels, Optional.empty(), Cost.NONE);
    }

    /** The same with a clean slate: what was found has been told. */
    Charges told() {
        return none(levels);
    }

    Cost cost() {
        return cost;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    Charges kept(List<String> labels, Entry at, Row row) {
        return plus(labels, Outcome.Result.KEPT, "", "", at, Optional.of(row));
    }

    Charges broken(List<String> labels, String expected, String saw, Entry at, Optional<Row> row) {
        return plus(labels, Outcome.Result.BROKEN, expected, saw, at, row);
    }

    Charges undecided(List<String> labels, String expected, String saw, Entry at) {
        return plus(labels, Outcome.Result.UNDECIDED, expected, saw, at, Optional.empty());
    }

    private Charges plus(
            List<String> labels, Outcome.Result result, String expected, String saw, Entry at, Optional<Row> row) {
        Charges then = this;
        for (String label : labels) {
            Outcome outcome = new Outcome(label, result, expected, saw, at, row.map(Row::name));
            then = new Charges(levels, Optional.of(new Found(outcome, then.found)), then.cost.plus(outcome, levels));
        }
        return then;
    }

    /** The same with a further clause on all that was found beyond another one. */
    Charges saying(String clause, Charges than) {
        return new Charges(levels, saying(found, clause, than.found), cost);
    }

    private static Optional<Found> saying(Optional<Found> found, String clause, Optional<Found> end) {
        if (found.isEmpty() || (end.isPresent() && found.get() == end.get())) {
            return found;
        }
        Found it = found.get();
        return Optional.of(new Found(it.outcome().saying(clause), saying(it.before(), clause, end)));
    }

    /** What was found, in its order. */
    List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>();
        for (Optional<Found> it = found; it.isPresent(); it = it.get().before()) {
            all.add(it.get().outcome());
        }
        Collections.reverse(all);
        return all;
    }

    /** The requirements that were broken. */
    Set<String> broken() {
        Set<String> broken = new TreeSet<>();
        for (Outcome outcome : outcomes()) {
            if (outcome.result() == Outcome.Result.BROKEN) {
                broken.add(outcome.requirement());
            }
        }
        return broken;
    }
}
