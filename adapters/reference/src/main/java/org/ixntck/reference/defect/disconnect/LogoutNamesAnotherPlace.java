package org.ixntck.reference.defect.disconnect;

import com.fasterxml.jackson.databind.JsonNode;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Session;

/** Looks the place of a lost session up when it ends, and finds that of the last login. */
final class LogoutNamesAnotherPlace extends InteractionServer {

    private Session last;
    private boolean disconnecting;

    LogoutNamesAnotherPlace(Host host) {
        super(host);
    }

    @Override
    protected void loggedIn(Session session) {
        super.loggedIn(session);
        last = session;
    }

    @Override
    protected void agentDisconnected(Session session) {
        disconnecting = true;
        super.agentDisconnected(session);
        disconnecting = false;
    }

    @Override
    protected void report(String event, Session s, String attribute, JsonNode value) {
        String place = disconnecting ? last.placeId() : s.placeId();
        Session found = new Session(s.client(), s.isPrimary(), s.tenantId(), place, s.agentId(), s.media());
        super.report(event, found, attribute, value);
    }
}
