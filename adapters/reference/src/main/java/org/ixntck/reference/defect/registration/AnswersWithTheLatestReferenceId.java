package org.ixntck.reference.defect.registration;

import java.time.Duration;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Request;

/** Keeps the reference id for the server, not with the request: whoever asks meanwhile replaces it. */
final class AnswersWithTheLatestReferenceId extends InteractionServer {

    private int latest;

    AnswersWithTheLatestReferenceId(Host host) {
        super(host);
    }

    @Override
    protected void received(Client client, Request request) {
        latest = request.referenceId().orElse(latest);
        super.received(client, request);
    }

    @Override
    protected void acknowledge(Client client, Request request) {
        host().after(
                        Duration.ofMillis(5),
                        () -> send(client, message("EventAck").put("referenceId", latest)));
    }
}
