package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.Host;

/** Claims its agents back when it returns: its partner logs out all that it took over. */
final class ReturnLogsOutAtPartner extends RememberingServer {

    ReturnLogsOutAtPartner(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected void started() {
        takenOver().forEach(this::logOutElsewhere);
    }
}
