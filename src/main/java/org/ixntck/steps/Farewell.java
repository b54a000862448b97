package org.ixntck.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.peer.Connection;
import org.ixntck.steps.Waiting.Look;

/**
 * The end of every scenario: its agents leave, some by a close and some by a reset, and one report budget passes. The protocol model judges how the
 * servers react, which shows whether they knew the state of the agents at the end of the scenario. Then it is made sure that the servers have not
 * ended by themselves. Used by the scenario's thread.
 */
final class Farewell {

    /** The system may accept a connection for a server that is just ending. */
    private static final int CALLS_MAX = 3;

    private final World world;

    Farewell(World world) {
        this.world = world;
    }

    /** Disconnects the agents, if any are connected, and waits for what has to follow. */
    void bid() {
        leave();
        Set<String> ended = endedItsConnections();
        for (int call = 0; call < CALLS_MAX && !ended.isEmpty(); call++) {
            ended.forEach(world.canaries()::call);
            ended = endedItsConnections();
        }
    }

    private void leave() {
        List<Connection> open =
                world.agentConnections().filter(Connection::open).toList();
        if (open.isEmpty()) {
            return;
        }
        List<Connection> closed = new ArrayList<>();
        List<Connection> reset = new ArrayList<>();
        boolean canReset = world.run().dialer().can(new Fault.Reset());
        for (Connection connection : open) {
            boolean close = !canReset || (closed.size() + reset.size() + world.number()) % 2 == 0;
            (close ? closed : reset).add(connection);
        }
        Connection.faults(closed, new Fault.Close());
        Connection.faults(reset, new Fault.Reset());
        passes(world.run().millis("report"));
        showLife(open);
    }

    /**
     * The servers that have ended a connection, unasked, and have none now. The next attempt to connect shows whether such a server has ended by
     * itself; the scenario may have made none.
     */
    private Set<String> endedItsConnections() {
        History history = world.scene().history();
        Set<String> servers = new TreeSet<>();
        history.links().stream()
                .filter(link -> link.life() == world.site().life(link.server()))
                .forEach(link -> {
                    if (link.endedByServer()) {
                        servers.add(link.server());
                    } else if (link.ended().isEmpty()) {
                        servers.remove(link.server());
                    }
                });
        history.all(Event.Controlled.class).stream()
                .map(entry -> (Event.Controlled) entry.event())
                .filter(it -> !it.control().equals("start")
                        && it.life() == world.site().life(it.server()))
                .forEach(it -> servers.remove(it.server()));
        servers.removeIf(server -> !world.connections(server).isEmpty());
        return servers;
    }

    /** Waits until everything that arrived within the given time has been recorded. */
    private void passes(long millis) {
        long until = world.run().journal().now() + millis * 1_000_000;
        Waiting.until(
                world.run(),
                world.site().scope().site(),
                scene -> new Look(Ruling.open("nothing"), scene.history().watermark() >= until, until));
    }

    /** Probes the reporting connections, since the absence of a report counts only if its connection works. */
    private void showLife(List<Connection> left) {
        Set<String> servers = new TreeSet<>();
        left.forEach(connection -> servers.add(connection.address().server()));
        servers.removeIf(server -> !world.reportsFrom(server));
        servers.forEach(world.canaries()::probe);
        servers.forEach(world.canaries()::answered);
    }
}
