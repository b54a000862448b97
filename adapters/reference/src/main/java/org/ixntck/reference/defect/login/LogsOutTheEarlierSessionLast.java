package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Ends the earlier session of an agent when the new one has begun, and reports them in that order. */
final class LogsOutTheEarlierSessionLast extends InteractionServer {

    LogsOutTheEarlierSessionLast(Host host) {
        super(host);
    }

    @Override
    protected void closeEarlier(Session earlier) {
        host().after(Duration.ofMillis(50), () -> {
            report("EventAgentLogout", earlier, "reason", MissingNode.getInstance());
            earlier.client().close();
        });
    }
}
