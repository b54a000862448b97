package org.ixntck.walk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.adapter.Control;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action.Request;

/** The steps of a walk in the words of a scenario, and back. */
public final class Phrases {

    private static final String NAME = "(" + String.join("|", Walk.NAMES) + ")";
    private static final String ON = " connection (\\d+) to ([A-D])";
    private static final Map<Pace, String> PACES = Map.of(
            Pace.TOGETHER, ", in one write with the next",
            Pace.AT_ONCE, "",
            Pace.ANSWERED, ", then the answers come",
            Pace.QUIET, ", then it is quiet");
    private static final Map<Kind, String> LOSSES = Map.of(
            Kind.CLOSE, "closes",
            Kind.RESET, "resets",
            Kind.SILENCE, "falls silent on",
            Kind.HALF_CLOSE, "half-closes",
            Kind.DEAFNESS, "stops reading on");
    private static final Map<Control, String> CONTROLS = Map.of(
            Control.STOP, "stopped",
            Control.KILL, "killed",
            Control.FREEZE, "frozen",
            Control.THAW, "thawed",
            Control.START, "started");

    private static final Map<Pattern, Function<MatchResult, Action>> GRAMMAR = grammar();

    private Phrases() {}

    // ---- to words

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

    // ---- from words

    /**
     * The step that a text stands for.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Step step(String text) {
        Pace pace = Stream.of(Pace.values())
                .filter(it -> !PACES.get(it).isEmpty() && text.endsWith(PACES.get(it)))
                .findFirst()
                .orElse(Pace.AT_ONCE);
        String words = text.substring(0, text.length() - PACES.get(pace).length());
        for (Map.Entry<Pattern, Function<MatchResult, Action>> rule : GRAMMAR.entrySet()) {
            Matcher matcher = rule.getKey().matcher(words);
            if (matcher.matches()) {
                return new Step(rule.getValue().apply(matcher.toMatchResult()), pace);
            }
        }
        throw new IllegalArgumentException("expected a step of a walk, saw '%s'".formatted(text));
    }

    private static Map<Pattern, Function<MatchResult, Action>> grammar() {
        Map<Pattern, Function<MatchResult, Action>> rules = new LinkedHashMap<>();
        String losses = "(" + String.join("|", LOSSES.values()) + ")";
        String engine = "reporting engine (\\d) ";
        rule(
                rules,
                NAME + " has unusual values: id (\\d+), tenant (\\d+), place (\\d+), (more|usual) media",
                it -> new Action.Disguise(
                        agent(it, 1),
                        number(it, 2),
                        number(it, 3),
                        number(it, 4),
                        it.group(5).equals("more")));
        rule(
                rules,
                "all connections number their requests from (\\d+)",
                it -> new Action.NumberFrom(Long.parseLong(it.group(1))));
        rule(
                rules,
                NAME + " opens" + ON + "(?: with keep-alive every (\\d+) ms)?",
                it -> new Action.Connect(
                        agent(it, 1),
                        it.group(3),
                        number(it, 2),
                        it.group(4) == null ? 0 : Long.parseLong(it.group(4))));
        rule(
                rules,
                NAME + " writes in form ([\\w-]+) on" + ON,
                it -> new Action.Write(agent(it, 1), it.group(4), number(it, 3), it.group(2)));
        for (Action.Hindrance how : Action.Hindrance.values()) {
            rule(
                    rules,
                    NAME + " " + how.words() + ON,
                    it -> new Action.Hamper(agent(it, 1), it.group(3), number(it, 2), how));
            rule(
                    rules,
                    engine + how.words() + " its connection to ([A-D])",
                    it -> new Action.EngineHamper(number(it, 1) - 1, it.group(2), how));
        }
        rule(
                rules,
                NAME + " sends ([\\w ]+?) on" + ON + "(?: at the place of " + NAME + ")?(?: \\(([\\w ,]+)\\))?",
                Phrases::ask);
        rule(
                rules,
                NAME + " " + losses + ON,
                it -> new Action.Break(agent(it, 1), it.group(4), number(it, 3), kind(it.group(2))));
        rule(
                rules,
                NAME + " " + losses + ON + " (before|after) (\\w+) number (\\d+) is (sent|received)",
                it -> new Action.BreakAt(
                        agent(it, 1),
                        it.group(4),
                        number(it, 3),
                        kind(it.group(2)),
                        new Moment.At(
                                Moment.Edge.valueOf(it.group(5).toUpperCase(Locale.ROOT)),
                                Moment.Direction.valueOf(it.group(8).toUpperCase(Locale.ROOT)),
                                it.group(6),
                                number(it, 7))));
        rule(rules, engine + "joins ([A-D])", it -> new Action.EngineJoin(number(it, 1) - 1, it.group(2)));
        rule(
                rules,
                engine + "registers once more on ([A-D])",
                it -> new Action.EngineRepeat(number(it, 1) - 1, it.group(2)));
        rule(
                rules,
                engine + losses + " its connection to ([A-D])",
                it -> new Action.EngineBreak(number(it, 1) - 1, it.group(3), kind(it.group(2))));
        rule(
                rules,
                engine + "(ignores|answers) logins",
                it -> new Action.EngineMute(number(it, 1) - 1, it.group(2).equals("ignores")));
        rule(
                rules,
                engine + "sends ([A-D]) a status of " + NAME + ", (ready|not ready)",
                it -> new Action.EngineStatus(
                        number(it, 1) - 1,
                        it.group(2),
                        agent(it, 3),
                        it.group(4).equals("ready")));
        rule(rules, "server ([A-D]) is (\\w+)", it -> new Action.Control(it.group(1), key(CONTROLS, it.group(2))));
        rule(
                rules,
                "a crowd of (\\d+) agents logs in to ([A-D])",
                it -> new Action.CrowdIn(it.group(2), number(it, 1)));
        rule(
                rules,
                "the crowd " + losses + " its connections to ([A-D])",
                it -> new Action.CrowdOut(it.group(2), kind(it.group(1))));
        rule(
                rules,
                NAME + " logs in and out (\\d+) times on" + ON,
                it -> new Action.Churn(agent(it, 1), it.group(4), number(it, 3), number(it, 2)));
        rule(rules, "twice the keep-alive time passes", it -> new Action.Linger(Action.Span.KEEP_ALIVE));
        rule(rules, "the registration timeout passes", it -> new Action.Linger(Action.Span.REGISTRATION_TIMEOUT));
        return rules;
    }

    private static void rule(
            Map<Pattern, Function<MatchResult, Action>> rules, String regex, Function<MatchResult, Action> action) {
        rules.put(Pattern.compile(regex), action);
    }

    private static Action ask(MatchResult it) {
        Request request = Stream.of(Request.values())
                .filter(candidate -> candidate.words().equals(it.group(2)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of %s, saw '%s'".formatted(List.of(Request.values()), it.group(2))));
        int place = it.group(5) == null ? agent(it, 1) : agent(it, 5);
        Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        if (it.group(6) != null) {
            Arrays.stream(it.group(6).split(", ")).map(Quirk::of).forEach(quirks::add);
        }
        return new Action.Ask(agent(it, 1), it.group(4), number(it, 3), request, place, quirks);
    }

    private static int agent(MatchResult it, int group) {
        return Walk.NAMES.indexOf(it.group(group));
    }

    private static int number(MatchResult it, int group) {
        return Integer.parseInt(it.group(group));
    }

    private static Kind kind(String words) {
        return key(LOSSES, words);
    }

    private static <K> K key(Map<K, String> words, String word) {
        return words.entrySet().stream()
                .filter(it -> it.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected one of %s, saw '%s'".formatted(words.values(), word.toLowerCase(Locale.ROOT))));
    }
}
