package org.ixntck.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.fault.Fault;
import org.ixntck.judge.Ruling;
import org.ixntck.peer.Connection;
import org.ixntck.steps.Waiting.Look;

/**
 * The end of every scenario: its agents leave, some by a close and some by a reset, and one report budget passes. What the servers make of that the
 * protocol model judges, so that a server that is wrong about how the scenario has left its agents shows it. Used by the scenario's thread.
 */
final class Farewell {

    private final World world;

    Farewell(World world) {
        this.world = world;
    }

    /** Lets the agents leave and waits for what has to follow. Does nothing where no agent is connected any more. */
    void bid() {
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

    /** Waits until all that arrived within that time has been recorded. */
    private void passes(long millis) {
        long until = world.run().journal().now() + millis * 1_000_000;
        Waiting.until(
                world.run(),
                world.site().scope().site(),
                scene -> new Look(Ruling.open("nothing"), scene.history().watermark() >= until));
    }

    /** That nothing was reported counts only if the reporting connection is alive. */
    private void showLife(List<Connection> left) {
        Set<String> servers = new TreeSet<>();
        left.forEach(connection -> servers.add(connection.address().server()));
        servers.removeIf(server -> !world.reportsFrom(server));
        servers.forEach(world.canaries()::probe);
        servers.forEach(world.canaries()::answered);
    }
}
