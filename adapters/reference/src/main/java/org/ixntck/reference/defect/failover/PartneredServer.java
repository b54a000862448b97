package org.ixntck.reference.defect.failover;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** A server that shares with its partner a table of who runs, so that it can see that it is alone. */
abstract class PartneredServer extends InteractionServer {

    private final Map<String, PartneredServer> pair;
    private boolean hadClients;

    protected PartneredServer(Host host, Map<String, PartneredServer> pair) {
        super(host);
        this.pair = pair;
        pair.put(host.name(), this);
    }

    @Override
    protected void connectionOpened(Client client) {
        hadClients = true;
    }

    /** The other server, which may be down. */
    protected final Optional<PartneredServer> partner() {
        return pair.values().stream().filter(server -> server != this).findFirst();
    }

    /** Whether the other server had clients, and now has none. */
    protected final boolean isAlone() {
        return partner()
                .filter(it -> it.hadClients && it.host().clients().stream().noneMatch(Client::isOpen))
                .isPresent();
    }

    /** The agents that were logged in to the other server, as that knew them at the last. */
    protected final List<Session> agentsOfPartner() {
        return partner().map(it -> it.logins(session -> true)).orElse(List.of());
    }

    /** Does that as soon as it sees that it is alone. */
    protected final void onceAlone(Runnable what) {
        host().after(Duration.ofMillis(20), isAlone() ? what : () -> onceAlone(what));
    }
}
