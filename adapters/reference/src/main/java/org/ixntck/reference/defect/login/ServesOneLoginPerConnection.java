package org.ixntck.reference.defect.login;

import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Never forgets that somebody was logged in on a connection, so that nobody can be again. */
final class ServesOneLoginPerConnection extends InteractionServer {

    private final Set<Client> used = new HashSet<>();

    ServesOneLoginPerConnection(Host host) {
        super(host);
    }

    @Override
    protected void checkConnectionIsFree(Session session) throws Refusal {
        boolean taken = session.isPrimary() && used.contains(session.client());
        Refusal.when(taken, Refusal.ALREADY_LOGGED_IN, "this connection carries an agent already");
        super.checkConnectionIsFree(session);
    }

    @Override
    protected void loggedIn(Session session) {
        used.add(session.client());
        super.loggedIn(session);
    }
}
