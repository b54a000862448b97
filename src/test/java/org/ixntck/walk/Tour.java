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

    /** What one may send who is logged in, up to the logout. */
    private static final List<Request> SESSION = List.of(
            Request.MEDIA_READY,
            Request.MEDIA_NOT_READY,
            Request.MEDIA_ADD,
            Request.MEDIA_REMOVE,
            Request.NOT_AVAILABLE,
            Request.LOGOUT);

    /** Those of ixn-json. */
    private static final List<String> FORMS =
            List.of("name-last", "spaced", "escaped", "nulls", "cr-lf", "empty-lines", "longest");

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
        all.put("each peculiarity of each request", new Tour().quirks());
        all.put("each request in each form of the wire", new Tour().forms());
        all.put("each way in which one of two reporting engines leaves", new Tour().engines());
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
            stays(BOB, A, State.LOGGED_IN);
        } else if (company == Company.OWN) {
            stays(ANN, A, State.LOGGED_IN);
            first++;
        } else if (company == Company.OTHER_SERVER) {
            join(B);
            stays(ANN, B, State.LOGGED_IN);
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
            Leg.Opening on = Leg.Opening.usual(ANN, first + leg, A);
            texts.add(new Leg(on, state, requests, Optional.of(loss), quiet).text());
        }
        return texts;
    }

    /** All requests of a session, with one peculiarity after the other. */
    private List<String> quirks() {
        join(A);
        for (Quirk quirk : Quirk.values()) {
            session(new Leg.Opening(ANN, quirk.ordinal() + 1, A, 0, Optional.empty(), Set.of(quirk)));
        }
        return texts;
    }

    /** The same in one form of the wire after the other. A wire that lacks a form keeps the usual one. */
    private List<String> forms() {
        join(A);
        int connection = 1;
        for (String form : FORMS) {
            session(new Leg.Opening(ANN, connection++, A, 0, Optional.of(form), Set.of()));
        }
        return texts;
    }

    private void session(Leg.Opening on) {
        texts.add(new Leg(on, State.TAKEN_OVER, SESSION, Optional.of(Kind.CLOSE), false).text());
    }

    /** Whatever becomes of the second engine, the first one hears of each session. */
    private List<String> engines() {
        join(A);
        stays(BOB, A, State.LOGGED_IN);
        int connection = 1;
        for (Kind loss : List.of(Kind.CLOSE, Kind.RESET, Kind.HALF_CLOSE, Kind.SILENCE, Kind.DEAFNESS)) {
            say(new Action.EngineJoin(1, A));
            session(Leg.Opening.usual(ANN, connection++, A));
            say(new Action.EngineBreak(1, A, loss));
            session(Leg.Opening.usual(ANN, connection++, A));
        }
        say(new Action.EngineRepeat(0, A));
        session(Leg.Opening.usual(ANN, connection, A));
        return texts;
    }

    /** Applications ask for keep-alive and fall silent, each in its state. */
    private List<String> silence(State... states) {
        join(A);
        for (int agent = 0; agent < states.length; agent++) {
            texts.add(new Leg(supervised(agent), states[agent], List.of(), Optional.of(Kind.SILENCE), false).text());
        }
        return texts;
    }

    /** Sessions that are over asked for keep-alive, those that follow do not: whatever supervised the first ones has to end with them. */
    private List<String> formerKeepAlive() {
        join(A);
        for (int agent : List.of(ANN, BOB, CID)) {
            stays(supervised(agent), State.LOGGED_IN);
        }
        say(new Action.Break(ANN, A, 1, Kind.RESET));
        say(new Action.Break(BOB, A, 1, Kind.CLOSE));
        ask(CID, Request.LOGOUT, CID);
        for (int agent : List.of(ANN, BOB, CID)) {
            stays(Leg.Opening.usual(agent, 2, A), State.LOGGED_IN);
        }
        return texts;
    }

    /** Bob logs in on connections that belong to others. */
    private List<String> sharedDesks() {
        join(A);
        stays(ANN, A, State.LOGGED_OUT);
        stays(CID, A, State.REGISTERED);
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

    private static Leg.Opening supervised(int agent) {
        return new Leg.Opening(agent, 1, A, KEEP_ALIVE_MILLIS, Optional.empty(), Set.of());
    }

    private void stays(int agent, String server, State state) {
        stays(Leg.Opening.usual(agent, 1, server), state);
    }

    private void stays(Leg.Opening on, State state) {
        texts.add(new Leg(on, state, List.of(), Optional.empty(), false).text());
    }

    private void say(Action action) {
        texts.add(Phrases.of(new Step(action, Pace.ANSWERED)));
    }
}
