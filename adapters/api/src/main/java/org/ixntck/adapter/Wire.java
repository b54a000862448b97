package org.ixntck.adapter;

/** How the kit speaks to the servers: through a codec on connections of its own, or through a connector of the vendor's. */
public sealed interface Wire permits CodecWire, ConnectorWire {

    /** The wire's name, as reports print it. */
    String name();
}
