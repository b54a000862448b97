package org.ixntck.steps;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ixntck.journal.Event.Expected;
import org.ixntck.journal.Terms;
import org.ixntck.judge.claim.Claim;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.Settled;
import org.ixntck.plan.Planned;

/**
 * A step that expects something, and what can be said of its claims by its text alone.
 *
 * @param step in its feature
 * @param kind of its claims
 * @param requirements that they judge
 * @param claims the number of its claims; empty if it depends on the steps before
 * @param time that they may allow
 */
public record AskedStep(
        Planned.Step step,
        Class<? extends Claim> kind,
        List<String> requirements,
        Optional<Integer> claims,
        AskedTime time) {

    private static final Pattern AGENT = Pattern.compile("\\b(?:" + Types.NAME + ")\\b");
    private static final String EACH_AGENT = "each of (?:" + Types.NAME + ")\\b";
    private static final Pattern SEVERAL = Pattern.compile(
            "each of these requests|each of " + Types.MANY + "|connections to .* and to the reporting engine");
    private static final Pattern MANY = Pattern.compile(Types.MANY);
    private static final Pattern ONE_FOR_EACH = Pattern.compile(EACH_AGENT);
    /** The members of a claim that name messages. */
    private static final List<String> MESSAGES = List.of("message", "messages", "by", "first", "second");

    static AskedStep of(Planned.Step step, AskedTime time) {
        Class<? extends Claim> kind = time.kind();
        boolean several = kind == Settled.class || SEVERAL.matcher(step.text()).find();
        Optional<Integer> claims = several ? Optional.empty() : Optional.of(count(step.text()));
        return new AskedStep(step, kind, Types.Cited.in(step.text()).ids(), claims, time);
    }

    private static int count(String text) {
        return ONE_FOR_EACH.matcher(text).find()
                ? (int) AGENT.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .count()
                : 1;
    }

    /**
     * Whether the step can have made this claim.
     *
     * @param tookMax how long the action before it took at most, in milliseconds
     * @param nicks of the scenario's agents, by their ids
     * @param terms what the servers promise; the first of them is A
     */
    public boolean canHaveAsked(Expected expected, long tookMax, Map<String, String> nicks, Terms terms) {
        Map<String, Object> claim = expected.claim();
        return kind.isInstance(Expectation.of(expected).claim())
                && expected.requirements().equals(requirements)
                && time.allows(expected, tookMax, terms.budgets())
                && MESSAGES.stream().flatMap(member -> texts(claim.get(member))).allMatch(this::says)
                && texts(claim.get("agent"))
                        .allMatch(agent -> agent.isEmpty() || isAbout(nicks.getOrDefault(agent, "?")))
                && Stream.concat(texts(claim.get("link")), texts(claim.get("links")))
                        .allMatch(link -> isNamed(link, terms.servers()));
    }

    private static Stream<String> texts(Object member) {
        return member instanceof Collection<?> several
                ? several.stream().map(String::valueOf)
                : Stream.ofNullable(member).map(String::valueOf);
    }

    private boolean says(String word) {
        return Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                .matcher(step.text())
                .find();
    }

    private boolean isAbout(String nick) {
        return nick.equals(Types.ONE_OF_MANY) ? MANY.matcher(step.text()).find() : says(nick);
    }

    /** Whether the text names the server of that connection, or none. */
    private boolean isNamed(String link, List<String> servers) {
        boolean none = true;
        for (int i = 0; i < servers.size(); i++) {
            if (says(String.valueOf((char) ('A' + i)))) {
                none = false;
                if (link.matches(".*@" + Pattern.quote(servers.get(i)) + "(?:/\\d+)?")) {
                    return true;
                }
            }
        }
        return none;
    }
}
