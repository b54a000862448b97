package org.ixntck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The example server in Python, with something changed in it.
 *
 * @param change statements in Python, on one line, which are run after {@code import ixn_server, os, time}
 * @param agents how many agents the description names
 * @param more further lines of the description
 */
public record PythonServer(String change, int agents, String... more) {

    private static final Path EXAMPLE = Path.of("..", "adapters/endpoint/examples/python");

    /** Several pairs side by side, and agents for them. */
    public static PythonServer severalWith(String change) {
        return new PythonServer(change, 300, "deployments: 4");
    }

    /**
     * Writes its description.
     *
     * @return the file, for {@code --adapter}
     */
    public Path describe(Path folder) throws IOException {
        String start = """
                ["python3", "-S", "-c", "import ixn_server, os, time; %s; ixn_server.main()", "--port", "{port}"]""".formatted(change);
        return Files.writeString(folder.resolve("changed.yaml"), """
                adapter: endpoint
                name: Changed
                servers:
                  - {name: A, address: "127.0.0.1:{port}", directory: "%1$s", start: %2$s}
                  - {name: B, address: "127.0.0.1:{port}", directory: "%1$s", start: %2$s}
                clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
                agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat], count: %3$d}
                budgets: {answer: 1s, report: 1s, registration-timeout: 2s, restart: 3s}
                %4$s
                """.formatted(
                        EXAMPLE.toRealPath(), start, agents, String.join("\n", more)));
    }
}
