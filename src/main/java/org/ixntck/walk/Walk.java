package org.ixntck.walk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.walk.Action.Ask;
import org.ixntck.walk.Action.Break;
import org.ixntck.walk.Action.Churn;
import org.ixntck.walk.Action.Connect;
import org.ixntck.walk.Action.CrowdIn;
import org.ixntck.walk.Action.EngineStatus;

/**
 * A walk: what is done, in which order and how fast. Running it again does the same, as far as the servers let it.
 *
 * @param seed of the run that generated it
 * @param number which of the run's walks it is, from 1
 * @param alone whether it needs servers of its own
 * @param steps in their order
 */
public record Walk(long seed, long number, boolean alone, List<Step> steps) {

    /** Agents with names of their own; a crowd has none. */
    public static final List<String> NAMES = List.of("Ann", "Bob", "Cid", "Dan", "Eve");

    public Walk {
        steps = List.copyOf(steps);
    }

    /** The same walk with other steps. */
    Walk with(List<Step> others) {
        return new Walk(seed, number, alone, others);
    }

    /** The numbers of the agents that take part. */
    @JsonIgnore
    Set<Integer> agents() {
        Set<Integer> agents = new HashSet<>();
        steps.forEach(step -> of(step.action()).forEach(agents::add));
        return agents;
    }

    private static Stream<Integer> of(Action action) {
        if (action instanceof Connect connect) {
            return Stream.of(connect.agent());
        }
        if (action instanceof Ask ask) {
            return Stream.of(ask.agent(), ask.place());
        }
        if (action instanceof Break lost) {
            return Stream.of(lost.agent());
        }
        if (action instanceof Action.BreakAt lost) {
            return Stream.of(lost.agent());
        }
        if (action instanceof Action.Disguise disguise) {
            return Stream.of(disguise.agent());
        }
        if (action instanceof Action.Write write) {
            return Stream.of(write.agent());
        }
        if (action instanceof Action.Hamper hamper) {
            return Stream.of(hamper.agent());
        }
        if (action instanceof EngineStatus status) {
            return Stream.of(status.agent());
        }
        return action instanceof Churn churn ? Stream.of(churn.agent()) : Stream.of();
    }

    /** How many agents the servers must know for it. */
    @JsonIgnore
    public int agentsNeeded() {
        return agents().size()
                + steps.stream()
                        .mapToInt(step -> step.action() instanceof CrowdIn crowd ? crowd.size() : 0)
                        .sum();
    }

    /** How many requests, statuses, connections, faults and controls it has. */
    @JsonIgnore
    public int length() {
        return steps.size();
    }
}
