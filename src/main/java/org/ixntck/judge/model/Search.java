package org.ixntck.judge.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;

/**
 * Finds the ways in which a conformant server can have come to what was observed: what it had not processed for certain it may have processed
 * just now, on each connection in order, across connections in any order. Where there is no such way, the mildest violation.
 */
final class Search {

    /** Beyond so many steps a strand is too tangled to be judged. */
    private static final int STEPS_MAX = 400;

    private static final int TIES_MAX = 4;
    private static final int FURTHER_MAX = 64;

    /**
     * A place on the way to what was observed.
     *
     * @param here what is true there
     * @param aside whether the way leads over another connection than that of the observation
     */
    private record Reached(Hypothesis here, boolean aside) {}

    private final Rules rules;
    private final Settlement settlement;
    private final boolean lenient;
    private boolean exhausted;

    /**
     * A search.
     *
     * @param lenient whether the policy is that an agent may have several sessions
     */
    Search(Rules rules, Settlement settlement, boolean lenient) {
        this.rules = rules;
        this.settlement = settlement;
        this.lenient = lenient;
    }

    /** Whether a search has been given up since it was asked last. */
    boolean exhausted() {
        boolean was = exhausted;
        exhausted = false;
        return was;
    }

    /** What may be true after the observation, if that hypothesis was true before; the mildest violation where it cannot have been. */
    List<Hypothesis> explain(Hypothesis from, Observation seen) {
        List<Hypothesis> visited = new ArrayList<>();
        List<Hypothesis> found = permitted(from, seen, visited);
        return found.isEmpty() ? mildest(visited, seen, from.ruledOut(seen)) : found;
    }

    /** What may be true after the observation, if that hypothesis was true before; nothing if it cannot have been. */
    List<Hypothesis> permitted(Hypothesis from, Observation seen) {
        return permitted(from, seen, new ArrayList<>());
    }

    /** What may be true after the observation if it is a logout that comes before the server ends a connection which it takes for lost. */
    List<Hypothesis> expiring(Hypothesis from, Observation seen) {
        return seen instanceof Observation.Reported report ? settlement.expiring(from, report) : List.of();
    }

    private List<Hypothesis> permitted(Hypothesis from, Observation seen, List<Hypothesis> visited) {
        List<Hypothesis> found = new ArrayList<>(2);
        Deque<Reached> open = new ArrayDeque<>(4);
        open.add(new Reached(from, false));
        Set<Hypothesis.Key> known = new HashSet<>();
        boolean asideToo = true;
        while (!open.isEmpty()) {
            Reached reached = open.poll();
            Hypothesis here = reached.here();
            if (reached.aside() && !asideToo) {
                continue;
            }
            visited.add(here);
            if (visited.size() > STEPS_MAX) {
                exhausted = true;
                break;
            }
            Settlement.Accepted accepted = settlement.accept(here, seen);
            found.addAll(accepted.ways());
            if (!accepted.ways().isEmpty() && lenient) {
                if (!leavesLogin(here, seen)) {
                    // What another session would change is open, so that one way to explain it is enough.
                    return found;
                }
                continue;
            }
            // Whatever else the server may have done before on another connection, it may as well do later.
            asideToo &= accepted.ways().isEmpty() || !here.sameOutside(from) || seen instanceof Observation.Reported;
            if (!accepted.firm()) {
                List<Reached> moves = moves(here, seen, asideToo);
                // A move shortens a queue: only where ways part can two of them come to the same.
                boolean parted = moves.size() > 1 || !open.isEmpty() || !known.isEmpty();
                for (Reached next : moves) {
                    if (!parted || known.add(next.here().key())) {
                        open.add(new Reached(next.here(), next.aside() || reached.aside()));
                    }
                }
            }
        }
        return found;
    }

    /** Whether a login that was sent before on the same connection is not answered yet: let in or refused, it decides about what comes next. */
    private static boolean leavesLogin(Hypothesis here, Observation seen) {
        return seen instanceof Observation.Answered answered
                && here.standing(answered.ask().on()).stream()
                        .flatMap(it -> it.awaited().stream())
                        .anyMatch(it -> it.ask() != answered.ask()
                                && it.row().answer() == Row.Answer.EITHER
                                && it.ask().name().equals("RequestAgentLogin"));
    }

