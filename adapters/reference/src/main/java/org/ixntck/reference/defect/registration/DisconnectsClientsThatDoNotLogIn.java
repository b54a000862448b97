package org.ixntck.reference.defect.registration;

import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Stops the registration timeout not when an agent application registers, but when it first asks for something. */
final class DisconnectsClientsThatDoNotLogIn extends InteractionServer {

    private final Set<Client> busy = new HashSet<>();

    DisconnectsClientsThatDoNotLogIn(Host host) {
        super(host);
    }

    @Override
    protected void serve(Client client, Request request) throws Refusal {
        super.serve(client, request);
        if (!request.name().equals("RequestRegisterClient")) {
            busy.add(client);
        } else if (client.is(ClientType.AGENT_APPLICATION)) {
            host().after(REGISTRATION_TIMEOUT, () -> {
                if (!busy.contains(client)) {
                    client.close();
                }
            });
        }
    }
}
