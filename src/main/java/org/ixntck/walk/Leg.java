package org.ixntck.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action.Request;

/**
 * Several steps of a walk in one sentence: an application comes to a state on a new connection, sends requests there, and leaves. Each step waits for
 * the answers.
 *
 * @param keepAliveMillis the keep-alive interval that it asks for, or 0 for none
 * @param requests in their order; empty for none
 * @param loss how the connection ends; empty if it stays
 * @param quiet whether it waits until it is quiet at the end
 */
record Leg(
        int agent,
        State state,
        int connection,
        String server,
        long keepAliveMillis,
        List<Request> requests,
        Optional<Kind> loss,
        boolean quiet) {

    private static final Pattern SENTENCE = Pattern.compile(
            "(%s) (%s) on connection (\\d+) to ([A-D])(?: with keep-alive every (\\d+) ms)?(?:, sends ([\\w ,]+?))?(?:, and (%s) it)?(%s)?"
                    .formatted(
                            String.join("|", Walk.NAMES),
                            Stream.of(State.values()).map(it -> it.words).collect(Collectors.joining("|")),
                            String.join("|", Phrases.LOSSES.values()),
                            Phrases.PACES.get(Pace.QUIET)));

    /** What a connection is to its server, by the requests that were sent on it. */
    enum State {
        REGISTERED("is registered", Request.REGISTER),
        AVAILABLE("is available", Request.REGISTER, Request.AVAILABLE),
        LOGGED_IN("is logged in", Request.REGISTER, Request.LOGIN),
        TAKEN_OVER("was available and is logged in", Request.REGISTER, Request.AVAILABLE, Request.LOGIN),
        LOGGED_OUT("has logged out", Request.REGISTER, Request.LOGIN, Request.LOGOUT);

        private final String words;
        private final List<Request> requests;

        State(String words, Request... requests) {
            this.words = words;
            this.requests = List.of(requests);
        }

        String words() {
            return words;
        }
    }

    Leg {
        requests = List.copyOf(requests);
    }

    /** The leg that a sentence tells; empty if it tells none. */
    static Optional<Leg> of(String sentence) {
        Matcher it = SENTENCE.matcher(sentence);
        if (!it.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Leg(
                Walk.NAMES.indexOf(it.group(1)),
                state(it.group(2)),
                Integer.parseInt(it.group(3)),
                it.group(4),
                it.group(5) == null ? 0 : Long.parseLong(it.group(5)),
                it.group(6) == null
                        ? List.of()
                        : Arrays.stream(it.group(6).split(", "))
                                .map(Request::of)
                                .toList(),
                Optional.ofNullable(it.group(7)).map(Leg::loss),
                it.group(8) != null));
    }

    private static State state(String words) {
        return Stream.of(State.values())
                .filter(it -> it.words.equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static Kind loss(String words) {
        return Phrases.LOSSES.entrySet().stream()
                .filter(it -> it.getValue().equals(words))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The sentence. */
    String text() {
        String sent = requests.stream().map(Request::words).collect(Collectors.joining(", "));
        return "%s %s on connection %d to %s%s%s%s%s"
                .formatted(
                        Walk.NAMES.get(agent),
                        state.words,
                        connection,
                        server,
                        keepAliveMillis == 0
                                ? ""
                                : String.format(Locale.ROOT, " with keep-alive every %d ms", keepAliveMillis),
                        sent.isEmpty() ? "" : ", sends " + sent,
                        loss.map(it -> ", and %s it".formatted(Phrases.LOSSES.get(it)))
                                .orElse(""),
                        quiet ? Phrases.PACES.get(Pace.QUIET) : "");
    }

    /** What is done, one after the other. */
    List<Step> steps() {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Connect(agent, server, connection, keepAliveMillis));
        Stream.concat(state.requests.stream(), requests.stream())
                .forEach(it -> actions.add(new Action.Ask(agent, server, connection, it, agent, Set.of())));
        loss.ifPresent(it -> actions.add(new Action.Break(agent, server, connection, it)));
        List<Step> steps = new ArrayList<>();
        for (Action action : actions) {
            boolean last = steps.size() == actions.size() - 1;
            steps.add(new Step(action, last && quiet ? Pace.QUIET : Pace.ANSWERED));
        }
        return steps;
    }
}
