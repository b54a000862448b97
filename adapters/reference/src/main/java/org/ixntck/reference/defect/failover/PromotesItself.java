package org.ixntck.reference.defect.failover;

import java.util.Map;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;

/** Makes itself primary for all who are available, as soon as it sees that its partner is lost. */
public final class PromotesItself extends PartneredServer {

    public PromotesItself(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void started() {
        onceAlone(() -> clients(ClientType.AGENT_APPLICATION)
                .forEach(client -> client.session()
                        .filter(s -> !s.isPrimary())
                        .ifPresent(s -> report("EventAgentLogin", s, "mediaList", s.media()))));
    }
}
