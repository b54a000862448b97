package org.ixntck.reference.defect.failover;

import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.Session;

/** Makes itself primary for all who are available, 150 ms after it saw that its partner is lost. */
final class PromotesItself extends PartneredServer {

    PromotesItself(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void started() {
        onceAlone(() -> host().after(
                        Duration.ofMillis(150),
                        () -> clients(ClientType.AGENT_APPLICATION)
                                .forEach(client -> client.session()
                                        .filter(s -> !s.isPrimary())
                                        .ifPresent(this::promote))));
    }

    private void promote(Session session) {
        report("EventAgentLogin", session, "mediaList", session.media());
    }
}
