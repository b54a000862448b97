package org.ixntck.reference.defect.login;

import java.util.HashMap;
import java.util.Map;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Frees a place when the connection is lost, but not at a logout: nobody else can log in there. */
final class KeepsThePlaceAfterTheLogout extends InteractionServer {

    private final Map<String, Session> places = new HashMap<>();

    KeepsThePlaceAfterTheLogout(Host host) {
        super(host);
    }

    @Override
    protected void checkPlaceIsFree(Session session) throws Refusal {
        Session holder = places.getOrDefault(session.placeId(), session);
        Refusal.when(!holder.isOfSameAgent(session), Refusal.PLACE_OCCUPIED, "place is occupied");
        places.put(session.placeId(), session);
    }

    @Override
    protected void connectionLost(Client client) {
        super.connectionLost(client);
        places.values().removeIf(session -> session.client() == client);
    }
}
