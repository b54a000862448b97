package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Fault.Side;
import org.ixntck.fault.Moment;
import org.ixntck.fault.Moment.Direction;
import org.ixntck.fault.Moment.Edge;
import org.ixntck.fault.Until;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.ReadPass;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;
import org.ixntck.wire.json.IxnJson;
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

    private static final Message HELLO = Message.of("RequestHello").with("agentId", "Änne \uD83D\uDE00");
    private static final String ACK = "{\"message\":\"EventAck\",\"referenceId\":1}";
    private static final Duration SHORT = Duration.ofMillis(150);

    private final Journal journal = Journal.inMemory();
    private final Loop loop = new Loop(journal);
    private final Dialer dialer = new Dialer(journal, loop, new IxnJson(), 2_000);
    private final List<PlainPeer> peers = new ArrayList<>();
    private Optional<SSLContext> tls = Optional.empty();
    private int opened;

    @BeforeAll
    void makeKeys(@TempDir Path folder) throws Exception {
        Keys keys = Keys.make(folder, "server");
        tls = Optional.of(Keys.context("TLS", keys, Optional.of(keys)));
    }

    @AfterEach
    void closePeers() throws Exception {
        for (PlainPeer peer : peers) {
            peer.close();
        }
        peers.clear();
    }

    @AfterAll
    void close() {
        loop.close();
        journal.close();
    }

    private PlainPeer peer(boolean secure) throws Exception {
        PlainPeer peer = new PlainPeer(secure ? tls : Optional.empty());
        peers.add(peer);
        return peer;
    }

    private Connection to(PlainPeer peer) throws ConnectFailedException {
        Dialer.Listener nobody = new Dialer.Listener() {
            @Override
            public void heard(Connection connection, Message message) {}

            @Override
            public void over(Connection connection) {}
        };
        return dialer.open(
                new Scope("d1", "s1"),
                Role.AGENT,
                "a",
                "a@A/" + ++opened,
                new Address("A", 1, peer.endpoint()),
                nobody);
    }

    private List<Entry> entries(Connection connection, Class<? extends Event> type) {
        return journal.history().entries().stream()
                .filter(entry -> type.isInstance(entry.event())
                        && ((Event.OnLink) entry.event()).link().equals(connection.id()))
                .toList();
    }

    private long nanos(long systemNanos) {
        return systemNanos - System.nanoTime() + journal.now();
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSendSlicesAndCutCharacters(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
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
        assertThat(entries(connection, Event.Sent.class)).hasSize(2);
        assertThat(nanos(slices.get(0).at()))
                .as("sent when the last byte has left, not the first")
                .isLessThan(entries(connection, Event.Sent.class).get(1).at() - length / 2 * 1_000_000L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldWriteSlowly(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);

        connection.fault(new Fault.SlowWriting(20, 40));
        long before = journal.now();
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
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.fault(new Fault.Delay(300));
        long before = journal.now();

        PendingRequest asked = connection.ask(HELLO);

        await().until(() -> peer.text().endsWith("\n"));
        assertThat(nanos(peer.pieces().get(0).at()) - before).isGreaterThan(290_000_000);
        assertThat(asked.entry().at() - before).isGreaterThan(290_000_000);
        assertThat(asked.sent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSendSeveralMessagesInOneSegment(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
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
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.fault(new Fault.Slices(4));
        connection.fault(new Fault.Coalescing(2));

        Connection.askAll(List.of(connection, connection), List.of(HELLO, HELLO));

        await().until(() -> entries(connection, Event.Sent.class).size() == 2);
        List<Entry> sent = entries(connection, Event.Sent.class);
        assertThat(sent.get(1).at() - sent.get(0).at())
                .as("the slices of the second message are sent after the first")
                .isGreaterThan(1_000_000);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSendNothingWhileSilent(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.fault(new Fault.Silence());

        assertThat(connection.ask(HELLO).sent()).isFalse();
        peer.says(ACK);
        await().until(() -> entries(connection, Event.Received.class).size() == 1);
        pause(SHORT);
        assertThat(peer.text()).isEmpty();
        assertThat(peer.end()).isEmpty();

        connection.heal();
        assertThat(connection.ask(HELLO).sent()).isTrue();
        await().until(() -> peer.text().endsWith("\n"));
        assertThat(entries(connection, Event.Healed.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldReadNothingWhileDeaf(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.ask(HELLO);
        connection.fault(new Fault.Deafness());

        long said = nanos(peer.says(ACK));
        pause(SHORT);
        assertThat(entries(connection, Event.Received.class)).isEmpty();
        assertThat(connection.ask(HELLO).sent()).as("it still writes").isTrue();

        connection.heal();
        await().until(() -> entries(connection, Event.Received.class).size() == 1);
        Entry received = entries(connection, Event.Received.class).get(0);
        assertThat(received.pass()).isEqualTo(ReadPass.HELD);
        assertThat(received.since()).isLessThan(said);
        assertThat(received.at() - said).isGreaterThan(SHORT.toNanos());
        pause(SHORT);
        peer.says(ACK);
        await().until(() -> entries(connection, Event.Received.class).size() == 2);
        assertThat(entries(connection, Event.Received.class).get(1).pass()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSayHonestlyWhenItReadsSlowly(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.fault(new Fault.SlowReading(400));

        long said = nanos(peer.says(ACK));
        pause(SHORT);
        assertThat(entries(connection, Event.Received.class)).isEmpty();
        assertThat(journal.history().watermark())
                .as("nothing is known of what is unread")
                .isLessThan(said);
        await().until(() -> entries(connection, Event.Received.class).size() == 1);
        Entry received = entries(connection, Event.Received.class).get(0);
        assertThat(received.pass()).isEqualTo(ReadPass.HELD);
        assertThat(received.since()).isLessThan(said);

        await("while nothing waits, all is known")
                .until(() -> journal.now() - journal.history().watermark() < 200_000_000);
        connection.heal();
        pause(SHORT);
        peer.says(ACK);
        await().until(() -> entries(connection, Event.Received.class).size() == 2);
        assertThat(entries(connection, Event.Received.class).get(1).pass())
                .as("read as always")
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldHalfCloseAndGoOnReading(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.ask(HELLO);
        connection.fault(new Fault.HalfClose(Side.WRITING));

        await().until(() -> peer.end().equals("end"));
        assertThat(connection.open()).isTrue();
        peer.says(ACK);
        await().until(() -> entries(connection, Event.Received.class).size() == 1);
        assertThat(connection.ask(HELLO).sent()).isFalse();
        peer.close();
        await().until(() -> entries(connection, Event.Ended.class).size() == 1);
        assertThat(((Event.Ended) entries(connection, Event.Ended.class).get(0).event()).by())
                .isEqualTo(Event.Ended.By.SERVER);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldHalfCloseTheReadingSide(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.fault(new Fault.HalfClose(Side.READING));

        peer.says(ACK);
        assertThat(connection.ask(HELLO).sent()).isTrue();
        await().until(() -> peer.text().endsWith("\n"));
        pause(SHORT);
        assertThat(peer.end()).isEmpty();
        assertThat(entries(connection, Event.Received.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldCloseInOrder(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.ask(HELLO);

        assertThat(connection.fault(new Fault.Close())).isPresent();

        await().until(() -> peer.end().equals("end"));
        assertThat(connection.fault(new Fault.Reset())).as("nothing left").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldReset(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.ask(HELLO);

        connection.fault(new Fault.Reset());

        await().until(() -> !peer.end().isEmpty());
        assertThat(peer.end()).isNotEqualTo("end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEFORE", "AFTER"})
    void shouldBeginAtTheNthMessageThatIsSent(String edge) throws Exception {
        PlainPeer peer = peer(false);
        Connection connection = to(peer);
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
        PlainPeer peer = peer(false);
        Connection connection = to(peer);
        connection.fault(
                new Fault.Reset(),
                new Moment.At(Edge.valueOf(edge), Direction.RECEIVED, "EventAck", 2),
                new Until.Healed());

        peer.says(ACK + "\n" + ACK + "\n" + ACK);

        await().until(() -> !peer.end().isEmpty());
        assertThat(entries(connection, Event.Received.class)).hasSize(edge.equals("AFTER") ? 2 : 1);
        assertThat(entries(connection, Event.Fault.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldEndAtAMessageOrAfterATime(boolean time) throws Exception {
        PlainPeer peer = peer(false);
        Connection connection = to(peer);
        Until until = time
                ? new Until.Elapsed(100)
                : new Until.Message(new Moment.At(Edge.AFTER, Direction.RECEIVED, "EventAck", 1));
        connection.fault(new Fault.Silence(), new Moment.Now(), until);
        assertThat(connection.ask(HELLO).sent()).isFalse();

        peer.says(ACK);

        await().until(() -> entries(connection, Event.Healed.class).size() == 1);
        assertThat(connection.ask(HELLO).sent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldLetGoWhatIsHeldBackWhenItHeals(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.fault(new Fault.Delay(2_000), new Moment.Now(), new Until.Elapsed(100));
        long before = journal.now();

        assertThat(connection.ask(HELLO).sent()).isTrue();

        assertThat(journal.now() - before).isLessThan(1_000_000_000);
        await().until(() -> peer.text().endsWith("\n"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldNotSayThatItHasSentWhatAConnectionsEndHasCutOff(boolean secure) throws Exception {
        PlainPeer peer = peer(secure);
        Connection connection = to(peer);
        connection.fault(new Fault.SlowWriting(5, 50));
        loop.after(200, () -> connection.fault(new Fault.Close(), new Moment.Now(), new Until.Healed()));

        assertThat(connection.ask(HELLO).sent()).isFalse();

        await().until(() -> peer.end().equals("end"));
        assertThat(peer.text()).startsWith("{").doesNotContain("\n");
    }
}
