package org.ixntck.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.ixntck.adapter.Endpoint;
import org.junit.jupiter.api.Test;

/** Which answers to a TLS handshake show that a port speaks TLS. */
class TlsProbeTest {

    /** A TLS alert: handshake failure. */
    private static final byte[] ALERT = {0x15, 3, 3, 0, 2, 2, 40};

    private static boolean speaksTls(byte[] answer) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> answer(server, answer));
            answers.start();
            boolean speaks = TlsProbe.speaksTls(Endpoint.tcp("127.0.0.1", server.getLocalPort()));
            answers.join(5_000);
            return speaks;
        }
    }

    private static void answer(ServerSocket server, byte[] answer) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read(new byte[1_000]);
            socket.getOutputStream().write(answer);
        } catch (IOException e) {
            // The probe closes the connection as soon as it knows.
        }
    }

    @Test
    void shouldTellTlsByAnAlert() throws Exception {
        assertThat(speaksTls(ALERT)).isTrue();
    }

    @Test
    void shouldNotTakeAnotherAnswerForTls() throws Exception {
        byte[] json = "{\"message\":\"EventError\"}\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(speaksTls(json)).isFalse();
        assertThat(speaksTls(new byte[0])).isFalse();
    }
}
