package org.ixntck.reference.defect.disconnect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Frees the place of a closed connection only after 5 s, and asks nobody who it was that had it. */
final class KeepsPlaceAfterClose extends InteractionServer {

    private final List<Session> taken = new ArrayList<>();

    KeepsPlaceAfterClose(Host host) {
        super(host);
    }

    @Override
    protected void agentDisconnected(Session session) {
        super.agentDisconnected(session);
        taken.add(session);
        host().after(Duration.ofSeconds(5), () -> taken.remove(session));
    }

    @Override
    protected void checkPlaceIsFree(Session session) throws Refusal {
        boolean stuck = taken.stream().anyMatch(session::isAtSamePlace);
        Refusal.when(stuck, Refusal.PLACE_OCCUPIED, "place is occupied");
        super.checkPlaceIsFree(session);
    }
}
