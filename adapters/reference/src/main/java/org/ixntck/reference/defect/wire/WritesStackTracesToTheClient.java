package org.ixntck.reference.defect.wire;

import java.nio.charset.StandardCharsets;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Writes the stack trace of a refusal where the client reads, behind the EventError. */
final class WritesStackTracesToTheClient extends InteractionServer {

    WritesStackTracesToTheClient(Host host) {
        super(host);
    }

    @Override
    protected void refuse(Client client, Request request, Refusal refusal) {
        super.refuse(client, request, refusal);
        String trace = refusal + "\n\tat " + getClass().getName() + ".refuse\n";
        client.sendBytes(trace.getBytes(StandardCharsets.UTF_8));
    }
}
