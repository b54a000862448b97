package org.ixntck.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ixntck.adapter.Profile;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Until;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.lab.LabException;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeAgent;
import org.ixntck.walk.site.Servers;

/** The connections of a walk's agents, and what is done to them. Used by the walk's thread. */
final class Lines {

    private final Dialer dialer;
    private final Profile profile;
    private final Servers servers;
    private final Cast cast;
    private final Map<String, Connection> connections = new HashMap<>();
    private final Map<String, Long> keepAlives = new HashMap<>();
    private final Map<Connection, Kind> hanging = new HashMap<>();
    private final List<Expected> expected = new ArrayList<>();
    private long keepAliveMax;

    /** A loss that begins when a message passes. */
    private record Expected(Connection on, Kind kind, CompletableFuture<Entry> begun) {}

    /** No connection yet. */
    Lines(Dialer dialer, Profile profile, Servers servers, Cast cast) {
        this.dialer = dialer;
        this.profile = profile;
        this.servers = servers;
        this.cast = cast;
    }

    private static String key(int agent, String server, int connection) {
        return agent + "@" + server + "/" + connection;
    }

    /** A connection of an agent, if it was opened and is not over. */
    Optional<Connection> connection(int agent, String server, int number) {
        lookForLosses();
        return Optional.ofNullable(connections.get(key(agent, server, number)))
                .filter(it -> it.open() && !hanging.containsKey(it));
    }

    void connect(Action.Connect connect) throws LabException {
        FakeAgent agent = cast.agent(connect.agent());
        String key = key(connect.agent(), connect.server(), connect.connection());
        long keepAlive = profile.features().contains(Profile.Feature.KEEP_ALIVE) ? connect.keepAliveMillis() : 0;
        open(agent, servers.named(connect.server())).ifPresent(it -> {
            connections.put(key, it);
            keepAlives.put(key, keepAlive);
            keepAliveMax = Math.max(keepAliveMax, keepAlive);
        });
    }

    /** Opens a connection, if the server can be reached; the journal says so if it cannot. */
    Optional<Connection> open(FakeAgent agent, String server) {
        if (servers.frozen(server)) {
            return Optional.empty();
        }
        try {
            return Optional.of(agent.connect(servers.address(server)));
        } catch (ConnectFailedException e) {
            return Optional.empty();
        }
    }

    void lose(Connection connection, Kind kind) {
        if (dialer.can(Losses.of(kind))) {
            connection.fault(Losses.of(kind));
            if (Losses.HANGING.contains(kind)) {
                hanging.put(connection, kind);
            }
        }
    }

    /** Loses a connection at a message, if the wire can do that. Whether it comes to that the next step sees. */
    void loseAt(Action.BreakAt lost) {
        Fault fault = Losses.of(lost.kind());
        connection(lost.agent(), lost.server(), lost.connection())
                .filter(it -> dialer.can(fault) && dialer.can(lost.moment()))
                .ifPresent(it -> expected.add(
                        new Expected(it, lost.kind(), it.fault(fault, lost.moment(), new Until.Healed()))));
    }

    /** What was lost at a message meanwhile hangs like any other. */
    private void lookForLosses() {
        for (Expected it : expected) {
            if (it.begun().isDone() && Losses.HANGING.contains(it.kind())) {
                hanging.putIfAbsent(it.on(), it.kind());
            }
        }
        expected.removeIf(it -> it.begun().isDone());
    }

    void hamper(Action.Hamper hamper) {
        Fault fault = hamper.how().fault();
        connection(hamper.agent(), hamper.server(), hamper.connection())
                .filter(it -> dialer.can(fault))
                .ifPresent(it -> it.fault(fault));
    }

    void write(Action.Write write) {
        connection(write.agent(), write.server(), write.connection())
                .filter(it -> dialer.forms().contains(write.form()))
                .ifPresent(it -> it.form(write.form()));
    }

    /**
     * Ends what hangs, and undoes what was done to the others. A silent connection that asked for keep-alive is taken for lost by the server itself.
     *
     * @return how long the servers may take to miss it, in milliseconds
     */
    long heal() {
        lookForLosses();
        connections.forEach((key, connection) -> {
            boolean left = hanging.get(connection) == Kind.SILENCE && keepAlives.get(key) > 0;
            if (hanging.containsKey(connection) && !left) {
                connection.fault(Losses.end(dialer));
            } else if (!left && connection.open()) {
                connection.heal();
            }
        });
        // As long again as it has for a report, so that a late one is seen to be late.
        return hanging.containsValue(Kind.SILENCE)
                ? 2 * keepAliveMax + profile.budgets().report().toMillis()
                : 2 * keepAliveMax;
    }

    /** The longest keep-alive time that was asked for, in milliseconds. */
    long keepAliveMax() {
        return keepAliveMax;
    }

    /** The keep-alive time that is asked for on a connection, in milliseconds; 0 for none. */
    long keepAlive(Action.Ask ask) {
        return keepAlives.getOrDefault(key(ask.agent(), ask.server(), ask.connection()), 0L);
    }
}
