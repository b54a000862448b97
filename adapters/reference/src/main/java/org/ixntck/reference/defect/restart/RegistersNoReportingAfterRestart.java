package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;

/** Takes a reporting engine that returns after a restart for one that is registered already, and refuses it. */
final class RegistersNoReportingAfterRestart extends RememberingServer {

    RegistersNoReportingAfterRestart(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected boolean isValid(String clientName, ClientType type) {
        return super.isValid(clientName, type) && !(starts() > 1 && type == ClientType.REPORTING_ENGINE);
    }
}
