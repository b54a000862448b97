package org.ixntck.walk;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ixntck.adapter.Control;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.walk.Action.Request;
import org.ixntck.walk.Belief.Line;
import org.ixntck.walk.Belief.State;

/** Steers a walk to rows of the model's table, most of them for the same agent at the same server. */
final class Guide {

    private final Draft draft;
    private final Facts facts;
    private final Random random;
    private final Belief belief;
    private final int agents;
    private final int agent;
    private final String server;

    Guide(Draft draft) {
        this.draft = draft;
        this.facts = draft.facts();
        this.random = draft.random();
        this.belief = draft.belief();
        this.agents = draft.agents();
        this.agent = random.nextInt(agents);
        this.server = facts.servers().get(random.nextInt(facts.servers().size()));
    }

    /** Takes steps to a row of the model's table, by its name: the state of a connection, and what happens on it. */
    void steer(String row) {
        String[] parts = row.split("/");
        String state = parts[0];
        String situation = parts[1];
        boolean any = random.nextInt(4) == 0;
        Optional<Line> there = draft.line(
                        it -> words(it.state).equals(state) && (any || it.agent == agent && it.server.equals(server)))
                .or(() -> lead(state, any));
        there.ifPresent(it -> happen(it, situation));
    }

    private static String words(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** A new connection that is brought into that state. */
    private Optional<Line> lead(String state, boolean any) {
        int whose = any ? random.nextInt(agents) : agent;
        List<String> up = facts.servers().stream().filter(belief::up).toList();
        if (up.isEmpty() || draft.crowded(2)) {
            return Optional.empty();
        }
        String where = any || !belief.up(server) ? up.get(random.nextInt(up.size())) : server;
        boolean keepAlive = facts.keepAlive() && random.nextInt(3) == 0;
        draft.add(
                new Action.Connect(whose, where, belief.next(whose, where), keepAlive ? Draft.KEEP_ALIVE_MILLIS : 0),
                Pace.ANSWERED);
        Line line = belief.lines().get(belief.lines().size() - 1);
        List<Request> way = switch (state) {
            case "refused" -> List.of(Request.REGISTER_INVALID);
            case "registered" -> List.of(Request.REGISTER);
            case "available" -> List.of(Request.REGISTER, Request.AVAILABLE);
            case "primary" -> List.of(Request.REGISTER, Request.LOGIN);
            case "logged-out" -> List.of(Request.REGISTER, Request.LOGIN, Request.LOGOUT);
            default -> List.of();
        };
        way.forEach(request -> draft.add(Draft.plain(line, request), Pace.ANSWERED));
        return Optional.of(line);
    }

    private void happen(Line line, String situation) {
        switch (situation) {
            case "register", "register-again" -> draft.add(Draft.plain(line, Request.REGISTER));
            case "register-invalid" -> draft.add(Draft.plain(line, Request.REGISTER_INVALID));
            case "request" -> draft.add(Draft.plain(line, random.nextBoolean() ? Request.LOGIN : Request.LOGOUT));
            case "available", "available-open" -> draft.add(Draft.plain(line, Request.AVAILABLE));
            case "available-after-restart" -> restart(line);
            case "login" -> draft.add(Draft.plain(line, Request.LOGIN));
            case "login-foreign" -> draft.add(Draft.of(line, Request.LOGIN_OTHER, (line.agent + 1) % agents));
            case "login-incomplete" -> draft.add(Draft.plain(line, Request.LOGIN_WITHOUT_PLACE));
            case "login-occupied", "login-perhaps-occupied" -> occupied(line, situation.contains("perhaps"));
            case "login-allowed", "login-duplicate", "login-closing" -> duplicate(line);
            case "logout" -> draft.add(Draft.plain(line, Request.LOGOUT));
            case "not-available" -> draft.add(Draft.plain(line, Request.NOT_AVAILABLE));
            case "media" -> draft.add(Draft.plain(line, draft.media()));
            case "closed" -> draft.add(Draft.lose(line, Kind.CLOSE));
            case "reset" -> draft.add(Draft.lose(line, Kind.RESET));
            case "silent" -> draft.add(Draft.lose(line, Kind.SILENCE));
            case "timeout" -> {
                if (draft.lingers()) {
                    draft.add(new Action.Linger(Action.Span.REGISTRATION_TIMEOUT));
                }
            }
            case "status" -> draft.add(new Action.EngineStatus(0, line.server, line.agent, random.nextBoolean()));
            default -> {
                // Servers alone bring it about.
            }
        }
    }

    private void restart(Line line) {
        boolean kill = facts.controls().contains(Control.KILL);
        if (!draft.alone() || !facts.controls().contains(Control.START)) {
            return;
        }
        draft.add(new Action.Control(line.server, kill ? Control.KILL : Control.STOP), Pace.AT_ONCE);
        draft.add(new Action.Control(line.server, Control.START), Pace.AT_ONCE);
        draft.add(new Action.Connect(line.agent, line.server, belief.next(line.agent, line.server), 0), Pace.ANSWERED);
        draft.add(Draft.plain(belief.lines().get(belief.lines().size() - 1), Request.AVAILABLE));
    }

    /** Another agent logs in first, at its own place, and perhaps has just left it. */
    private void occupied(Line line, boolean perhaps) {
        if (agents < 2) {
            return;
        }
        int other = (line.agent + 1) % agents;
        draft.session(other, line.server);
        if (perhaps) {
            Line left = belief.lines().get(belief.lines().size() - 1);
            draft.add(Draft.lose(left, Kind.CLOSE), Pace.AT_ONCE);
        }
        draft.add(new Action.Ask(line.agent, line.server, line.number, Request.LOGIN, other, Set.of()));
    }

    /** The agent has a session on another connection first. */
    private void duplicate(Line line) {
        draft.session(line.agent, line.server);
        draft.add(Draft.plain(line, Request.LOGIN));
    }
}
