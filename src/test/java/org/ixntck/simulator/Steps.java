package org.ixntck.simulator;

import java.util.List;
import java.util.function.Function;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event.Fault.Kind;

/** What plans are made of. A step on a connection that is over does nothing. */
final class Steps {

    private Steps() {}

    /** Waits for any time between these; nanoseconds. */
    static Step pause(long least, long most) {
        return (agent, next) -> agent.kit().after(agent.chance().between(least, most), next);
    }

    /** Sends a request and waits for its answer. */
    static Step ask(Desk desk, Message request) {
        return (agent, next) -> {
            if (desk.usable()) {
                agent.await(desk, desk.ask(request), next);
            } else {
                desk.connection().fail(request);
                next.run();
            }
        };
    }

    /** Sends a request and goes on at once. */
    static Step send(Desk desk, Message request) {
        return (agent, next) -> {
            if (desk.usable()) {
                desk.ask(request);
            } else {
                desk.connection().fail(request);
            }
            next.run();
        };
    }

    /** Closes, resets or silences a connection. */
    static Step leave(Desk desk, Kind kind) {
        return (agent, next) -> {
            desk.connection().fault(kind);
            next.run();
        };
    }

    /** Does so to all connections. */
    static Step fault(Kind kind) {
        return (agent, next) -> {
            agent.faultAll(kind);
            next.run();
        };
    }

    /** Leaves a connection to itself. */
    static Step spoil(Desk desk) {
        return (agent, next) -> {
            desk.spoil();
            next.run();
        };
    }

    /** Does something on each connection of that role. */
    static Step each(Desk.Role role, Function<Desk, Step> what) {
        return (agent, next) -> {
            List<Step> steps = agent.desks(role).stream().map(what).toList();
            agent.first(steps);
            next.run();
        };
    }
}
