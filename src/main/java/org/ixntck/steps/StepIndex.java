package org.ixntck.steps;

import io.cucumber.cucumberexpressions.Expression;
import io.cucumber.cucumberexpressions.ExpressionFactory;
import io.cucumber.cucumberexpressions.ParameterType;
import io.cucumber.cucumberexpressions.ParameterTypeRegistry;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ixntck.judge.claim.Claim;
import org.ixntck.plan.Planned;
import org.ixntck.walk.StepParser;
import org.ixntck.walk.WalkTime;

/** Knows all defined steps without running them: which step a text matches, and how long a scenario has to wait. Safe for several threads. */
public final class StepIndex {

    private static final Pattern KEEP_ALIVE = Pattern.compile("asks for keep-alive every (\\d+) ms");
    private static final Pattern AGENT = Pattern.compile("\\b(?:" + Types.NAME + ")\\b");
    private static final Pattern TIMES = Pattern.compile("during (\\d+) keep-alive times");

    private final List<Line> lines = new ArrayList<>();
    /** The line of each text that was asked for: a step is asked for several times, and is in several scenarios. */
    private final Map<String, Optional<Line>> found = new ConcurrentHashMap<>();

    private record Line(Expression expression, Optional<Waits> waits, Optional<Asks> asks, boolean walk) {

        private boolean expects() {
            return asks.isPresent();
        }
    }

    /** Reads the annotations of the glue in this package. */
    public StepIndex() {
        ParameterTypeRegistry types = new ParameterTypeRegistry(Locale.ENGLISH);
        Stream.of(Types.class, FaultTypes.class)
                .flatMap(words -> Stream.of(words.getMethods()))
                .forEach(method -> Optional.ofNullable(method.getAnnotation(io.cucumber.java.ParameterType.class))
                        .ifPresent(type -> types.defineParameterType(new ParameterType<>(
                                method.getName(), type.value(), String.class, (String[] parts) -> parts[0]))));
        ExpressionFactory factory = new ExpressionFactory(types);
        Stream.of(
                        PreparationSteps.class,
                        AgentSteps.class,
                        LossSteps.class,
                        CrowdSteps.class,
                        FaultSteps.class,
                        ServerSteps.class,
                        ReportSteps.class,
                        ConnectionSteps.class,
                        NoteSteps.class,
                        WalkSteps.class)
                .flatMap(glue -> Stream.of(glue.getMethods()))
                .forEach(method -> texts(method)
                        .forEach(text -> lines.add(new Line(
                                factory.createExpression(text),
                                Optional.ofNullable(method.getAnnotation(Waits.class)),
                                Optional.ofNullable(method.getAnnotation(Asks.class)),
                                method.getDeclaringClass() == WalkSteps.class))));
    }

    private static Stream<String> texts(Method method) {
        return Stream.of(
                        Optional.ofNullable(method.getAnnotation(Given.class)).map(Given::value),
                        Optional.ofNullable(method.getAnnotation(When.class)).map(When::value),
                        Optional.ofNullable(method.getAnnotation(Then.class)).map(Then::value))
                .flatMap(Optional::stream);
    }

    /** The steps of a scenario that are not defined. */
    public List<Planned.Step> undefined(Planned scenario) {
        return scenario.steps().stream()
                .filter(step -> find(step.text()).isEmpty())
                .toList();
    }

    /** Whether the step is an expectation. */
    public boolean expects(Planned.Step step) {
        return find(step.text()).stream().anyMatch(Line::expects);
    }

    /** What a scenario expects, in the order of its steps. */
    public List<AskedStep> asked(Planned scenario) {
        List<Long> keepAlives = scenario.steps().stream()
                .flatMap(step -> KEEP_ALIVE.matcher(step.text()).results())
                .map(period -> Long.valueOf(period.group(1)))
                .toList();
        return scenario.steps().stream()
                .flatMap(step -> find(step.text()).filter(Line::expects).stream()
                        .map(line -> {
                            Class<? extends Claim> kind =
                                    line.asks().orElseThrow().value();
                            return AskedStep.of(step, new AskedTime(kind, step.text(), line.waits(), keepAlives));
                        }))
                .toList();
    }

