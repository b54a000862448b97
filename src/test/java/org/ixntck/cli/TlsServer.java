package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ixntck.Tools;

/** The example server in Python behind TLS. */
public final class TlsServer {

    private static final Path EXAMPLE = Path.of("..", "adapters/endpoint/examples/python");

    private TlsServer() {}

    /**
     * Makes its key and writes its description.
     *
     * @return the file, for {@code --adapter}
     */
    public static Path describe(Path folder) throws IOException, InterruptedException, URISyntaxException {
        Tools.need("python3", "-c", "import ssl");
        Tools.need("openssl", "version");
        Path certificate = folder.resolve("server.pem");
        Path key = folder.resolve("key.pem");
        Process made = new ProcessBuilder(
                        "openssl",
                        "req",
                        "-x509",
                        "-nodes",
                        "-newkey",
                        "ec",
                        "-pkeyopt",
                        "ec_paramgen_curve:P-256",
                        "-subj",
                        "/CN=server",
                        "-addext",
                        "subjectAltName=DNS:acme",
                        "-keyout",
                        key.toString(),
                        "-out",
                        certificate.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("openssl.txt").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        Path script = Path.of(TlsServer.class.getResource("tls_server.py").toURI());
        String start = """
                [python3, -S, "%s", "%s", "%s", --port, "{port}", --registration-timeout, "0.9"]""".formatted(script, certificate, key);
        return Files.writeString(folder.resolve("tls.yaml"), """
                adapter: endpoint
                name: Behind TLS
                servers:
                  - {name: A, address: "127.0.0.1:{port}", directory: "%1$s", start: %2$s}
                  - {name: B, address: "127.0.0.1:{port}", directory: "%1$s", start: %2$s}
                tls: {trust: "%3$s", server-name: acme}
                deployments: 8
                clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
                agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat, email], count: 2000}
                features: [keep-alive, sequence-numbers, media]
                budgets: {answer: 700ms, report: 700ms, registration-timeout: 1s, restart: 3s}
                """.formatted(EXAMPLE.toRealPath(), start, certificate));
    }
}
