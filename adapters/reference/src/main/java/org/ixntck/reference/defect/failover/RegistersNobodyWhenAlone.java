package org.ixntck.reference.defect.failover;

import java.util.Map;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;

/** Looks each agent application up at its partner, and takes it for not valid when the partner does not answer. */
final class RegistersNobodyWhenAlone extends PartneredServer {

    RegistersNobodyWhenAlone(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected boolean isValid(String clientName, ClientType type) {
        return super.isValid(clientName, type) && !(type == ClientType.AGENT_APPLICATION && isAlone());
    }
}