    /** The expressions of all steps. */
    public List<String> steps() {
        return lines.stream().map(line -> line.expression().getSource()).toList();
    }

    /** The expression that matches the text of a step; empty if there is none. */
    public Optional<String> step(String text) {
        return find(text).map(line -> line.expression().getSource());
    }

    private Optional<Line> find(String text) {
        return found.computeIfAbsent(
                text,
                any -> lines.stream()
                        .filter(line -> line.expression().match(text) != null)
                        .findFirst());
    }

    /**
     * The time that a scenario has to wait at least, in milliseconds. Windows that begin with the same action run in parallel, so only the longest
     * of them counts. At its end the agents of a scenario leave, which has to be reported within a report budget; those of a walk have left then.
     */
    public long waits(Planned scenario, Times times) {
        long keepAlive = 0;
        long sum = 0;
        long longest = 0;
        long last = 0;
        for (Planned.Step step : scenario.steps()) {
            if (step.action()) {
                sum += longest;
                longest = 0;
                last = 0;
            }
            Matcher period = KEEP_ALIVE.matcher(step.text());
            if (period.find()) {
                keepAlive = Long.parseLong(period.group(1));
            }
            Optional<Waits> waits = find(step.text()).flatMap(Line::waits);
            if (waits.isPresent()) {
                long millis = millis(waits.get(), step.text(), keepAlive, times);
                longest = Math.max(longest, waits.get().atEnd() ? 0 : millis);
                last = Math.max(last, millis);
            }
        }
        long own = sum + Math.max(longest, last);
        List<String> walk = walk(scenario);
        if (!walk.isEmpty()) {
            return own + WalkTime.millis(walk, times.report(), times.registrationTimeout());
        }
        return own + (agents(scenario, true) > 0 ? times.report() : 0);
    }

    /** Why a step of a walk cannot be played although there is such a step; empty if it can, or is none. */
    public Optional<String> unreadable(Planned.Step step) {
        if (!happensInAWalk(step.text())) {
            return Optional.empty();
        }
        try {
            StepParser.steps(step.text());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private boolean happensInAWalk(String text) {
        return find(text).filter(it -> it.walk() && !it.expects()).isPresent();
    }

    /** What happens in a walk, without its end; empty if the scenario is none. */
    private List<String> walk(Planned scenario) {
        return scenario.steps().stream()
                .map(Planned.Step::text)
                .filter(this::happensInAWalk)
                .toList();
    }

    /**
     * The number of agents that a scenario leases.
     *
     * @param scarce whether the run has to use agents again, so that scenarios with many of them have fewer
     */
    public int agents(Planned scenario, boolean scarce) {
        long named = scenario.steps().stream()
                .flatMap(step -> AGENT.matcher(step.text()).results())
                .map(MatchResult::group)
                .distinct()
                .count();
        int many = scenario.steps().stream()
                .mapToInt(step -> Types.many(step.text(), scarce))
                .max()
                .orElse(0);
        return (int) named + many;
    }

    /** How long a step waits, in milliseconds, where applications ask for keep-alive at that interval. */
    static long millis(Waits waits, String text, long keepAlive, Times times) {
        Matcher several = TIMES.matcher(text);
        long periods = several.find() ? Long.parseLong(several.group(1)) : waits.keepAlives();
        return waits.reports() * times.report()
                + periods * keepAlive
                + waits.registrationTimeouts() * times.registrationTimeout();
    }

    /**
     * The budgets that a scenario has to wait for, in milliseconds.
     *
     * @param report how late a report may arrive, and so how long it takes to observe its absence
     * @param registrationTimeout how late an unregistered connection may be ended
     */
    public record Times(long report, long registrationTimeout) {}
}
