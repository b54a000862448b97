package org.ixntck.reference.defect.restart;

import java.util.Map;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;

/** Comes back without its list of agent applications, and takes none of them for valid. */
final class RegistersNoAgentAfterRestart extends RememberingServer {

    RegistersNoAgentAfterRestart(Host host, Map<String, RememberingServer> running) {
        super(host, running);
    }

    @Override
    protected boolean isValid(String clientName, ClientType type) {
        return super.isValid(clientName, type) && !(starts() > 1 && type == ClientType.AGENT_APPLICATION);
    }
}
