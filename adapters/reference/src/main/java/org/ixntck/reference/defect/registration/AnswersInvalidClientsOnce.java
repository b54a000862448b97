package org.ixntck.reference.defect.registration;

import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Is done with a client that it has once found not valid, though it is still connected. */
final class AnswersInvalidClientsOnce extends InteractionServer {

    private final Set<Client> invalid = new HashSet<>();

    AnswersInvalidClientsOnce(Host host) {
        super(host);
    }

    @Override
    protected void refuse(Client client, Request request, Refusal refusal) {
        if (!invalid.contains(client)) {
            super.refuse(client, request, refusal);
        }
        if (refusal.code() == Refusal.NOT_VALID) {
            invalid.add(client);
        }
    }
}
