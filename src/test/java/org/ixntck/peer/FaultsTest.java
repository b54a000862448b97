package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ixntck.peer.FaultyConnections.ACK;
import static org.ixntck.peer.FaultyConnections.HELLO;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Fault.Side;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.ReadPass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plain peer sees of each fault, and what the journal says of it, with TLS and without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FaultsTest {

    private static final Duration SHORT = Duration.ofMillis(150);

    private FaultyConnections connections;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        connections = new FaultyConnections(folder);
    }

    @AfterEach
    void closePeers() throws Exception {
        connections.closePeers();
    }

    @AfterAll
    void close() {
        connections.close();
    }

    private long nanos(long systemNanos) {
        return systemNanos - System.nanoTime() + connections.journal().now();
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSendSlicesAndCutCharacters(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.ask(HELLO);
        await().until(() -> peer.text().endsWith("\n"));
        int whole = peer.pieces().size();
        int length = peer.text().getBytes(StandardCharsets.UTF_8).length;

        connection.fault(new Fault.Slices(1));
        connection.ask(HELLO);

        await().until(() -> peer.text().getBytes(StandardCharsets.UTF_8).length == 2 * length);
        List<PlainPeer.Piece> slices =
                peer.pieces().subList(whole, peer.pieces().size());
        assertThat(whole).as("without the fault").isEqualTo(1);
        assertThat(slices).hasSizeGreaterThan(length / 2);
        assertThat(slices).as("a cut inside a character").anyMatch(it -> (it.bytes()[0] & 0xC0) == 0x80);
        assertThat(peer.text())
                .endsWith(
                        peer.text().substring(0, peer.text().indexOf('\n') - 20).substring(40)
                                + peer.text().substring(peer.text().length() - 21));
        assertThat(connections.entries(connection, Event.Sent.class)).hasSize(2);
        assertThat(nanos(slices.get(0).at()))
                .as("sent when the last byte has left, not the first")
                .isLessThan(
                        connections.entries(connection, Event.Sent.class).get(1).at() - length / 2 * 1_000_000L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldWriteSlowly(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);

        connection.fault(new Fault.SlowWriting(20, 40));
        long before = connections.journal().now();
        PendingRequest asked = connection.ask(HELLO);

        await().until(() -> peer.text().endsWith("\n"));
        List<PlainPeer.Piece> pieces = peer.pieces();
        assertThat(pieces).hasSizeGreaterThan(1);
        assertThat(asked.entry().at() - before).as("three pauses").isGreaterThan(110_000_000);
        assertThat(asked.entry().at())
                .isGreaterThan(nanos(pieces.get(pieces.size() - 2).at()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSendLate(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.fault(new Fault.Delay(300));
        long before = connections.journal().now();

        PendingRequest asked = connection.ask(HELLO);

        await().until(() -> peer.text().endsWith("\n"));
        assertThat(nanos(peer.pieces().get(0).at()) - before).isGreaterThan(290_000_000);
        assertThat(asked.entry().at() - before).isGreaterThan(290_000_000);
        assertThat(asked.sent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSendSeveralMessagesInOneSegment(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.fault(new Fault.Coalescing(3));

        Connection.askAll(List.of(connection, connection, connection), List.of(HELLO, HELLO, HELLO));

        await().until(() -> peer.text().chars().filter(c -> c == '\n').count() == 3);
        assertThat(peer.pieces()).hasSize(1);
        assertThat(connection.ask(HELLO).sent()).as("one that nothing follows").isTrue();
    }

    /** A peer may answer the first of them before the last byte of the others has left. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldCountEachOfSeveralMessagesAsSentWithItsOwnLastByteWhereTheyAreSliced(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.fault(new Fault.Slices(4));
        connection.fault(new Fault.Coalescing(2));

        Connection.askAll(List.of(connection, connection), List.of(HELLO, HELLO));

        await().until(() -> connections.entries(connection, Event.Sent.class).size() == 2);
        List<Entry> sent = connections.entries(connection, Event.Sent.class);
        assertThat(sent.get(1).at() - sent.get(0).at())
                .as("the slices of the second message are sent after the first")
                .isGreaterThan(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSendNothingWhileSilent(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.fault(new Fault.Silence());

        assertThat(connection.ask(HELLO).sent()).isFalse();
        peer.says(ACK);
        await().until(() ->
                connections.entries(connection, Event.Received.class).size() == 1);
        pause(SHORT);
        assertThat(peer.text()).isEmpty();
        assertThat(peer.end()).isEmpty();

        connection.heal();
        assertThat(connection.ask(HELLO).sent()).isTrue();
        await().until(() -> peer.text().endsWith("\n"));
        assertThat(connections.entries(connection, Event.Healed.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldReadNothingWhileDeaf(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.ask(HELLO);
        connection.fault(new Fault.Deafness());

        long said = nanos(peer.says(ACK));
        pause(SHORT);
        assertThat(connections.entries(connection, Event.Received.class)).isEmpty();
        assertThat(connection.ask(HELLO).sent()).as("it still writes").isTrue();

        connection.heal();
        await().until(() ->
                connections.entries(connection, Event.Received.class).size() == 1);
        Entry received = connections.entries(connection, Event.Received.class).get(0);
        assertThat(received.pass()).isEqualTo(ReadPass.HELD);
        assertThat(received.since()).isLessThan(said);
        assertThat(received.at() - said).isGreaterThan(SHORT.toNanos());
        pause(SHORT);
        peer.says(ACK);
        await().until(() ->
                connections.entries(connection, Event.Received.class).size() == 2);
        assertThat(connections.entries(connection, Event.Received.class).get(1).pass())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSayHonestlyWhenItReadsSlowly(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.fault(new Fault.SlowReading(400));

        long said = nanos(peer.says(ACK));
        pause(SHORT);
        assertThat(connections.entries(connection, Event.Received.class)).isEmpty();
        assertThat(connections.journal().history().watermark())
                .as("nothing is known of what is unread")
                .isLessThan(said);
        await().until(() ->
                connections.entries(connection, Event.Received.class).size() == 1);
        Entry received = connections.entries(connection, Event.Received.class).get(0);
        assertThat(received.pass()).isEqualTo(ReadPass.HELD);
        assertThat(received.since()).isLessThan(said);

        await("while nothing waits, all is known")
                .until(() -> connections.journal().now()
                                - connections.journal().history().watermark()
                        < 200_000_000);
        connection.heal();
        pause(SHORT);
        peer.says(ACK);
        await().until(() ->
                connections.entries(connection, Event.Received.class).size() == 2);
        assertThat(connections.entries(connection, Event.Received.class).get(1).pass())
                .as("read as always")
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldHalfCloseAndGoOnReading(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.ask(HELLO);
        connection.fault(new Fault.HalfClose(Side.WRITING));

        await().until(() -> peer.end().equals("end"));
        assertThat(connection.open()).isTrue();
        peer.says(ACK);
        await().until(() ->
                connections.entries(connection, Event.Received.class).size() == 1);
        assertThat(connection.ask(HELLO).sent()).isFalse();
        peer.close();
        await().until(() -> connections.entries(connection, Event.Ended.class).size() == 1);
        assertThat(((Event.Ended) connections
                                .entries(connection, Event.Ended.class)
                                .get(0)
                                .event())
                        .by())
                .isEqualTo(Event.Ended.By.SERVER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldHalfCloseTheReadingSide(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.fault(new Fault.HalfClose(Side.READING));

        peer.says(ACK);
        assertThat(connection.ask(HELLO).sent()).isTrue();
        await().until(() -> peer.text().endsWith("\n"));
        pause(SHORT);
        assertThat(peer.end()).isEmpty();
        assertThat(connections.entries(connection, Event.Received.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldCloseInOrder(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.ask(HELLO);

        assertThat(connection.fault(new Fault.Close())).isPresent();

        await().until(() -> peer.end().equals("end"));
        assertThat(connection.fault(new Fault.Reset())).as("nothing left").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldReset(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.ask(HELLO);

        connection.fault(new Fault.Reset());

        await().until(() -> !peer.end().isEmpty());
        assertThat(peer.end()).isNotEqualTo("end");
    }
}
