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
import java.util.stream.Stream;
import org.ixntck.fault.Moment;
import org.ixntck.walk.Action.Request;

/** Reads the steps of a walk from the words of a scenario, as {@link Phrases} writes them. */
public final class StepParser {

    private static final String NAME = "(" + String.join("|", Walk.NAMES) + ")";
    private static final String ON = " connection (\\d+) to ([A-D])";
    private static final Map<Pattern, Function<MatchResult, Action>> GRAMMAR = grammar();

    private StepParser() {}

    /**
     * The steps that a text stands for: one, or those of a leg.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public static List<Step> steps(String text) {
        return Leg.of(text).map(Leg::steps).orElseGet(() -> List.of(step(text)));
    }

    /**
     * The step that a text stands for.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Step step(String text) {
        Pace pace = Stream.of(Pace.values())
                .filter(it -> !Phrases.PACES.get(it).isEmpty() && text.endsWith(Phrases.PACES.get(it)))
                .findFirst()
                .orElse(Pace.AT_ONCE);
        String words = text.substring(0, text.length() - Phrases.PACES.get(pace).length());
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
        String losses = "(" + String.join("|", Phrases.LOSSES.values()) + ")";
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
                StepParser::ask);
        rule(
                rules,
                NAME + " " + losses + ON,
                it -> new Action.Break(agent(it, 1), it.group(4), number(it, 3), Phrases.loss(it.group(2))));
        rule(
                rules,
                NAME + " " + losses + ON + " (before|after) (\\w+) number (\\d+) is (sent|received)",
                it -> new Action.BreakAt(
                        agent(it, 1),
                        it.group(4),
                        number(it, 3),
                        Phrases.loss(it.group(2)),
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
                it -> new Action.EngineBreak(number(it, 1) - 1, it.group(3), Phrases.loss(it.group(2))));
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
        rule(
                rules,
                "server ([A-D]) is (\\w+)",
                it -> new Action.Control(it.group(1), Phrases.key(Phrases.CONTROLS, it.group(2))));
        rule(
                rules,
                "a crowd of (\\d+) agents logs in to ([A-D])",
                it -> new Action.CrowdIn(it.group(2), number(it, 1)));
        rule(
                rules,
                "the crowd " + losses + " its connections to ([A-D])",
                it -> new Action.CrowdOut(it.group(2), Phrases.loss(it.group(1))));
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
        int place = it.group(5) == null ? agent(it, 1) : agent(it, 5);
        Set<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        if (it.group(6) != null) {
            Arrays.stream(it.group(6).split(", ")).map(Quirk::of).forEach(quirks::add);
        }
        return new Action.Ask(agent(it, 1), it.group(4), number(it, 3), Request.of(it.group(2)), place, quirks);
    }

    private static int agent(MatchResult it, int group) {
        return Walk.NAMES.indexOf(it.group(group));
    }

    private static int number(MatchResult it, int group) {
        return Integer.parseInt(it.group(group));
    }
}
