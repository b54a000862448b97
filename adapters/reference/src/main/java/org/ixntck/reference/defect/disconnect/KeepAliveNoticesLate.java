package org.ixntck.reference.defect.disconnect;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Gives a silent application 900 ms more than twice its keep-alive time. */
final class KeepAliveNoticesLate extends InteractionServer {

    KeepAliveNoticesLate(Host host) {
        super(host);
    }

    @Override
    protected void keepAliveExpired(Client client) {
        host().after(Duration.ofMillis(900), () -> super.keepAliveExpired(client));
    }
}
