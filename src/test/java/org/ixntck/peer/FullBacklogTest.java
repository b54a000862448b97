package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.Endpoint;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;
import org.ixntck.wire.json.IxnJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server with a short queue of new connections, to which many connect at once. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class FullBacklogTest {

    private static final int ANSWER_MILLIS = 500;

    @Test
    void shouldWaitUntilTheServerHasRoomForTheConnection() throws Exception {
        try (Journal journal = Journal.inMemory();
                Loop loop = new Loop(journal);
                ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Socket> waiting = fill(listening);
            Dialer dialer = new Dialer(journal, loop, new IxnJson(), ANSWER_MILLIS);
            Address address =
                    new Address("A", 1, new Endpoint("127.0.0.1", listening.getLocalPort(), Optional.empty()));
            CompletableFuture<Void> accepted = CompletableFuture.runAsync(() -> acceptLater(listening));

            Connection connection = dialer.open(new Scope("d1", "s1"), Role.AGENT, "a", "a@A", address, new Nobody());

            assertThat(connection.open()).isTrue();
            accepted.get();
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Connects until the server has no room for a further connection. */
    private static List<Socket> fill(ServerSocket listening) throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try {
            while (true) {
                Socket socket = new Socket();
                socket.connect(new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort()), 200);
                waiting.add(socket);
            }
        } catch (SocketTimeoutException e) {
            return waiting;
        }
    }

    /** Accepts all once the answer budget is over. */
    private static void acceptLater(ServerSocket listening) {
        try {
            Thread.sleep(ANSWER_MILLIS + 100);
            listening.setSoTimeout(100);
            while (true) {
                listening.accept();
            }
        } catch (IOException e) {
            // No further one waits.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
