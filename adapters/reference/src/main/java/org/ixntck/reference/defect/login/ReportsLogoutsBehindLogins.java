package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Gives logouts by request to a worker that is slower than the one for logins. */
final class ReportsLogoutsBehindLogins extends InteractionServer {

    private long millis;

    ReportsLogoutsBehindLogins(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsOut(Client client, Request request) throws Refusal {
        millis = 30;
        super.agentLogsOut(client, request);
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        host().after(Duration.ofMillis(millis), () -> super.report(event, session, attribute, value));
        millis = 0;
    }
}
