package org.ixntck.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action.Request;

/**
 * A change to a walk.
 *
 * @param steps what becomes of its steps, by their places; nothing if one is taken away
 */
record Edit(Map<Integer, Optional<Step>> steps) {

    /** The walk with this change. */
    Walk of(Walk walk) {
        List<Step> left = new ArrayList<>();
        for (int i = 0; i < walk.steps().size(); i++) {
            Optional<Step> step = steps.containsKey(i)
                    ? steps.get(i)
                    : Optional.of(walk.steps().get(i));
            step.ifPresent(left::add);
        }
        return walk.with(left);
    }

    /** What it does, in the order of the steps: each one that it changes, and what becomes of that. */
    List<Change> changes(Walk walk) {
        return steps.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Change(walk.steps().get(it.getKey()), it.getValue()))
                .toList();
    }

    /** A step, and what becomes of it. */
    record Change(Step before, Optional<Step> after) {}

    /** All of them. A step that one of them takes away is gone, whatever the others make of it. */
    static Edit all(List<Edit> edits) {
        Map<Integer, Optional<Step>> steps = new LinkedHashMap<>();
        for (Edit edit : edits) {
            edit.steps.forEach((place, step) -> steps.merge(place, step, (one, other) -> one.isEmpty() ? one : other));
        }
        return new Edit(steps);
    }

    private static Edit without(Iterable<Integer> places) {
        Map<Integer, Optional<Step>> steps = new LinkedHashMap<>();
        places.forEach(place -> steps.put(place, Optional.empty()));
        return new Edit(steps);
    }

    // ---- fewer steps

    /** Takes away what only others do. Takes nothing away where nobody is named. */
    static List<Edit> focused(Walk walk, Set<Integer> agents) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < walk.length(); i++) {
            Set<Integer> acting = walk.with(walk.steps().subList(i, i + 1)).agents();
            if (!acting.isEmpty() && acting.stream().noneMatch(agents::contains)) {
                others.add(i);
            }
        }
        return agents.isEmpty() || others.isEmpty() ? List.of() : List.of(without(others));
    }

    /** All ways to take something away: who or what takes part in several steps, then halves, quarters and so on, down to single steps. */
    static List<Edit> removals(Walk walk) {
        Map<String, Set<Integer>> parties = new LinkedHashMap<>();
        for (int i = 0; i < walk.length(); i++) {
            for (String party : parties(walk.steps().get(i).action())) {
                parties.computeIfAbsent(party, key -> new LinkedHashSet<>()).add(i);
            }
        }
        Set<Edit> edits = new LinkedHashSet<>();
        parties.values().stream()
                .filter(it -> it.size() > 1)
                .sorted(Comparator.comparingInt(it -> -it.size()))
                .map(Edit::without)
                .forEach(edits::add);
        for (int chunk = walk.length() / 2; chunk > 0; chunk /= 2) {
            for (int from = 0; from < walk.length(); from += chunk) {
                edits.add(without(Stream.iterate(from, it -> it + 1)
                        .limit(Math.min(chunk, walk.length() - from))
                        .toList()));
            }
        }
        edits.removeIf(it -> it.steps.size() == walk.length());
        return List.copyOf(edits);
    }

    /** Who and what takes part in an action. */
    private static List<String> parties(Action action) {
        if (action instanceof Action.Connect it) {
            return connection(it.agent(), it.server(), it.connection());
        } else if (action instanceof Action.Ask it) {
            return connection(it.agent(), it.server(), it.connection());
        } else if (action instanceof Action.Break it) {
            return connection(it.agent(), it.server(), it.connection());
        } else if (action instanceof Action.BreakAt it) {
            return connection(it.agent(), it.server(), it.connection());
        } else if (action instanceof Action.Hamper it) {
            return connection(it.agent(), it.server(), it.connection());
        } else if (action instanceof Action.Write it) {
            return connection(it.agent(), it.server(), it.connection());
        } else if (action instanceof Action.Churn it) {
            return connection(it.agent(), it.server(), it.connection());
        } else if (action instanceof Action.Disguise it) {
            return List.of("agent " + it.agent(), "disguises");
        } else if (action instanceof Action.EngineJoin it) {
            return engine(it.engine(), it.server());
        } else if (action instanceof Action.EngineRepeat it) {
            return engine(it.engine(), it.server());
        } else if (action instanceof Action.EngineBreak it) {
            return engine(it.engine(), it.server());
        } else if (action instanceof Action.EngineHamper it) {
            return engine(it.engine(), it.server());
        } else if (action instanceof Action.EngineStatus it) {
            return List.of("engine " + it.engine(), "statuses", "server " + it.server());
        } else if (action instanceof Action.Control it) {
            return List.of("controls", "server " + it.server());
        }
        return List.of("others");
    }

    private static List<String> connection(int agent, String server, int number) {
        return List.of("agent " + agent, "server " + server, "connection %d %s %d".formatted(agent, server, number));
    }

    private static List<String> engine(int engine, String server) {
        return List.of("engine " + engine, "server " + server, "engine %d %s".formatted(engine, server));
    }

    // ---- tamer steps

    /** Usual data in usual forms, all at once. Changes nothing where there is nothing else. */
    static List<Edit> plain(Walk walk) {
        Map<Integer, Optional<Step>> steps = new LinkedHashMap<>();
        for (int i = 0; i < walk.length(); i++) {
            Step step = walk.steps().get(i);
            Action action = step.action();
            if (action instanceof Action.Disguise
                    || action instanceof Action.NumberFrom
                    || action instanceof Action.Hamper
                    || action instanceof Action.EngineHamper
                    || action instanceof Action.Write) {
                steps.put(i, Optional.empty());
            } else if (action instanceof Action.Ask ask && !ask.quirks().isEmpty()) {
                steps.put(i, Optional.of(new Step(usual(ask), step.pace())));
            }
        }
        return steps.isEmpty() || steps.size() == walk.length() ? List.of() : List.of(new Edit(steps));
    }

    private static Action.Ask usual(Action.Ask ask) {
        return new Action.Ask(ask.agent(), ask.server(), ask.connection(), ask.request(), ask.place(), Set.of());
    }

    /** All ways to make one step less unusual. */
    static List<Edit> tamer(Walk walk) {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < walk.length(); i++) {
            for (Step tame : tame(walk.steps().get(i))) {
                edits.add(new Edit(Map.of(i, Optional.of(tame))));
            }
        }
        return edits;
    }

    /** The same step with less that is unusual; nothing if there is no such thing left. */
    private static List<Step> tame(Step step) {
        List<Step> tamer = new ArrayList<>();
        Action action = step.action();
        if (action instanceof Action.Ask ask && ask.request() == Request.LOGIN_OTHER) {
            tamer.add(new Step(
                    new Action.Ask(
                            ask.agent(), ask.server(), ask.connection(), Request.LOGIN, ask.agent(), ask.quirks()),
                    step.pace()));
        }
        if (action instanceof Action.Ask ask && !ask.quirks().isEmpty()) {
            tamer.add(new Step(usual(ask), step.pace()));
        } else if (action instanceof Action.Ask ask
                && ask.place() != ask.agent()
                && ask.request() != Request.LOGIN_OTHER) {
            tamer.add(new Step(
                    new Action.Ask(
                            ask.agent(), ask.server(), ask.connection(), ask.request(), ask.agent(), ask.quirks()),
                    step.pace()));
        } else if (action instanceof Action.Break lost && lost.kind() != Kind.CLOSE) {
            tamer.add(new Step(
                    new Action.Break(lost.agent(), lost.server(), lost.connection(), Kind.CLOSE), step.pace()));
        } else if (action instanceof Action.BreakAt lost) {
            tamer.add(new Step(
                    new Action.Break(lost.agent(), lost.server(), lost.connection(), lost.kind()), step.pace()));
        } else if (action instanceof Action.EngineBreak lost && lost.kind() != Kind.CLOSE) {
            tamer.add(new Step(new Action.EngineBreak(lost.engine(), lost.server(), Kind.CLOSE), step.pace()));
        } else if (action instanceof Action.Connect connect && connect.keepAliveMillis() > 0) {
            tamer.add(new Step(
                    new Action.Connect(connect.agent(), connect.server(), connect.connection(), 0), step.pace()));
        } else if (action instanceof Action.CrowdIn crowd && crowd.size() > 2) {
            tamer.add(new Step(new Action.CrowdIn(crowd.server(), crowd.size() / 2), step.pace()));
        } else if (action instanceof Action.Churn churn && churn.times() > 2) {
            tamer.add(new Step(
                    new Action.Churn(churn.agent(), churn.server(), churn.connection(), churn.times() / 2),
                    step.pace()));
        }
        if (action instanceof Action.Disguise it) {
            tamer.addAll(plainer(it).map(plain -> new Step(plain, step.pace())).toList());
        }
        if (action instanceof Action.NumberFrom it && it.reference() != 1) {
            tamer.add(new Step(new Action.NumberFrom(1), step.pace()));
        }
        boolean hurried = step.pace() == Pace.TOGETHER || step.pace() == Pace.AT_ONCE || step.pace() == Pace.QUIET;
        if (hurried && !(action instanceof Action.Disguise) && !(action instanceof Action.NumberFrom)) {
            tamer.add(new Step(action, Pace.ANSWERED));
        }
        return tamer;
    }

    /** The same agent with one unusual value less. */
    private static Stream<Action> plainer(Action.Disguise it) {
        return Stream.of(
                        new Action.Disguise(it.agent(), 0, it.tenant(), it.place(), it.moreMedia()),
                        new Action.Disguise(it.agent(), it.id(), 0, it.place(), it.moreMedia()),
                        new Action.Disguise(it.agent(), it.id(), it.tenant(), 0, it.moreMedia()),
                        new Action.Disguise(it.agent(), it.id(), it.tenant(), it.place(), false))
                .filter(plain -> !plain.equals(it))
                .map(plain -> (Action) plain);
    }
}
