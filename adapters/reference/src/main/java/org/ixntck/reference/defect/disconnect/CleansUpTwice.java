package org.ixntck.reference.defect.disconnect;

import java.time.Duration;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Cleans up when the connection is lost, and once more 300 ms later when a timer finds it gone. */
final class CleansUpTwice extends InteractionServer {

    CleansUpTwice(Host host) {
        super(host);
    }

    @Override
    protected void agentDisconnected(Session session) {
        super.agentDisconnected(session);
        host().after(Duration.ofMillis(300), () -> super.agentDisconnected(session));
    }
}
