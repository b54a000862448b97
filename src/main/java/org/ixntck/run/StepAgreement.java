package org.ixntck.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Expected;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Terms;
import org.ixntck.plan.Features;
import org.ixntck.plan.Planned;
import org.ixntck.steps.AskedStep;
import org.ixntck.steps.StepIndex;

/**
 * Whether the scenarios of a journal expected what their steps say: by the kind of each claim, its requirements, messages, agents, servers and
 * time, in their order. So it shows when steps were left out, or replaced by weaker ones, whatever the journal says of its features. Sees the entries in
 * their order.
 */
public final class StepAgreement {

    private final Map<String, Asked> scenarios = new TreeMap<>();
    private Optional<Terms> terms = Optional.empty();

    /** What one scenario expected. */
    private static final class Asked {
        private final String id;
        private final long began;
        private final Map<String, String> nicks = new HashMap<>();
        private final List<Recorded> expected = new ArrayList<>();
        private boolean completed;

        private Asked(String id, long began) {
            this.id = id;
            this.began = began;
        }
    }

    /**
     * An expectation of a scenario.
     *
     * @param millis since the scenario began
     */
    private record Recorded(Expected event, long millis) {}

    /** Takes the next entry of the journal. */
    public void accept(Entry entry) {
        if (entry.event() instanceof Event.RunStarted head) {
            terms = Optional.of(head.terms());
        } else if (entry.event() instanceof Event.ScenarioStarted started) {
            scenarios.put(entry.scenario(), new Asked(started.id(), entry.at()));
        } else if (scenarios.containsKey(entry.scenario())) {
            Asked here = scenarios.get(entry.scenario());
            if (entry.event() instanceof Event.AgentLeased leased) {
                here.nicks.put(leased.agent(), leased.nick());
            } else if (entry.event() instanceof Expected expected) {
                here.expected.add(new Recorded(expected, 1 + (entry.at() - here.began) / 1_000_000));
            } else if (entry.event() instanceof Event.ScenarioEnded ended) {
                here.completed = ended.outcome() == Outcome.COMPLETED;
            }
        }
    }

    /** A sentence on the first scenario that expected something else than its steps say; empty if there is none. */
    public Optional<String> difference(Features features) {
        StepIndex index = new StepIndex();
        Map<String, Planned> planned =
                features.scenarios().stream().collect(Collectors.toMap(Planned::id, Function.identity()));
        return scenarios.values().stream()
                .filter(asked -> planned.containsKey(asked.id))
                .flatMap(asked -> difference(asked, index.asked(planned.get(asked.id))).stream())
                .findFirst();
    }

    /** Tries each number of claims that a step may have made. The places are those up to which the claims are those of the steps so far. */
    private Optional<String> difference(Asked asked, List<AskedStep> steps) {
        Set<Integer> places = Set.of(0);
        for (AskedStep step : steps) {
            Set<Integer> next = new TreeSet<>();
            for (int place : places) {
                next.addAll(after(step, place, asked));
            }
            if (next.isEmpty()) {
                return Optional.of("'%s': expected the claim of its step '%s', saw %s"
                        .formatted(asked.id, step.step().text(), furthest(asked, places)));
            }
            places = next;
        }
        int size = asked.expected.size();
        return places.contains(size)
                ? Optional.empty()
                : Optional.of("'%s': expected no claim after those of its steps, saw %s"
                        .formatted(asked.id, furthest(asked, places)));
    }

    private static String furthest(Asked asked, Set<Integer> places) {
        int place = new TreeSet<>(places).last();
        return place < asked.expected.size()
                ? "%s".formatted(asked.expected.get(place).event().claim())
                : "none";
    }

    /** The places after the claims of a step. A scenario that ended early may lack the last ones. */
    private Set<Integer> after(AskedStep step, int from, Asked asked) {
        Set<Integer> places = new TreeSet<>();
        int most = from + step.claims().orElse(asked.expected.size());
        int place = from;
        while (place < most && place < asked.expected.size() && canHaveAsked(step, asked.expected.get(place), asked)) {
            place++;
            if (step.claims().isEmpty() || place == most) {
                places.add(place);
            }
        }
        if (place == asked.expected.size() && !asked.completed) {
            places.add(place);
        }
        return places;
    }

    private boolean canHaveAsked(AskedStep step, Recorded recorded, Asked asked) {
        return step.canHaveAsked(recorded.event(), recorded.millis(), asked.nicks, terms.orElseThrow());
    }
}
