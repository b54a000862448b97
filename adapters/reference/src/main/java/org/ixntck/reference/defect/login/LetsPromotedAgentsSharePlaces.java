package org.ixntck.reference.defect.login;

import java.util.HashSet;
import java.util.Set;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Notes who is at a place when the agent comes, and forgets to when one that was available logs in. */
final class LetsPromotedAgentsSharePlaces extends InteractionServer {

    private final Set<Client> promoted = new HashSet<>();

    LetsPromotedAgentsSharePlaces(Host host) {
        super(host);
    }

    @Override
    protected void checkPlaceIsFree(Session session) throws Refusal {
        if (logins(s -> s.isAtSamePlace(session) && promoted.contains(s.client()))
                .isEmpty()) {
            super.checkPlaceIsFree(session);
        }
    }

    @Override
    protected void loggedIn(Session session) {
        if (session.client().session().isPresent()) {
            promoted.add(session.client());
        }
        super.loggedIn(session);
    }
}
