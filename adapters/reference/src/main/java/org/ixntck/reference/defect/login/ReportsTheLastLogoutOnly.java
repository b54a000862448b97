package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.JsonNode;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Counts logins per server, not per agent: a logout is reported when nobody is logged in any more. */
final class ReportsTheLastLogoutOnly extends InteractionServer {

    private boolean byRequest;

    ReportsTheLastLogoutOnly(Host host) {
        super(host);
    }

    @Override
    protected void agentLogsOut(Client client, Request request) throws Refusal {
        byRequest = true;
        try {
            super.agentLogsOut(client, request);
        } finally {
            byRequest = false;
        }
    }

    @Override
    protected void report(String event, Session session, String attribute, JsonNode value) {
        if (!byRequest || logins(any -> true).isEmpty()) {
            super.report(event, session, attribute, value);
        }
    }
}
