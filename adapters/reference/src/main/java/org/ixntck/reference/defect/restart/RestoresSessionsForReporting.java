package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Reports the sessions from before its restart to the reporting engine, as soon as that registers. */
final class RestoresSessionsForReporting extends RememberingServer {

    RestoresSessionsForReporting(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void register(Client client, Request request) throws Refusal {
        super.register(client, request);
        if (client.is(ClientType.REPORTING_ENGINE)) {
            before().forEach(session -> report("EventAgentLogin", session, "mediaList", session.media()));
        }
    }
}
