package org.ixntck.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;

/** Descriptions of servers, written for a test. */
final class Described {

    private static final String FRAME = """
            adapter: endpoint
            name: Tiny servers
            servers:
              - name: A
                address: "%1$s"
                %2$s
              - name: B
                address: "%3$s"
                %2$s
            %4$s
            clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
            agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat], count: 10}
            """;

    private Described() {}

    /** Two servers with that start, and what else is said of them. */
    static Target started(Path folder, String start, String more) throws IOException, AdapterException {
        String address = "127.0.0.1:{port}";
        return open(folder, FRAME.formatted(address, "start: " + start, address, more));
    }

    /** Two servers at these addresses. */
    static Target at(Path folder, String one, String other, String start) throws IOException, AdapterException {
        return open(folder, FRAME.formatted(one, start, other, ""));
    }

    private static Target open(Path folder, String yaml) throws IOException, AdapterException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), yaml);
        return new EndpointAdapter().open(new Settings(Map.of("description", file.toString()), folder, line -> {}));
    }
}
