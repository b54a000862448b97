package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that closes its port when it is stopped, and hangs then with its connections open. */
class HangingServerTest {

    private static final Path PYTHON = Path.of("..", "adapters/endpoint/examples/python");

    private static final String START = """
            ["python3", "-S", "-c", "import ixn_server, time; \
            ixn_server.InteractionServer.stop = lambda self: time.sleep(1000); ixn_server.main()", "--port", "{port}"]""";

    @TempDir
    private Path folder;

    @Test
    void shouldBeKilledAndChargedWithTheOpenConnections() throws Exception {
        Path description = Files.writeString(folder.resolve("hanging.yaml"), """
                adapter: endpoint
                name: Hanging server
                servers:
                  - {name: A, address: "127.0.0.1:{port}", directory: "%1$s", start: %2$s}
                  - {name: B, address: "127.0.0.1:{port}", directory: "%1$s", start: %2$s}
                clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
                agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat], count: 100}
                budgets: {answer: 1s, report: 1s, registration-timeout: 2s, restart: 2s}
                """.formatted(PYTHON.toRealPath(), START));

        Program program =
                Program.certify("--adapter", description.toString(), "--only", "SD-10", "--reports", folder.toString());
        JsonNode verdict = new ObjectMapper()
                .readTree(folder.resolve("latest/verdict.json").toFile());

        assertThat(verdict.get("verdict").asText()).as(program.out()).isEqualTo("INCOMPLETE");
        assertThat(verdict.findParents("id"))
                .filteredOn(row -> row.get("id").asText().equals("SD-10"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("verdict").asText()).isEqualTo("FAIL");
                    assertThat(row.get("why").asText())
                            .contains("it still open after 2", "when the kit killed the server");
                });
    }
}
