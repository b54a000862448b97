package org.ixntck.reference.defect.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Takes the media of an agent away only after it has reported its logout. */
final class RemovesMediaAfterLogout extends InteractionServer {

    RemovesMediaAfterLogout(Host host) {
        super(host);
    }

    @Override
    protected void loggedOut(Session session, JsonNode reason) {
        super.loggedOut(session, reason);
        session.media()
                .fieldNames()
                .forEachRemaining(media -> report(
                        "EventMediaRemoved",
                        session,
                        "mediaTypeName",
                        message(media).path("message")));
    }
}
