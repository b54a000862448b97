package org.ixntck.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
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
 * @param on the new connection
 * @param requests behind those that lead to the state, in their order; empty for none
 * @param loss how the connection ends; empty if it stays
 * @param quiet whether it waits until it is quiet at the end
 */
record Leg(Opening on, State state, List<Request> requests, Optional<Kind> loss, boolean quiet) {

    private static final Pattern SENTENCE =
            Pattern.compile(("(?<agent>%s) (?<state>%s) on connection (?<connection>\\d+) to (?<server>[A-D])"
                            + "(?: with keep-alive every (?<millis>\\d+) ms)?(?: in form (?<form>[\\w-]+))?(?: \\((?<quirks>[\\w ,]+)\\))?"
                            + "(?:, sends (?<requests>[\\w ,]+?))?(?:, and (?<loss>%s) it)?(?<quiet>%s)?")
                    .formatted(
                            String.join("|", Walk.NAMES),
                            Stream.of(State.values()).map(State::words).collect(Collectors.joining("|")),
                            String.join("|", Phrases.LOSSES.values()),
                            Phrases.PACES.get(Pace.QUIET)));

    /**
     * A connection, and how its requests are written.
     *
     * @param keepAliveMillis the keep-alive interval that it asks for, or 0 for none
     * @param form the form of the wire; empty for the usual one
     * @param quirks legal peculiarities, of each request that they fit
     */
    record Opening(
            int agent, int connection, String server, long keepAliveMillis, Optional<String> form, Set<Quirk> quirks) {

        Opening {
            quirks = quirks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(quirks));
        }

        /** Without keep-alive, with requests like any other. */
        static Opening usual(int agent, int connection, String server) {
            return new Opening(agent, connection, server, 0, Optional.empty(), Set.of());
        }

        private String text() {
            return "connection %d to %s%s%s%s"
                    .formatted(
                            connection,
                            server,
                            keepAliveMillis == 0 ? "" : " with keep-alive every %d ms".formatted(keepAliveMillis),
                            form.map(" in form "::concat).orElse(""),
                            quirks.isEmpty()
                                    ? ""
                                    : quirks.stream().map(Quirk::words).collect(Collectors.joining(", ", " (", ")")));
        }

        private Action ask(Request request) {
            Set<Quirk> fitting = quirks.stream().filter(it -> it.fits(request)).collect(Collectors.toSet());
            return new Action.Ask(agent, server, connection, request, agent, fitting);
        }
    }

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
        Opening on = new Opening(
                Walk.NAMES.indexOf(it.group("agent")),
                Integer.parseInt(it.group("connection")),
                it.group("server"),
                words(it, "millis").map(Long::valueOf).orElse(0L),
                words(it, "form"),
                list(it, "quirks").map(Quirk::of).collect(Collectors.toSet()));
        State state = Stream.of(State.values())
                .filter(one -> one.words.equals(it.group("state")))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Leg(
                on,
                state,
                list(it, "requests").map(Request::of).toList(),
                words(it, "loss").map(Phrases::loss),
                words(it, "quiet").isPresent()));
    }

    private static Optional<String> words(Matcher it, String group) {
        return Optional.ofNullable(it.group(group));
    }

    private static Stream<String> list(Matcher it, String group) {
        return words(it, group).stream().flatMap(all -> Arrays.stream(all.split(", ")));
    }

    /** The sentence. */
    String text() {
        String sent = requests.stream().map(Request::words).collect(Collectors.joining(", "));
        return "%s %s on %s%s%s%s"
                .formatted(
                        Walk.NAMES.get(on.agent),
                        state.words,
                        on.text(),
                        sent.isEmpty() ? "" : ", sends " + sent,
                        loss.map(it -> ", and %s it".formatted(Phrases.LOSSES.get(it)))
                                .orElse(""),
                        quiet ? Phrases.PACES.get(Pace.QUIET) : "");
    }

    /** What is done, one after the other. */
    List<Step> steps() {
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.Connect(on.agent, on.server, on.connection, on.keepAliveMillis));
        on.form.ifPresent(it -> actions.add(new Action.Write(on.agent, on.server, on.connection, it)));
        Stream.concat(state.requests.stream(), requests.stream()).map(on::ask).forEach(actions::add);
        loss.ifPresent(it -> actions.add(new Action.Break(on.agent, on.server, on.connection, it)));
        List<Step> steps = new ArrayList<>();
        for (Action action : actions) {
            boolean last = steps.size() == actions.size() - 1;
            steps.add(new Step(action, last && quiet ? Pace.QUIET : Pace.ANSWERED));
        }
        return steps;
    }
}
