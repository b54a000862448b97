package org.ixntck.bridge;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;

/**
 * A server that the bridge has started.
 *
 * @param deployment the group that it belongs to
 * @param max how long the bridge may take for a control
 */
record BridgedServer(Conversation bridge, String deployment, String name, Endpoint endpoint, Duration max)
        implements Server {

    @Override
    public void control(Control what) throws AdapterException {
        bridge.ask(
                "control",
                Map.of(
                        "deployment",
                        deployment,
                        "server",
                        name,
                        "control",
                        what.name().toLowerCase(Locale.ROOT)),
                max);
    }
}
