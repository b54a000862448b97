package org.ixntck.reference.defect.disconnect;

import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Takes an application that has answered one poll for alive from then on. */
final class TrustsWhoHasAnswered extends InteractionServer {

    private final Set<Client> polled = new HashSet<>();
    private final Set<Client> trusted = new HashSet<>();

    TrustsWhoHasAnswered(Host host) {
        super(host);
    }

    @Override
    protected void keepAlivePoll(Client client) {
        if (!polled.add(client)) {
            trusted.add(client);
        }
        super.keepAlivePoll(client);
    }

    @Override
    protected void keepAliveExpired(Client client) {
        if (!trusted.contains(client)) {
            super.keepAliveExpired(client);
        }
    }
}
