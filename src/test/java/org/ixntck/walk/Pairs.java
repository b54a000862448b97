package org.ixntck.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.adapter.Control;

/**
 * The pairs of consecutive steps in a walk (1-switch coverage of what it should bring about): on one connection, of one agent on one server, and
 * of a step with the state in which it finds the other connections and the reporting engines. Where no engine hears of it, a pair shows too little
 * to count.
 */
final class Pairs {

    /** Before what counts more than a pair: a step of a kind, in a state, that is not among the walks yet. */
    private static final String KIND = "kind: ";

    /** Requests that have to be understood in each form of the wire. */
    private static final Set<Action.Request> SHAPED =
            Set.of(Action.Request.REGISTER, Action.Request.LOGIN, Action.Request.LOGOUT);

    /** Before a step beside another connection that has a role. */
    private static final String BESIDE = "beside: ";

    /** Those of a client that is registered. */
    private static final Set<String> STATES = Set.of("registered", "available", "primary", "logged_out");

    private static final int WORTH_OF_A_KIND = 400;
    private static final int WORTH_BESIDE = 2;

    private final Belief belief = new Belief();
    private final Map<String, String> last = new HashMap<>();
    private final Map<String, String> engines = new HashMap<>();
    private final Map<String, String> forms = new HashMap<>();
    private final Map<Integer, Set<String>> past = new HashMap<>();
    private final Set<String> pairs = new HashSet<>();
    private final Map<String, Set<Integer>> former = new HashMap<>();
    private Optional<Step> before = Optional.empty();
    /** The state in which the last step of an agent found its connection, and the one before that. */
    private String found = "none";

    private String stateBefore = "none";

    private Pairs() {}

    static Set<String> of(Walk walk) {
        Pairs pairs = new Pairs();
        walk.steps().forEach(pairs::take);
        return pairs.pairs;
    }

    /** What each step of a walk adds to those before it. */
    static List<Set<String>> byStep(Walk walk) {
        Pairs pairs = new Pairs();
        List<Set<String>> added = new ArrayList<>();
        for (Step step : walk.steps()) {
            Set<String> before = Set.copyOf(pairs.pairs);
            pairs.take(step);
            Set<String> more = new HashSet<>(pairs.pairs);
            more.removeAll(before);
            added.add(more);
        }
        return added;
    }

    /** How much it is worth to have that in a walk. */
    static int worth(String pair) {
        return isKind(pair) ? WORTH_OF_A_KIND : pair.startsWith(BESIDE) ? WORTH_BESIDE : 1;
    }

    /** Whether it is a step of a kind, in a state. */
    static boolean isKind(String pair) {
        return pair.startsWith(KIND);
    }

