package org.ixntck.reference.defect.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;

/** Relays the state of the first medium for all of them. */
final class RelaysOneMediumOnly extends InteractionServer {

    RelaysOneMediumOnly(Host host) {
        super(host);
    }

    @Override
    protected void relayStatus(Request status) throws Refusal {
        ObjectNode states = status.media("mediaStateList");
        String first = states.fieldNames().next();
        status.json().putObject("mediaStateList").set(first, states.get(first));
        super.relayStatus(status);
    }
}
