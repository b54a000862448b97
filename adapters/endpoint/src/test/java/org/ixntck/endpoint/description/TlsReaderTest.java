package org.ixntck.endpoint.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.AdapterException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of TLS, made by keytool for the test. */
class TlsReaderTest {

    private static final String DESCRIPTION = """
            adapter: endpoint
            name: Acme
            servers:
              - {name: A, address: "localhost:7001"}
              - {name: B, address: "localhost:7002"}
            tls: {%s}
            clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
            agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat], count: 10}
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws Exception {
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            KeyStore store = generate(algorithm);
            write(algorithm + ".pem", "CERTIFICATE", store.getCertificate("key").getEncoded());
            write(
                    algorithm + ".key",
                    "PRIVATE KEY",
                    store.getKey("key", "changeit".toCharArray()).getEncoded());
        }
        write("old.key", "RSA PRIVATE KEY", new byte[] {1});
        write("locked.key", "ENCRYPTED PRIVATE KEY", new byte[] {1});
        write("broken.key", "PRIVATE KEY", new byte[] {1});
        Files.writeString(folder.resolve("empty.pem"), "");
    }

    private static KeyStore generate(String algorithm) throws Exception {
        Path file = folder.resolve(algorithm + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-J-XX:TieredStopAtLevel=1",
                        "-genkeypair",
                        "-alias",
                        "key",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=acme",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getOutputStream().close();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
    }

    private static void write(String name, String kind, byte[] bytes) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                folder.resolve(name),
                "a comment\n-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, base64));
    }

    private static Tls read(String tls) throws IOException, AdapterException {
        Path file = folder.resolve("my.yaml");
        Files.writeString(file, DESCRIPTION.formatted(tls), StandardCharsets.UTF_8);
        return Description.read(file).tls().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"RSA", "EC", "Ed25519"})
    void shouldReadCertificatesAndKeys(String algorithm) throws Exception {
        Tls tls = read("trust: RSA.pem, certificate: %1$s.pem, key: %1$s.key, server-name: acme".formatted(algorithm));

        assertThat(tls.serverName()).contains("acme");
        assertThat(tls.context().createSSLEngine()).isNotNull();
    }

    @Test
    void shouldNeedNothingButTrust() throws Exception {
        assertThat(read("trust: EC.pem").serverName()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trust: nosuch.pem | nosuch.pem is not there; write a path as seen from the description",
                "trust: empty.pem | empty.pem holds no certificate; it must have lines -----BEGIN CERTIFICATE-----",
                "trust: EC.key | EC.key holds no certificate",
                "trust: EC.pem, certificate: EC.pem | certificate and key go together; write both of them, or none",
                "trust: EC.pem, certificate: EC.pem, key: EC.pem | EC.pem holds no key; it must have lines -----BEGIN PRIVATE KEY-----",
                "trust: EC.pem, certificate: EC.pem, key: RSA.key | RSA.key is not the key of the certificate EC.pem",
                "trust: EC.pem, certificate: EC.pem, key: old.key | convert it with openssl pkcs8 -topk8 -nocrypt -in old.key",
                "trust: EC.pem, certificate: EC.pem, key: locked.key | holds a key of the form ENCRYPTED PRIVATE KEY",
                "trust: EC.pem, certificate: EC.pem, key: broken.key | holds a key that is none of RSA, EC, EdDSA",
                "trust: EC.pem, servername: x | tls has no key 'servername'; did you mean 'server-name'?",
            })
    void shouldSayWhatIsWrongWithAFile(String tls, String sentence) {
        assertThatThrownBy(() -> read(tls))
                .isInstanceOfSatisfying(
                        AdapterException.class, e -> assertThat(e.kind()).isEqualTo(AdapterException.Cause.SETTINGS))
                .hasMessageContaining("my.yaml line 6: ")
                .hasMessageContaining(sentence);
    }
}
