package org.ixntck.reference.defect.reporting;

import java.util.List;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Sends a status to the application that logged in last, whomever it is about. */
public final class StatusToWhoLoggedInLast extends InteractionServer {

    public StatusToWhoLoggedInLast(Host host) {
        super(host);
    }

    @Override
    protected void relayStatus(Request status) throws Refusal {
        List<Session> all = logins(session -> true);
        if (!all.isEmpty()) {
            send(all.get(all.size() - 1).client(), status.json());
        }
    }
}
