package org.ixntck.reference.defect.failover;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Map;
import org.ixntck.reference.Host;

/** Reports the agents of its lost partner that have not come over in 150 ms as logged out, which is for the reporting engine to conclude. */
public final class ReportsLogoutsOfLostPartner extends PartneredServer {

    public ReportsLogoutsOfLostPartner(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void started() {
        onceAlone(() -> host().after(
                        Duration.ofMillis(150),
                        () -> agentsOfPartner().stream()
                                .filter(lost -> logins(lost::isOfSameAgent).isEmpty())
                                .forEach(lost ->
                                        report("EventAgentLogout", lost, "reason", MissingNode.getInstance()))));
    }
}
