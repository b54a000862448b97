package org.ixntck.reference.defect.failover;

import java.util.Map;
import org.ixntck.reference.Host;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Refuses an agent that its table has as logged in at its partner, and the loss of the partner strikes nobody off there. */
final class HoldsOnToLostPrimary extends PartneredServer {

    HoldsOnToLostPrimary(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void agentIsLoggedInElsewhere(Session session) throws Refusal {
        boolean there = isAlone() && agentsOfPartner().stream().anyMatch(session::isOfSameAgent);
        Refusal.when(there, Refusal.ALREADY_LOGGED_IN, "agent is logged in at another server");
        super.agentIsLoggedInElsewhere(session);
    }
}
