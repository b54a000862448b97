package org.ixntck.reference.defect.failover;

import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;

/** Sets up its reporting connections anew when its partner is lost. */
final class ResetsReportingWhenAlone extends PartneredServer {

    ResetsReportingWhenAlone(Host host, Map<String, PartneredServer> pair) {
        super(host, pair);
    }

    @Override
    protected void started() {
        onceAlone(() -> clients(ClientType.REPORTING_ENGINE).forEach(Client::reset));
    }
}
