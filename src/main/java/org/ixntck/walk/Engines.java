package org.ixntck.walk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Profile;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeReportingEngine;
import org.ixntck.walk.site.Servers;

/** The reporting engines of a walk, by their numbers from 0. Used by the walk's thread. */
final class Engines {

    private static final List<String> NAMES = List.of("reporting", "reporting-2", "reporting-3");

    private final Journal journal;
    private final Dialer dialer;
    private final Scope scope;
    private final String clientName;
    private final Servers servers;
    private final Map<Integer, FakeReportingEngine> all = new LinkedHashMap<>();
    /** On these an engine sends nothing more, or reads nothing, and neither side need end them. */
    private final Set<Connection> hanging = new HashSet<>();

    Engines(Journal journal, Dialer dialer, Scope scope, String clientName, Servers servers) {
        this.journal = journal;
        this.dialer = dialer;
        this.scope = scope;
        this.clientName = clientName;
        this.servers = servers;
    }

    FakeReportingEngine engine(int number) {
        return all.computeIfAbsent(
                number, key -> new FakeReportingEngine(dialer, journal, scope, NAMES.get(key), clientName));
    }

    void numberFrom(long reference) {
        for (int i = 0; i < NAMES.size(); i++) {
            engine(i).numberFrom(reference);
        }
    }

    void know(Profile.Agent agent) {
        for (int i = 0; i < NAMES.size(); i++) {
            engine(i).knows(agent);
        }
    }

    /** The connection of an engine to a server, if it is open and the engine can use it. */
    Optional<Connection> on(int number, String server) {
        return open(number, server).filter(it -> !hanging.contains(it));
    }

    private Optional<Connection> open(int number, String server) {
        return engine(number).connection(server).filter(Connection::open);
    }

    /** An engine's connection is lost in that way, if the wire can do that. One that hangs can still be ended. */
    void lose(int number, String server, Kind kind) {
        Fault fault = Losses.of(kind);
        open(number, server).filter(it -> dialer.can(fault)).ifPresent(it -> {
            it.fault(fault);
            if (Losses.HANGING.contains(kind)) {
                hanging.add(it);
            }
        });
    }

    void hamper(int number, String server, Action.Hindrance how) {
        on(number, server).filter(it -> dialer.can(how.fault())).ifPresent(it -> it.fault(how.fault()));
    }

    /** Ends what hangs, and undoes what was done to the others. */
    void heal() {
        for (FakeReportingEngine engine : all.values()) {
            engine.all().stream().filter(Connection::open).forEach(this::heal);
        }
    }

    private void heal(Connection connection) {
        if (hanging.contains(connection)) {
            connection.fault(Losses.end(dialer));
        } else {
            connection.heal();
        }
    }

    /** An engine connects, if it is not connected and the server can be reached, and registers. A connection that hangs ends first. */
    void join(int number, String server) {
        if (on(number, server).isPresent() || servers.frozen(server)) {
            return;
        }
        open(number, server).ifPresent(this::heal);
        FakeReportingEngine engine = engine(number);
        try {
            engine.connect(servers.address(server)).ask(engine.registration());
        } catch (ConnectFailedException e) {
            // The journal says so.
        }
    }

    /** The first engine joins all servers. */
    void joinAll() {
        servers.names().forEach(server -> join(0, server));
    }

    /** Whether any of them is connected. */
    boolean heard() {
        return all.values().stream().flatMap(it -> it.all().stream()).anyMatch(Connection::open);
    }

    /** All connections end, without a word in the journal. */
    void drop() {
        all.values().forEach(FakeReportingEngine::drop);
    }
}
