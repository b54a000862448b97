package org.ixntck.judge.model;

import org.ixntck.journal.Entry;

/**
 * A status that the primary owes the agent application (LI-03); one relay settles all that are open.
 *
 * @param login the login of the session
 * @param engine the reporting engine's connection
 * @param sent the newest status
 * @param due when it is owed
 */
record Relay(Ask login, Connection engine, Entry sent, Due due) {

    String expected(String agent) {
        return "EventCurrentAgentStatus for %s on %s within the report budget of that of the reporting engine"
                .formatted(agent, login.on().id());
    }
}
