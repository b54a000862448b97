package org.ixntck.reference.defect.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Adds a reporting engine to its list once for each one that is there already. */
final class SecondEngineGetsEventsTwice extends InteractionServer {

    SecondEngineGetsEventsTwice(Host host) {
        super(host);
    }

    @Override
    protected void deliver(Client engine, ObjectNode event) {
        int times = clients(ClientType.REPORTING_ENGINE).indexOf(engine) + 1;
        for (int i = 0; i < times; i++) {
            super.deliver(engine, event.deepCopy());
        }
    }
}
