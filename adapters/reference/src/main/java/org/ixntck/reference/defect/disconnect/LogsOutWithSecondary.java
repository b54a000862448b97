package org.ixntck.reference.defect.disconnect;

import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Takes the loss of an agent's connection to the secondary for the loss of the agent, and logs it out at the primary. */
final class LogsOutWithSecondary extends InteractionServer {

    private final Map<String, LogsOutWithSecondary> pair;

    LogsOutWithSecondary(Host host, Map<String, LogsOutWithSecondary> pair) {
        super(host);
        this.pair = pair;
    }

    @Override
    protected void started() {
        pair.put(host().name(), this);
    }

    @Override
    protected void connectionLost(Client client) {
        client.session()
                .filter(available -> !available.isPrimary())
                .ifPresent(available -> pair.values()
                        .forEach(server ->
                                server.logins(available::isOfSameAgent).forEach(server::agentDisconnected)));
        super.connectionLost(client);
    }
}
