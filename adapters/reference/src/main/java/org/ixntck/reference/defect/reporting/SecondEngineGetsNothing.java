package org.ixntck.reference.defect.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Reports to the engine that registered first, and keeps the second in reserve. */
final class SecondEngineGetsNothing extends InteractionServer {

    SecondEngineGetsNothing(Host host) {
        super(host);
    }

    @Override
    protected void deliver(Client engine, ObjectNode event) {
        if (clients(ClientType.REPORTING_ENGINE).get(0) == engine) {
            super.deliver(engine, event);
        }
    }
}
