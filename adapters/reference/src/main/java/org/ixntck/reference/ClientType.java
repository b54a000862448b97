package org.ixntck.reference;

import java.util.Arrays;
import java.util.Optional;

/** The types of client that may register, each with the client name that this server knows for it. */
public enum ClientType {
    AGENT_APPLICATION("AgentApplication", "agent-desktop"),
    REPORTING_ENGINE("ReportingEngine", "reporting"),
    MEDIA_SERVER("MediaServer", "media-server"),
    ROUTING_ENGINE("RoutingEngine", "routing-engine"),
    PROXY("Proxy", "proxy");

    private final String wireName;
    private final String clientName;

    ClientType(String wireName, String clientName) {
        this.wireName = wireName;
        this.clientName = clientName;
    }

    /** The client name that is valid for it. */
    public String clientName() {
        return clientName;
    }

    /** The type of that name on the wire. */
    public static Optional<ClientType> of(String wireName) {
        return Arrays.stream(values()).filter(t -> t.wireName.equals(wireName)).findFirst();
    }
}
