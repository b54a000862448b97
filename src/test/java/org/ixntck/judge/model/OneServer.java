package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;

/** What many short histories begin and end with: two agents, and a reporting engine at server A that is alive to the end. */
final class OneServer {

    private final Tale tale;
    private final Line engine;

    OneServer(Tale begun) {
        tale = begun.leases("agent-1").leases("agent-2");
        engine = tale.reporting("A");
    }

    Tale tale() {
        return tale;
    }

    Line engine() {
        return engine;
    }

    /** An agent logs in, which is acknowledged and reported. */
    Line loggedIn(String agent) {
        Line line = tale.loggedIn(agent, "A");
        engine.hears(LOGIN, agent);
        return line;
    }

    /** Long after all budgets. */
    Judged inTheEnd() {
        return Judged.inTheEnd(tale, engine);
    }
}
