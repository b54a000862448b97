package org.ixntck.simulator;

import java.util.Optional;
import java.util.function.Function;

/** A connection that a plan is going to open. */
final class Fresh {

    private final SimulatedServer server;
    private Optional<Desk> desk = Optional.empty();

    Fresh(SimulatedServer server) {
        this.server = server;
    }

    /** Opens it; if the server does not accept it, what was to be done on it is left out. */
    Step open() {
        return (agent, next) -> agent.connect(server, opened -> {
            desk = opened;
            next.run();
        });
    }

    /** Does something on it, as it then is. */
    Step then(Function<Desk, Step> what) {
        return (agent, next) -> {
            if (desk.isPresent()) {
                what.apply(desk.get()).take(agent, next);
            } else {
                next.run();
            }
        };
    }
}
