package org.ixntck.judge.invariant;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;

/**
 * An agent is logged in on a connection: from a login that was acknowledged until the kit, or the server, did something that ends it.
 *
 * @param link the connection
 * @param login the request that began it
 * @param over the entry that ended it; empty if nothing did
 */
record Session(Link link, Request login, Optional<Entry> over) {

    String agent() {
        return link.owner();
    }

    long from() {
        return login.sent().seq();
    }

    long to() {
        return over.map(Entry::seq).orElse(Long.MAX_VALUE);
    }

    /** Whether the agent asked for its end. */
    boolean loggedOut() {
        return endedBy("RequestAgentLogout");
    }

    /** Whether the policy ended it in favour of a later login of the agent. */
    boolean superseded() {
        return endedBy("RequestAgentLogin");
    }

    private boolean endedBy(String request) {
        return over.filter(entry -> entry.event() instanceof Event.Sent sent
                        && sent.message().name().equals(request))
                .isPresent();
    }

    /** Whether the application's connection ended it. */
    boolean disconnected() {
        return over.filter(entry -> entry.event() instanceof Event.Fault
                        || (entry.event() instanceof Event.Ended ended && ended.by() == Event.Ended.By.SERVER))
                .isPresent();
    }

    /** Whether it is on that life of that server. */
    boolean on(Link other) {
        return link.server().equals(other.server()) && link.life() == other.life();
    }
}
