package org.ixntck.walk;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ixntck.adapter.Control;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Event.Fault.Kind;

/** The steps of a walk in the words of a scenario. {@link StepParser} reads them. */
public final class Phrases {

    static final Map<Pace, String> PACES = Map.of(
            Pace.TOGETHER, ", in one write with the next",
            Pace.AT_ONCE, "",
            Pace.ANSWERED, ", then the answers come",
            Pace.QUIET, ", then it is quiet");
    static final Map<Kind, String> LOSSES = Map.of(
            Kind.CLOSE, "closes",
            Kind.RESET, "resets",
            Kind.SILENCE, "falls silent on",
            Kind.HALF_CLOSE, "half-closes",
            Kind.DEAFNESS, "stops reading on");
    static final Map<Control, String> CONTROLS = Map.of(
            Control.STOP, "stopped",
            Control.KILL, "killed",
            Control.FREEZE, "frozen",
            Control.THAW, "thawed",
            Control.START, "started");

    private Phrases() {}

    /** The way to lose a connection that is called so. */
    static Kind loss(String words) {
        return key(LOSSES, words);
    }

    /**
     * What is called so.
     *
     * @throws IllegalArgumentException if nothing is
     */
    static <K> K key(Map<K, String> words, String word) {
        return words.entrySet().stream()
                .filter(it -> it.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of %s, saw '%s'".formatted(words.values(), word.toLowerCase(Locale.ROOT))));
    }

    /** The text of a step, without its keyword. */
    public static String of(Step step) {
        return words(step.action()) + PACES.get(step.pace());
    }

    private static String words(Action action) {
        if (action instanceof Action.Disguise it) {
            return "%s has unusual values: id %d, tenant %d, place %d, %s media"
                    .formatted(name(it.agent()), it.id(), it.tenant(), it.place(), it.moreMedia() ? "more" : "usual");
        } else if (action instanceof Action.NumberFrom it) {
            return "all connections number their requests from %d".formatted(it.reference());
        } else if (action instanceof Action.Connect it) {
            return "%s opens connection %d to %s%s"
                    .formatted(
                            name(it.agent()),
                            it.connection(),
                            it.server(),
                            it.keepAliveMillis() == 0
                                    ? ""
                                    : " with keep-alive every %d ms".formatted(it.keepAliveMillis()));
        } else if (action instanceof Action.Ask it) {
            return words(it);
        } else if (action instanceof Action.Break it) {
            return "%s %s connection %d to %s"
                    .formatted(name(it.agent()), LOSSES.get(it.kind()), it.connection(), it.server());
        } else if (action instanceof Action.BreakAt it) {
            Moment.At moment = it.moment();
            return "%s %s connection %d to %s %s %s number %d is %s"
                    .formatted(
                            name(it.agent()),
                            LOSSES.get(it.kind()),
                            it.connection(),
                            it.server(),
                            word(moment.edge()),
                            moment.name(),
                            moment.number(),
                            word(moment.direction()));
        } else if (action instanceof Action.Hamper it) {
            return "%s %s connection %d to %s"
                    .formatted(name(it.agent()), it.how().words(), it.connection(), it.server());
        } else if (action instanceof Action.Write it) {
            return "%s writes in form %s on connection %d to %s"
                    .formatted(name(it.agent()), it.form(), it.connection(), it.server());
        } else if (action instanceof Action.Control it) {
            return "server %s is %s".formatted(it.server(), CONTROLS.get(it.control()));
        } else if (action instanceof Action.CrowdIn it) {
            return "a crowd of %d agents logs in to %s".formatted(it.size(), it.server());
        } else if (action instanceof Action.CrowdOut it) {
            return "the crowd %s its connections to %s".formatted(LOSSES.get(it.kind()), it.server());
        } else if (action instanceof Action.Churn it) {
            return "%s logs in and out %d times on connection %d to %s"
                    .formatted(name(it.agent()), it.times(), it.connection(), it.server());
        } else if (action instanceof Action.Linger it) {
            return it.span() == Action.Span.KEEP_ALIVE
                    ? "twice the keep-alive time passes"
                    : "the registration timeout passes";
        }
        return engine(action);
    }

    private static String engine(Action action) {
        if (action instanceof Action.EngineJoin it) {
            return "reporting engine %d joins %s".formatted(it.engine() + 1, it.server());
        } else if (action instanceof Action.EngineRepeat it) {
            return "reporting engine %d registers once more on %s".formatted(it.engine() + 1, it.server());
        } else if (action instanceof Action.EngineBreak it) {
            return "reporting engine %d %s its connection to %s"
                    .formatted(it.engine() + 1, LOSSES.get(it.kind()), it.server());
        } else if (action instanceof Action.EngineHamper it) {
            return "reporting engine %d %s its connection to %s"
                    .formatted(it.engine() + 1, it.how().words(), it.server());
        } else if (action instanceof Action.EngineMute it) {
            return "reporting engine %d %s logins".formatted(it.engine() + 1, it.mute() ? "ignores" : "answers");
        } else if (action instanceof Action.EngineStatus it) {
            return "reporting engine %d sends %s a status of %s, %s"
                    .formatted(it.engine() + 1, it.server(), name(it.agent()), it.ready() ? "ready" : "not ready");
        }
        throw new IllegalStateException("expected words for " + action);
    }

    private static String words(Action.Ask it) {
        String place = it.place() == it.agent() ? "" : " at the place of " + name(it.place());
        String quirks = it.quirks().isEmpty()
                ? ""
                : it.quirks().stream().map(Quirk::words).collect(Collectors.joining(", ", " (", ")"));
        return "%s sends %s on connection %d to %s%s%s"
                .formatted(name(it.agent()), it.request().words(), it.connection(), it.server(), place, quirks);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String name(int agent) {
        return Walk.NAMES.get(agent);
    }
}
