package org.ixntck.reference.defect.restart;

import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Reads the sessions from before its restart from disk, and reports them when it has done so: 300 ms after a reporting engine came. */
final class RestoresSessionsAfterAWhile extends RememberingServer {

    RestoresSessionsAfterAWhile(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void register(Client client, Request request) throws Refusal {
        super.register(client, request);
        if (client.is(ClientType.REPORTING_ENGINE)) {
            host().after(
                            Duration.ofMillis(300),
                            () -> before().forEach(session ->
                                    report("EventAgentLogin", session, "mediaList", session.media())));
        }
    }
}
