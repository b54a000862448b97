package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;
import org.ixntck.wire.json.IxnJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server says last before it closes is recorded, also if the kit is still sending. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class LastWordsTest {

    private static final Message HELLO = Message.of("RequestHello");

    @Test
    void shouldReadWhatCameBeforeAFailedWrite() throws Exception {
        try (Journal journal = Journal.inMemory();
                Loop loop = new Loop(journal);
                ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Dialer dialer = new Dialer(journal, loop, new IxnJson(), 2_000);
            Address address =
                    new Address("A", 1, new Endpoint("127.0.0.1", listening.getLocalPort(), Optional.empty()));
            Connection connection = dialer.open(new Scope("d1", "s1"), Role.AGENT, "a", "a@A", address, new Nobody());
            CompletableFuture<Void> closed = CompletableFuture.runAsync(() -> refuse(listening));

            // In one task of the loop, so that nothing is read in between: the second request meets a closed socket,
            // the third a reset one.
            loop.call(() -> {
                connection.ask(HELLO);
                closed.get();
                connection.ask(HELLO);
                Thread.sleep(20);
                connection.ask(HELLO);
                return connection;
            });

            await().until(() -> !connection.open());
            List<Event> events = journal.history().entries().stream()
                    .map(entry -> entry.event())
                    .toList();
            assertThat(events).hasAtLeastOneElementOfType(Event.SendFailed.class);
            assertThat(events).hasAtLeastOneElementOfType(Event.Received.class);
        }
    }

    private static void refuse(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            socket.getInputStream().read(new byte[1024]);
            socket.getOutputStream()
                    .write("{\"message\":\"EventError\",\"referenceId\":1}\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
