package org.ixntck.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Control;

/**
 * Where a walk would have got to if the servers did what is most likely. It only steers what is generated next: nothing is judged by it, and
 * where it is wrong a step does something else or nothing.
 */
final class Belief {

    /** What a connection is to its server. */
    enum State {
        NEW,
        REFUSED,
        /** Registered as a reporting engine. */
        ENGINE,
        REGISTERED,
        AVAILABLE,
        PRIMARY,
        LOGGED_OUT
    }

    /** A connection of an agent that is open. */
    static final class Line {
        final int agent;
        final String server;
        final int number;
        private int place;
        State state = State.NEW;

        Line(int agent, String server, int number) {
            this.agent = agent;
            this.server = server;
            this.number = number;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, Set<Integer>> engines = new HashMap<>();
    private final Map<String, Control> down = new HashMap<>();
    private final Map<String, List<Integer>> left = new HashMap<>();
    private final Set<String> crowded = new HashSet<>();

    List<Line> lines() {
        return lines;
    }

    /** The connection that is going to be lost. */
    Optional<Line> line(Action.Break loss) {
        return lines.stream()
                .filter(it ->
                        it.agent == loss.agent() && it.server.equals(loss.server()) && it.number == loss.connection())
                .findFirst();
    }

    /** The number that the agent's next connection to a server gets. */
    int next(int agent, String server) {
        return opened.getOrDefault(agent + server, 0) + 1;
    }

    Set<Integer> engines(String server) {
        return engines.computeIfAbsent(server, key -> new HashSet<>());
    }

    /** Whether a server answers. */
    boolean up(String server) {
        return !down.containsKey(server);
    }

    /** The agents who had a session on a server when it went down last. */
    List<Integer> left(String server) {
        return left.getOrDefault(server, List.of());
    }

    Control down(String server) {
        return down.get(server);
    }

    boolean crowded(String server) {
        return crowded.contains(server);
    }

    /** Takes notice of what will be done. */
    void notice(Action action) {
        if (action instanceof Action.Connect connect) {
            opened.merge(connect.agent() + connect.server(), 1, Integer::sum);
            lines.add(new Line(connect.agent(), connect.server(), connect.connection()));
        } else if (action instanceof Action.Ask ask) {
            lines.stream().filter(it -> is(it, ask)).findFirst().ifPresent(it -> asked(it, ask));
        } else if (action instanceof Action.Break lost) {
            lines.removeIf(it ->
                    it.agent == lost.agent() && it.server.equals(lost.server()) && it.number == lost.connection());
        } else if (action instanceof Action.Churn churn) {
            lines.stream()
                    .filter(it -> it.agent == churn.agent()
                            && it.server.equals(churn.server())
                            && it.number == churn.connection())
                    .forEach(it -> it.state = State.LOGGED_OUT);
        } else if (action instanceof Action.EngineJoin join) {
            engines(join.server()).add(join.engine());
        } else if (action instanceof Action.EngineBreak lost) {
            engines(lost.server()).remove(lost.engine());
        } else if (action instanceof Action.Control control) {
            controlled(control);
        } else if (action instanceof Action.CrowdIn crowd) {
            crowded.add(crowd.server());
        } else if (action instanceof Action.CrowdOut crowd) {
            crowded.remove(crowd.server());
        }
    }

    private static boolean is(Line line, Action.Ask ask) {
        return line.agent == ask.agent() && line.server.equals(ask.server()) && line.number == ask.connection();
    }

    private void asked(Line line, Action.Ask ask) {
        boolean fresh = line.state == State.NEW || line.state == State.REFUSED;
        boolean sessions = !fresh && line.state != State.PRIMARY && line.state != State.ENGINE;
        switch (ask.request()) {
            case REGISTER -> line.state = fresh ? State.REGISTERED : line.state;
            case REGISTER_INVALID -> line.state = fresh ? State.REFUSED : line.state;
            case REGISTER_AS_ENGINE -> line.state = fresh ? State.ENGINE : line.state;
            case LOGIN_OTHER -> {
                if (sessions && line.state != State.AVAILABLE) {
                    sits(line, ask.place());
                }
            }
            case LOGIN -> {
                if (sessions) {
                    sits(line, ask.place());
                }
            }
            case AVAILABLE -> line.state = sessions ? State.AVAILABLE : line.state;
            case LOGOUT -> line.state = line.state == State.PRIMARY ? State.LOGGED_OUT : line.state;
            case NOT_AVAILABLE -> line.state = line.state == State.AVAILABLE ? State.REGISTERED : line.state;
            default -> {
                // No session changes.
            }
        }
    }

    /** A login succeeds where nobody else sits. */
    private void sits(Line line, int place) {
        boolean occupied = lines.stream()
                .anyMatch(it -> it.state == State.PRIMARY
                        && it.server.equals(line.server)
                        && it.place == place
                        && it.agent != line.agent);
        if (!occupied) {
            line.state = State.PRIMARY;
            line.place = place;
        }
    }

    private void controlled(Action.Control control) {
        String server = control.server();
        if (control.control() == Control.START || control.control() == Control.THAW) {
            down.remove(server);
        } else {
            down.put(server, control.control());
        }
        if (control.control() == Control.STOP || control.control() == Control.KILL) {
            left.put(
                    server,
                    lines.stream()
                            .filter(it -> it.server.equals(server) && it.state == State.PRIMARY)
                            .map(it -> it.agent)
                            .distinct()
                            .toList());
            lines.removeIf(it -> it.server.equals(server));
            engines(server).clear();
            crowded.remove(server);
        }
    }
}
