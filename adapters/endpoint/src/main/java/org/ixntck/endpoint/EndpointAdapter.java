package org.ixntck.endpoint;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.endpoint.description.Description;

/** Reaches servers that a file describes. Its one setting, {@code description}, is the path of that file. */
public final class EndpointAdapter implements Adapter {

    private static final String DESCRIPTION = "description";

    @Override
    public String name() {
        return "endpoint";
    }

    @Override
    public Target open(Settings settings) throws AdapterException {
        Map<String, String> values = settings.values();
        if (!values.keySet().equals(Set.of(DESCRIPTION))) {
            throw new AdapterException(
                    AdapterException.Cause.SETTINGS,
                    "the adapter endpoint needs a description and nothing else; write --adapter my-server.yaml");
        }
        return new EndpointTarget(
                Description.read(Path.of(values.get(DESCRIPTION))),
                settings.directory().resolve("servers"));
    }
}