    /** Of those that nothing distinguishes but the order of the catalogue all are kept: what comes next may decide between them. */
    private List<Hypothesis> mildest(List<Hypothesis> visited, Observation seen, String ruledOut) {
        List<Hypothesis> all = seen instanceof Observation.Reported ? further(visited, seen.entry()) : visited;
        List<Hypothesis> read =
                all.stream().filter(it -> !settlement.mayBeOfPending(it, seen)).toList();
        // A login is not one too many as long as it may be that of a request that waits.
        List<Hypothesis> best = mildest(read.isEmpty() ? all : read, seen, ruledOut, TIES_MAX);
        boolean impossible = seen instanceof Observation.Answered answered
                && visited.stream().allMatch(it -> settlement.violations().contradicts(it, answered));
        return !best.isEmpty() ? best : impossible ? List.of() : List.of(visited.get(0));
    }

    private List<Hypothesis> mildest(List<Hypothesis> all, Observation seen, String ruledOut, int most) {
        List<Hypothesis> best = new ArrayList<>(1);
        for (Hypothesis here : all) {
            for (Hypothesis repaired : settlement.violations().mildest(here, seen)) {
                int order = best.isEmpty()
                        ? -1
                        : Cost.weight(repaired.cost(), best.get(0).cost());
                if (order < 0) {
                    best.clear();
                }
                if (order <= 0 && best.size() < most) {
                    best.add(repaired.saying(ruledOut, here));
                }
            }
        }
        return best;
    }

    /** A report may show that a request was read which changes nothing outside if the server is right. */
    private List<Hypothesis> further(List<Hypothesis> visited, Entry now) {
        List<Hypothesis> all = new ArrayList<>(visited);
        for (Hypothesis here : visited) {
            for (Standing standing : here.standings()) {
                if (!standing.queue().isEmpty() && all.size() < FURTHER_MAX) {
                    all.addAll(rules.next(here, standing, now));
                }
            }
        }
        return all;
    }

    /** The next steps that can lead there. */
    private List<Reached> moves(Hypothesis here, Observation seen, boolean asideToo) {
        Optional<Connection> target = target(seen);
        List<Reached> moves = new ArrayList<>();
        for (Standing standing : lenient ? here.standingsByLoss() : here.standings()) {
            if (standing.queue().isEmpty() || (lenient && seen instanceof Observation.Reported && !standing.silent())) {
                // Where several sessions are allowed, what a request has brought about is known from its answer.
                continue;
            }
            if (target.filter(it -> it == standing.on()).isPresent()) {
                rules.next(here, standing, seen.entry()).forEach(it -> moves.add(new Reached(it, false)));
            } else if (asideToo && rules.matters(standing)) {
                effects(here, standing.on(), seen.entry()).forEach(it -> moves.add(new Reached(it, true)));
            }
        }
        return moves;
    }

    /**
     * What the server may do on another connection that changes anything outside of it: what changes nothing there may as well be done later.
     */
    private List<Hypothesis> effects(Hypothesis here, Connection on, Entry now) {
        List<Hypothesis> effects = new ArrayList<>(2);
        Deque<Hypothesis> open = new ArrayDeque<>(4);
        open.add(here);
        while (!open.isEmpty()) {
            Hypothesis from = open.poll();
            Optional<Standing> standing =
                    from.standing(on).filter(it -> !it.queue().isEmpty());
            if (standing.isPresent()) {
                for (Hypothesis next : rules.next(from, standing.get(), now)) {
                    (next.sameOutside(here) ? open : effects).add(next);
                }
            }
        }
        return effects;
    }

    private static Optional<Connection> target(Observation seen) {
        if (seen instanceof Observation.Answered answered) {
            return Optional.of(answered.ask().on());
        }
        return seen instanceof Observation.Processed processed
                ? Optional.of(processed.op().on())
                : Optional.empty();
    }
}
