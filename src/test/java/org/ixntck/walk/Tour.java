package org.ixntck.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action.Request;
import org.ixntck.walk.Leg.State;

/**
 * Each request that an application can send, in each state of its connection, beside each company. Random walks seldom get to all of these. In a leg
 * Ann's application comes to the state on a new connection, sends its requests, and leaves, so that what a server has made of them is seen in what it
 * reports then.
 */
final class Tour {

    private static final int ANN = 0;
    private static final int BOB = 1;
    private static final int CID = 2;
    private static final String A = "A";
    private static final String B = "B";
    private static final long KEEP_ALIVE_MILLIS = 300;

    /** The requests of each leg. Those that change no session share one. */
    private static final List<List<Request>> LEGS = List.of(
            List.of(Request.MEDIA_READY, Request.MEDIA_NOT_READY, Request.MEDIA_ADD, Request.MEDIA_REMOVE),
            List.of(Request.UNKNOWN, Request.POLL),
            List.of(Request.NOT_AVAILABLE),
            List.of(Request.AVAILABLE),
            List.of(Request.LOGIN_WITHOUT_PLACE),
            List.of(Request.LOGOUT),
            List.of(Request.REGISTER),
            List.of(Request.LOGIN));

    private static final List<Kind> LOSSES = List.of(Kind.CLOSE, Kind.RESET, Kind.HALF_CLOSE);

    /** Who else is there. */
    private enum Company {
        ANOTHER("while another agent is logged in", State.values()),
        OWN("while the agent is logged in on another connection", State.REGISTERED, State.AVAILABLE, State.LOGGED_IN),
        OTHER_SERVER("while the agent is logged in on the other server", State.AVAILABLE, State.TAKEN_OVER),
        UNHEARD("while no reporting engine is registered", State.AVAILABLE, State.LOGGED_IN, State.LOGGED_OUT);

        private final String words;
        private final List<State> states;

        Company(String words, State... states) {
            this.words = words;
            this.states = List.of(states);
        }
    }

    private final List<String> texts = new ArrayList<>();

    private Tour() {}

    /** All of it: the texts of the steps, by the names of the scenarios. */
    static Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (Company company : Company.values()) {
            for (State state : company.states) {
                String name = "each request of one who %s, %s".formatted(state.words(), company.words);
                all.put(name, new Tour().legs(company, state));
            }
        }
        all.put(
                "silence of those who are not logged in",
                new Tour().silence(State.REGISTERED, State.AVAILABLE, State.LOGGED_OUT));
        all.put("silence of those who are logged in", new Tour().silence(State.LOGGED_IN, State.TAKEN_OVER));
        all.put("the keep-alive of sessions that are over", new Tour().formerKeepAlive());
        all.put("an agent at the desk of one who has logged out, and of one who never came", new Tour().sharedDesks());
        return all;
    }

    /** All of it, step by step. */
    static Stream<Walk> walks() {
        return all().values().stream()
                .map(texts -> texts.stream()
                        .flatMap(it -> StepParser.steps(it).stream())
                        .toList())
                .map(steps -> new Walk(0, 0, true, steps));
    }

    private List<String> legs(Company company, State state) {
        int first = 1;
        if (company != Company.UNHEARD) {
            join(A);
        }
        if (company == Company.ANOTHER) {
            stays(BOB, A, 0, State.LOGGED_IN);
        } else if (company == Company.OWN) {
            stays(ANN, A, 0, State.LOGGED_IN);
            first++;
        } else if (company == Company.OTHER_SERVER) {
            join(B);
            stays(ANN, B, 0, State.LOGGED_IN);
        }
        for (int leg = 0; leg < LEGS.size(); leg++) {
            int turn = leg + company.ordinal() + state.ordinal();
            List<Request> requests = new ArrayList<>(LEGS.get(leg));
            if (turn % 2 == 0) {
                requests.add(Request.LOGOUT);
            }
            // Where nobody hears of the loss, nothing else says when the server has noticed it.
            boolean quiet = company == Company.UNHEARD;
            Kind loss = LOSSES.get(turn % LOSSES.size());
            texts.add(new Leg(ANN, state, first + leg, A, 0, requests, Optional.of(loss), quiet).text());
        }
        return texts;
    }

    /** Applications ask for keep-alive and fall silent, each in its state. */
    private List<String> silence(State... states) {
        join(A);
        for (int agent = 0; agent < states.length; agent++) {
            texts.add(
                    new Leg(agent, states[agent], 1, A, KEEP_ALIVE_MILLIS, List.of(), Optional.of(Kind.SILENCE), false)
                            .text());
        }
        return texts;
    }

    /** Sessions that are over asked for keep-alive, those that follow do not: whatever supervised the first ones has to end with them. */
    private List<String> formerKeepAlive() {
        join(A);
        for (int agent : List.of(ANN, BOB, CID)) {
            stays(agent, A, KEEP_ALIVE_MILLIS, State.LOGGED_IN);
        }
        say(new Action.Break(ANN, A, 1, Kind.RESET));
        say(new Action.Break(BOB, A, 1, Kind.CLOSE));
        ask(CID, Request.LOGOUT, CID);
        for (int agent : List.of(ANN, BOB, CID)) {
            texts.add(new Leg(agent, State.LOGGED_IN, 2, A, 0, List.of(), Optional.empty(), false).text());
        }
        return texts;
    }

    /** Bob logs in on connections that belong to others. */
    private List<String> sharedDesks() {
        join(A);
        stays(ANN, A, 0, State.LOGGED_OUT);
        stays(CID, A, 0, State.REGISTERED);
        for (int owner : List.of(ANN, CID)) {
            ask(owner, Request.LOGIN_OTHER, BOB);
            ask(owner, Request.LOGOUT, owner);
        }
        ask(CID, Request.LOGIN_OTHER, BOB);
        return texts;
    }

    private void ask(int owner, Request request, int place) {
        say(new Action.Ask(owner, A, 1, request, place, Set.of()));
    }

    private void join(String server) {
        say(new Action.EngineJoin(0, server));
    }

    private void stays(int agent, String server, long keepAliveMillis, State state) {
        texts.add(new Leg(agent, state, 1, server, keepAliveMillis, List.of(), Optional.empty(), false).text());
    }

    private void say(Action action) {
        texts.add(Phrases.of(new Step(action, Pace.ANSWERED)));
    }
}
