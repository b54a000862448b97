package org.ixntck.reference.defect.registration;

import java.util.HashMap;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Refuses a login that comes before the registration, but keeps it and serves it when that has come. */
final class ServesEarlyLoginsOnceRegistered extends InteractionServer {

    private final Map<Client, Request> early = new HashMap<>();

    ServesEarlyLoginsOnceRegistered(Host host) {
        super(host);
    }

    @Override
    protected void received(Client client, Request request) {
        if (!client.isRegistered() && request.name().equals("RequestAgentLogin")) {
            early.put(client, request);
        }
        super.received(client, request);
    }

    @Override
    protected void register(Client client, Request request) throws Refusal {
        super.register(client, request);
        Request login = early.remove(client);
        if (login != null) {
            loggedIn(Session.of(client, login));
        }
    }
}
