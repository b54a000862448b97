package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Host;
import org.ixntck.reference.Session;

/** Reports a takeover by the login, and 100 ms later once more by the change of role. */
final class ReportsTakeoverTwice extends PartneredServer {

    ReportsTakeoverTwice(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void loggedIn(Session session) {
        super.loggedIn(session);
        if (isAlone()) {
            JsonNode media = session.media().deepCopy();
            host().after(Duration.ofMillis(100), () -> report("EventAgentLogin", session, "mediaList", media));
        }
    }
}
