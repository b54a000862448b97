package org.ixntck.reference.defect.disconnect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Looks a lost connection that has no agent up in the directory of both servers, and reports the one who logged in last, anywhere. */
final class LooksUpLostConnectionsInDirectory extends InteractionServer {

    private final List<Session> directory;

    LooksUpLostConnectionsInDirectory(Host host, List<Session> directory) {
        super(host);
        this.directory = directory;
    }

    @Override
    protected void loggedIn(Session session) {
        super.loggedIn(session);
        directory.add(session);
    }

    @Override
    protected void loggedOut(Session session, JsonNode reason) {
        super.loggedOut(session, reason);
        directory.remove(session);
    }

    @Override
    protected void connectionLost(Client client) {
        if (client.is(ClientType.AGENT_APPLICATION) && client.session().isEmpty() && !directory.isEmpty()) {
            report("EventAgentLogout", directory.get(directory.size() - 1), "reason", MissingNode.getInstance());
        }
        super.connectionLost(client);
    }
}
