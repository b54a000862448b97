package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import org.ixntck.reference.Host;

/** Reports the agents of its lost partner as logged out, which is for the reporting engine to conclude. */
public final class ReportsLogoutsOfLostPartner extends PartneredServer {

    public ReportsLogoutsOfLostPartner(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void started() {
        onceAlone(() -> agentsOfPartner()
                .forEach(session -> report("EventAgentLogout", session, "reason", MissingNode.getInstance())));
    }
}
