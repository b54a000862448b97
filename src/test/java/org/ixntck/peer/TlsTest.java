package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.ixntck.adapter.Endpoint;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.ConnectFailed.Reason;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;
import org.ixntck.wire.json.IxnJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence for each way in which TLS fails, tried with real servers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TlsTest {

    private static final long CONNECT_MILLIS_MAX = 2_000;

    private final Journal journal = Journal.inMemory();
    private final Loop loop = new Loop(journal);
    private final Dialer dialer = new Dialer(journal, loop, new IxnJson(), CONNECT_MILLIS_MAX);
    private Optional<ServerSocket> listening = Optional.empty();
    private Keys server;
    private Keys impostor;
    private Keys expired;

    @BeforeAll
    void make(@TempDir Path folder) throws Exception {
        server = Keys.make(folder, "server");
        impostor = Keys.make(folder, "impostor");
        expired = Keys.issued(folder, "expired", "-startdate", "-9d", "-validity", "1");
    }

    @AfterEach
    void stopListening() throws IOException {
        if (listening.isPresent()) {
            listening.get().close();
        }
    }

    @AfterAll
    void close() {
        loop.close();
        journal.close();
    }

    /** What a server does with a connection. */
    private interface Serving {
        void serve(Socket accepted) throws IOException;
    }

    private Endpoint serve(ServerSocket socket, SSLContext context, String name, Serving serving) {
        listening = Optional.of(socket);
        CompletableFuture.runAsync(() -> {
            while (!socket.isClosed()) {
                try (Socket accepted = socket.accept()) {
                    serving.serve(accepted);
                } catch (IOException e) {
                    // The next one.
                }
            }
        });
        return new Endpoint("127.0.0.1", socket.getLocalPort(), Optional.of(new Endpoint.Tls(context, name)));
    }

    private Endpoint serve(SSLServerSocket socket, SSLContext context, String name) {
        return serve(
                socket, context, name, accepted -> accepted.getInputStream().readAllBytes());
    }

    private SSLServerSocket socket(Keys own, String... protocols) throws Exception {
        SSLServerSocket socket = (SSLServerSocket) Keys.context("TLS", server, Optional.of(own))
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setEnabledProtocols(protocols);
        return socket;
    }

    private SSLServerSocket asking(String protocol) throws Exception {
        SSLServerSocket socket = socket(server, protocol);
        socket.setNeedClientAuth(true);
        return socket;
    }

    private static SSLContext trusting(Keys keys) throws Exception {
        return Keys.context("TLS", keys, Optional.empty());
    }

    private Connection open(Endpoint endpoint) throws ConnectFailedException {
        Scope scope = new Scope("d1", "s1");
        return dialer.open(
                scope, Role.REPORTING, "reporting", "reporting@A", new Address("A", 1, endpoint), new Nobody());
    }

    private int connected() {
        return journal.history().all(Event.Connected.class).size();
    }

    private void refused(Endpoint endpoint, String sentence) {
        refused(endpoint, Reason.TLS, sentence);
    }

    private void refused(Endpoint endpoint, Reason reason, String sentence) {
        int before = connected();
        assertThatThrownBy(() -> open(endpoint))
                .isInstanceOf(ConnectFailedException.class)
                .hasMessageStartingWith("reporting@A could not be opened: ")
                .hasMessageContaining(sentence);
        assertThat(connected()).isEqualTo(before);
        List<Entry> failures = journal.history().all(Event.ConnectFailed.class);
        assertThat(((Event.ConnectFailed) failures.get(failures.size() - 1).event()).reason())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldConnectWithACertificateOfItsOwn(String protocol) throws Exception {
        SSLContext context = Keys.context("TLS", server, Optional.of(server));
        Endpoint endpoint = serve(asking(protocol), context, "localhost");
        int before = connected();

        assertThatCode(() -> {
                    Connection.drop(List.of(open(endpoint)));
                    Connection.drop(List.of(open(endpoint)));
                })
                .doesNotThrowAnyException();
        assertThat(connected()).isEqualTo(before + 2);
    }

    @Test
    void shouldSayThatTheIssuerIsNotTrusted() throws Exception {
        String sentence = "the kit does not trust the issuer of the server's certificate; set tls: trust";
        refused(serve(socket(server, "TLSv1.3"), SSLContext.getDefault(), "localhost"), sentence);
        stopListening();
        refused(serve(socket(server, "TLSv1.3"), trusting(impostor), "localhost"), sentence);
    }

    @Test
    void shouldSayThatACertificateHasExpired() throws Exception {
        Endpoint endpoint = serve(socket(expired, "TLSv1.3"), trusting(expired), "localhost");
        refused(endpoint, "the server's certificate has expired (NotAfter: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "acme.example.org", "127.0.0.2"})
    void shouldSayThatACertificateIsForAnotherName(String name) throws Exception {
        Endpoint endpoint = serve(socket(server, "TLSv1.3"), trusting(server), name);
        refused(endpoint, "the server's certificate is not for %s; set tls: server-name".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldSayThatTheServerAsksForACertificate(String protocol) throws Exception {
        Endpoint endpoint = serve(asking(protocol), trusting(server), "localhost");
        refused(endpoint, "the server asks for a client certificate and got none that it accepts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldSayThatTheServerDoesNotAcceptTheCertificate(String protocol) throws Exception {
        SSLContext context = Keys.context("TLS", server, Optional.of(impostor));
        refused(serve(asking(protocol), context, "localhost"), "the server does not accept the kit's certificate");
    }

    @Test
    void shouldSayThatThereIsNoVersionInCommon() throws Exception {
        SSLContext old = Keys.context("TLSv1.2", server, Optional.empty());
        refused(serve(socket(server, "TLSv1.3"), old, "localhost"), "no common version of TLS");
    }

    @Test
    void shouldSayThatThereIsNoCipherInCommon() throws Exception {
        SSLServerSocket socket = socket(server, "TLSv1.2");
        // For another type of key than the server has.
        socket.setEnabledCipherSuites(new String[] {"TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"});
        refused(serve(socket, trusting(server), "localhost"), "no common cipher");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello  | the server does not speak TLS on 127.0.0.1:",
                "close  | the server closed the connection on 127.0.0.1:",
                "silent | the server did not answer the TLS handshake on 127.0.0.1:",
            })
    void shouldSayThatTheServerSpeaksNoTls(String what, String sentence) throws Exception {
        ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Endpoint endpoint = serve(plain, trusting(server), "localhost", accepted -> {
            if (what.equals("hello")) {
                accepted.getOutputStream().write("hello, who are you?\n".getBytes(StandardCharsets.US_ASCII));
            }
            accepted.getInputStream().read(new byte[10_000]);
            if (!what.equals("close")) {
                accepted.getInputStream().readAllBytes();
            }
        });
        refused(endpoint, sentence);
    }

    @Test
    void shouldSayThatNothingListens() {
        refused(Endpoint.tcp("127.0.0.1", 1), Reason.REFUSED, "nothing listens on 127.0.0.1:1 (connection refused)");
        refused(
                Endpoint.tcp("no-such-host.invalid", 7001),
                Reason.UNRESOLVED,
                "the name no-such-host.invalid is not known on this machine");
    }
}
