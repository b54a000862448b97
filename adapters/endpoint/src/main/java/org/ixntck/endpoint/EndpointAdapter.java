package org.ixntck.endpoint;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.adapter.Wire;
import org.ixntck.endpoint.description.Description;
import org.ixntck.wire.json.IxnJson;

/** Reaches servers that a file describes. Its one setting, {@code description}, is the path of that file. */
public final class EndpointAdapter implements Adapter {

    private static final String DESCRIPTION = "description";

    private final String name;
    private final Wire wire;

    /** Servers that speak ixn-json. */
    public EndpointAdapter() {
        this("endpoint", new IxnJson());
    }

    /**
     * Servers that speak otherwise. An adapter that has nothing of its own but a wire leaves all the rest to this one.
     *
     * @param name of that adapter
     * @param wire how to speak to its servers
     */
    public EndpointAdapter(String name, Wire wire) {
        this.name = name;
        this.wire = wire;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        Map<String, String> values = settings.values();
        if (!values.keySet().equals(Set.of(DESCRIPTION))) {
            throw new AdapterException(
                    AdapterException.Cause.SETTINGS,
                    "the adapter %s needs a description and nothing else; write --adapter %smy-server.yaml"
                            .formatted(name, wire instanceof IxnJson ? "" : name + "/description="));
        }
        return new EndpointTarget(
                Description.read(Path.of(values.get(DESCRIPTION))),
                wire,
                settings.directory().resolve("servers"));
    }
}
