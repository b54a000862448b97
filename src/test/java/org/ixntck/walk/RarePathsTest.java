package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event.Fault.Kind;
import org.junit.jupiter.api.Test;

/** How often walks lead to what needs several steps in the right order. */
class RarePathsTest {

    private static final Facts FACTS = new Facts(
            List.of("A", "B"),
            false,
            false,
            Set.of(Control.values()),
            Set.of(Kind.values()),
            true,
            3,
            0,
            new Profile.Unusual(List.of(), List.of(), List.of(), List.of()),
            List.of());

    /** Somebody logs in at a place, somebody becomes available there and not available again, and another one logs in. */
    private static boolean freesPlace(Walk walk) {
        Set<String> in = new HashSet<>();
        Set<String> available = new HashSet<>();
        Set<String> freed = new HashSet<>();
        for (Step step : walk.steps()) {
            if (step.action() instanceof Action.Ask ask) {
                String place = ask.server() + ask.place();
                String line = ask.agent() + ask.server() + ask.connection();
                switch (ask.request()) {
                    case LOGIN -> {
                        if (freed.stream().anyMatch(it -> it.startsWith(place) && !it.endsWith("/" + ask.agent()))) {
                            return true;
                        }
                        in.add(place + "/" + ask.agent());
                    }
                    case AVAILABLE -> available.add(place + "@" + line);
                    case NOT_AVAILABLE ->
                        in.stream()
                                .filter(it -> available.contains(it.replaceFirst("/.*", "") + "@" + line))
                                .forEach(freed::add);
                    default -> {
                        // Does not matter.
                    }
                }
            }
        }
        return false;
    }

    /** The same agent logs in and out at least three times on each of two connections to the same server. */
    private static boolean churnsTwice(Walk walk) {
        Set<Action> before = new HashSet<>();
        for (Step step : walk.steps()) {
            if (step.action() instanceof Action.Churn churn && churn.times() > 2) {
                boolean other = before.stream()
                        .map(Action.Churn.class::cast)
                        .anyMatch(it -> it.agent() == churn.agent()
                                && it.server().equals(churn.server())
                                && it.connection() != churn.connection());
                if (other) {
                    return true;
                }
                before.add(churn);
            }
        }
        return false;
    }

    private static long count(Predicate<Walk> path) {
        return LongStream.rangeClosed(1, 5_000)
                .mapToObj(number -> Generator.walk(FACTS, 3, number, Generator.Servers.IN_COMMON, List.of()))
                .filter(path)
                .count();
    }

    @Test
    void shouldOftenCountOnSeveralConnections() {
        long found = count(RarePathsTest::churnsTwice);
        assertThat(found).isGreaterThan(30);
    }

    @Test
    void shouldOftenLeadToWhatNeedsSeveralAgentsAtOnePlace() {
        assertThat(count(RarePathsTest::freesPlace)).isGreaterThan(25);
    }
}