    private void take(Step step) {
        Action action = step.action();
        if (action instanceof Action.Connect it) {
            String kind = it.keepAliveMillis() > 0 ? "connect-keep-alive" : "connect";
            agent(step, it.agent(), it.server(), it.connection(), kind);
        } else if (action instanceof Action.Ask it) {
            String request = word(it.request()) + (it.place() == it.agent() ? "" : "-elsewhere");
            agent(step, it.agent(), it.server(), it.connection(), request);
            String form = forms.getOrDefault(it.agent() + it.server() + it.connection(), "usual");
            if (it.place() != it.agent()
                    && former.getOrDefault(it.server(), Set.of()).contains(it.place())) {
                pairs.add(KIND + request + " at the place of one from before a restart");
            }
            if (SHAPED.contains(it.request())) {
                pairs.add(KIND + form + " " + word(it.request()));
            }
            it.quirks().forEach(quirk -> pairs.add(KIND + quirk));
            together(it.agent(), it.server(), it.connection(), request);
        } else if (action instanceof Action.Break it) {
            agent(step, it.agent(), it.server(), it.connection(), word(it.kind()));
            together(it.agent(), it.server(), it.connection(), word(it.kind()));
            past.computeIfAbsent(it.agent(), key -> new TreeSet<>()).add(it.server());
        } else if (action instanceof Action.Hamper it) {
            pairs.add(KIND + word(it.how()));
        } else if (action instanceof Action.Write it) {
            forms.put(it.agent() + it.server() + it.connection(), it.form());
        } else if (action instanceof Action.Churn it) {
            agent(step, it.agent(), it.server(), it.connection(), it.times() > 100 ? "churn-long" : "churn");
        } else if (action instanceof Action.EngineStatus it) {
            String where = state(it.agent(), it.server());
            pairs.add(KIND + "status %s of %s".formatted(it.ready(), where));
        } else if (action instanceof Action.Control it) {
            control(it);
        } else {
            engine(action);
        }
        belief.notice(action);
        stateBefore = found;
        before = Optional.of(step);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void agent(Step step, int agent, String server, int connection, String event) {
        String on = agent + server + connection;
        String of = agent + server;
        String state = belief.lines().stream()
                .filter(it -> it.agent == agent && it.server.equals(server) && it.number == connection)
                .map(it -> word(it.state))
                .findFirst()
                .orElse("none");
        if (step.pace() == Pace.ANSWERED || step.pace() == Pace.QUIET) {
            seen(agent, server, connection, event, state);
        }
        last.put(on, event);
        last.put(of, event);
        found = state;
    }

    /** What a step brings about is seen if nothing follows at once, and an engine hears of it. */
    private void seen(int agent, String server, int connection, String event, String state) {
        pairs.add(BESIDE
                + "%s in %s with %d engines after %s"
                        .formatted(
                                event, state, belief.engines(server).size(), engines.getOrDefault(server, "nothing")));
        if (belief.engines(server).isEmpty()) {
            pairs.add(BESIDE
                    + "unheard: %s, then %s in %s"
                            .formatted(last.getOrDefault(agent + server, "nothing"), event, state));
            return;
        }
        pairs.add((STATES.contains(state) ? KIND : BESIDE) + event + " in " + state);
        pairs.add(
                "%s, then %s in %s".formatted(last.getOrDefault(agent + server + connection, "nothing"), event, state));
        pairs.add("of the agent: %s, then %s in %s"
                .formatted(last.getOrDefault(agent + server, "nothing"), event, state));
        belief.lines().stream()
                .filter(it -> it.server.equals(server) && !(it.agent == agent && it.number == connection))
                .filter(it -> it.state == Belief.State.PRIMARY || it.state == Belief.State.AVAILABLE)
                .forEach(it -> pairs.add(BESIDE
                        + "%s in %s, %s %s"
                                .formatted(event, state, it.agent == agent ? "own" : "another's", word(it.state))));
    }

    private void together(int agent, String server, int connection, String event) {
        before.filter(it -> it.pace() == Pace.TOGETHER || it.pace() == Pace.AT_ONCE)
                .filter(it -> it.action() instanceof Action.Ask earlier
                        && earlier.agent() == agent
                        && earlier.server().equals(server)
                        && earlier.connection() == connection)
                .ifPresent(it -> pairs.add(BESIDE
                        + "%s in %s and at once %s"
                                .formatted(word(((Action.Ask) it.action()).request()), stateBefore, event)));
    }

    private String state(int agent, String server) {
        return belief.lines().stream()
                .filter(it -> it.agent == agent && it.server.equals(server))
                .map(it -> word(it.state))
                .findFirst()
                .orElse(past.getOrDefault(agent, Set.of()).contains(server) ? "gone" : "none");
    }

    private void control(Action.Control it) {
        belief.lines().stream()
                .filter(line -> line.server.equals(it.server())
                        && !belief.engines(it.server()).isEmpty())
                .forEach(line -> pairs.add(KIND + "%s with %s".formatted(word(it.control()), word(line.state))));
        belief.lines().stream()
                .filter(line -> line.server.equals(it.server()) && line.state == Belief.State.PRIMARY)
                .forEach(line -> former.computeIfAbsent(it.server(), key -> new HashSet<>())
                        .add(line.agent));
        if (it.control() == Control.START) {
            last.keySet().stream()
                    .filter(key -> key.contains(it.server()))
                    .toList()
                    .forEach(key ->
                            last.put(key, "restart after " + last.get(key).replaceFirst("restart after ", "")));
        }
        engines.put(it.server(), word(it.control()));
    }

    private void engine(Action action) {
        if (action instanceof Action.EngineJoin it) {
            engines.put(it.server(), "join");
        } else if (action instanceof Action.EngineBreak it) {
            engines.put(it.server(), word(it.kind()));
            pairs.add(KIND + "engine " + word(it.kind()));
        } else if (action instanceof Action.EngineRepeat it) {
            engines.put(it.server(), "repeat");
        } else if (action instanceof Action.EngineHamper it) {
            engines.put(it.server(), word(it.how()));
            pairs.add(KIND + "engine " + word(it.how()));
        } else {
            pairs.add(KIND + action.getClass().getSimpleName());
        }
    }
}
