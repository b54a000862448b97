package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Waits for a reply to the report of a logout, which no reporting engine sends, and repeats it 200 ms later. */
public final class RepeatsLogoutsThatNobodyConfirms extends InteractionServer {

    public RepeatsLogoutsThatNobodyConfirms(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsOut(Client client, Request request) throws Refusal {
        Session session = loggedInOn(client);
        super.agentLogsOut(client, request);
        host().after(Duration.ofMillis(200), () -> {
            if (client.isOpen() && client.login().isEmpty()) {
                report("EventAgentLogout", session, "reason", MissingNode.getInstance());
            }
        });
    }
}
