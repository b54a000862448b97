package org.ixntck.simulator;

import org.ixntck.journal.Event;

/** How the kit records that nobody accepts a connection. */
final class Refusals {

    private Refusals() {}

    static Event refused(String link) {
        return new Event.ConnectFailed(
                link,
                Event.ConnectFailed.Reason.REFUSED,
                "nothing listens on the port (connection refused); start the server, or correct the address");
    }
}
