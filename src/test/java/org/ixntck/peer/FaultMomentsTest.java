package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ixntck.peer.FaultyConnections.ACK;
import static org.ixntck.peer.FaultyConnections.HELLO;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.fault.Moment.Direction;
import org.ixntck.fault.Moment.Edge;
import org.ixntck.fault.Until;
import org.ixntck.journal.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a fault begins, how it ends, and what is held back then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FaultMomentsTest {

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

    @ParameterizedTest
    @ValueSource(strings = {"BEFORE", "AFTER"})
    void shouldBeginAtTheNthMessageThatIsSent(String edge) throws Exception {
        PlainPeer peer = connections.peer(false);
        Connection connection = connections.to(peer);
        connection.fault(
                new Fault.Close(),
                new Moment.At(Edge.valueOf(edge), Direction.SENT, "RequestHello", 2),
                new Until.Healed());

        connection.ask(HELLO);
        connection.ask(Message.of("RequestOther"));
        PendingRequest second = connection.ask(HELLO);

        await().until(() -> peer.end().equals("end"));
        assertThat(second.sent()).isEqualTo(edge.equals("AFTER"));
        assertThat(peer.text().split("\n")).hasSize(edge.equals("AFTER") ? 3 : 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEFORE", "AFTER"})
    void shouldBeginAtTheNthMessageThatIsReceived(String edge) throws Exception {
        PlainPeer peer = connections.peer(false);
        Connection connection = connections.to(peer);
        connection.fault(
                new Fault.Reset(),
                new Moment.At(Edge.valueOf(edge), Direction.RECEIVED, "EventAck", 2),
                new Until.Healed());

        peer.says(ACK + "\n" + ACK + "\n" + ACK);

        await().until(() -> !peer.end().isEmpty());
        assertThat(connections.entries(connection, Event.Received.class)).hasSize(edge.equals("AFTER") ? 2 : 1);
        assertThat(connections.entries(connection, Event.Fault.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldEndAtAMessageOrAfterATime(boolean time) throws Exception {
        PlainPeer peer = connections.peer(false);
        Connection connection = connections.to(peer);
        Until until = time
                ? new Until.Elapsed(100)
                : new Until.Message(new Moment.At(Edge.AFTER, Direction.RECEIVED, "EventAck", 1));
        connection.fault(new Fault.Silence(), new Moment.Now(), until);
        assertThat(connection.ask(HELLO).sent()).isFalse();

        peer.says(ACK);

        await().until(() -> connections.entries(connection, Event.Healed.class).size() == 1);
        assertThat(connection.ask(HELLO).sent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldLetGoWhatIsHeldBackWhenItHeals(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.fault(new Fault.Delay(2_000), new Moment.Now(), new Until.Elapsed(100));
        long before = connections.journal().now();

        assertThat(connection.ask(HELLO).sent()).isTrue();

        assertThat(connections.journal().now() - before).isLessThan(1_000_000_000);
        await().until(() -> peer.text().endsWith("\n"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldNotSayThatItHasSentWhatAConnectionsEndHasCutOff(boolean secure) throws Exception {
        PlainPeer peer = connections.peer(secure);
        Connection connection = connections.to(peer);
        connection.fault(new Fault.SlowWriting(5, 50));
        connections.loop().after(200, () -> connection.fault(new Fault.Close(), new Moment.Now(), new Until.Healed()));

        assertThat(connection.ask(HELLO).sent()).isFalse();

        await().until(() -> peer.end().equals("end"));
        assertThat(peer.text()).startsWith("{").doesNotContain("\n");
    }
}
