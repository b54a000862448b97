package org.ixntck.reference.defect.disconnect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Frees the session of a reset connection only after 5 s: until then the agent is refused as already logged in. */
final class RefusesReturnAfterReset extends InteractionServer {

    private final Set<Client> failed = new HashSet<>();
    private final List<Session> ghosts = new ArrayList<>();

    RefusesReturnAfterReset(Host host) {
        super(host);
    }

    @Override
    protected void connectionFailed(Client client) {
        failed.add(client);
    }

    @Override
    protected void agentDisconnected(Session session) {
        super.agentDisconnected(session);
        if (failed.contains(session.client())) {
            ghosts.add(session);
            host().after(Duration.ofSeconds(5), () -> ghosts.remove(session));
        }
    }

    @Override
    protected void agentIsLoggedInElsewhere(Session session) throws Refusal {
        boolean ghost = ghosts.stream().anyMatch(session::isOfSameAgent);
        Refusal.when(ghost, Refusal.ALREADY_LOGGED_IN, "agent is already logged in");
        super.agentIsLoggedInElsewhere(session);
    }
}
