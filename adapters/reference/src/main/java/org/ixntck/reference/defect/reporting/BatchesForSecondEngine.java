package org.ixntck.reference.defect.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Reports to the first engine at once, and to the others in batches, 900 ms later. */
final class BatchesForSecondEngine extends InteractionServer {

    BatchesForSecondEngine(Host host) {
        super(host);
    }

    @Override
    protected void deliver(Client engine, ObjectNode event) {
        boolean first = clients(ClientType.REPORTING_ENGINE).get(0) == engine;
        host().after(Duration.ofMillis(first ? 0 : 900), () -> super.deliver(engine, event));
    }
}
