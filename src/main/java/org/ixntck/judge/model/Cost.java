package org.ixntck.judge.model;

import java.util.Comparator;

/**
 * How mild an explanation is: the one with the fewest broken MUSTs is the mildest, then the one with the fewest broken SHOULDs, then the one
 * that needs the fewest stalls; a tie is decided by the order of the catalogue.
 *
 * @param musts how many MUSTs it breaks
 * @param shoulds how many SHOULDs it breaks
 * @param assumptions how many stalls it needs
 * @param places the sum of the places in the catalogue of what it breaks
 */
record Cost(int musts, int shoulds, int assumptions, long places) implements Comparable<Cost> {

    static final Cost NONE = new Cost(0, 0, 0, 0);

    private static final Comparator<Cost> WEIGHT =
            Comparator.comparingInt(Cost::musts).thenComparingInt(Cost::shoulds).thenComparingInt(Cost::assumptions);
    private static final Comparator<Cost> ORDER = WEIGHT.thenComparingLong(Cost::places);

    Cost plus(Outcome outcome, Levels levels) {
        return switch (outcome.result()) {
            case KEPT -> this;
            case UNDECIDED -> new Cost(musts, shoulds, assumptions + 1, places);
            case BROKEN -> {
                boolean must = levels.must(outcome.requirement());
                yield new Cost(
                        musts + (must ? 1 : 0),
                        shoulds + (must ? 0 : 1),
                        assumptions,
                        places + levels.place(outcome.requirement()));
            }
        };
    }

    /** The same order without the catalogue's. */
    static int weight(Cost one, Cost other) {
        return WEIGHT.compare(one, other);
    }

    boolean breaksMoreThan(Cost other) {
        return musts > other.musts || (musts == other.musts && shoulds > other.shoulds);
    }

    /** Whether they differ in the stalls that they need at most. */
    boolean breaksAsMuchAs(Cost other) {
        return musts == other.musts && shoulds == other.shoulds && places == other.places;
    }

    @Override
    public int compareTo(Cost other) {
        return ORDER.compare(this, other);
    }
}
