package org.ixntck.reference.defect.login;

import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Session;

/** Knows which place was taken last, not which places are taken. */
final class ChecksOnlyTheLatestPlace extends InteractionServer {

    private String latest = "";

    ChecksOnlyTheLatestPlace(Host host) {
        super(host);
    }

    @Override
    protected void checkPlaceIsFree(Session session) throws Refusal {
        if (session.placeId().equals(latest)) {
            super.checkPlaceIsFree(session);
        }
        latest = session.placeId();
    }
}
