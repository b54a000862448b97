package org.ixntck.steps;

import java.util.Optional;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeReportingEngine;

/** The scenario's reporting engine. It is connected to every server before the first agent acts, unless the scenario has none. */
public final class Reporting {

    private final World world;
    private final Expect expect;
    private boolean decided;

    public Reporting(World world, Expect expect) {
        this.world = world;
        this.expect = expect;
    }

    /** The scenario has no reporting engine. */
    void absent() {
        decided = true;
    }

    /** Connects it to all servers and registers it there, at the first call. */
    void ready() {
        if (decided) {
            return;
        }
        decided = true;
        world.site().servers().forEach(server -> {
            String link = connect(world.engine(), server);
            expect.given(
                    "the reporting engine's registration",
                    new Accepted(link, world.run().millis("answer")));
        });
    }

    /** Connects an engine to a server and asks for registration. Returns the connection's name. */
    String connect(FakeReportingEngine engine, String server) {
        try {
            Connection connection = engine.connect(world.address(server));
            connection.ask(engine.registration());
            return connection.id();
        } catch (ConnectFailedException e) {
            // Recorded in the journal, where the expectation finds it.
            return engine.lastLink(server);
        }
    }

    /** Its connection to a server, if it has an open one. */
    Optional<Connection> connection(String server) {
        return world.engine().connection(server).filter(Connection::open);
    }

    /** The name of its newest connection to a server, open or not. */
    String link(String server) {
        return world.engine()
                .connection(server)
                .map(Connection::id)
                .orElseThrow(
                        () -> world.aborted(Aborted.unreached("the reporting engine has no connection to " + server)));
    }
}
