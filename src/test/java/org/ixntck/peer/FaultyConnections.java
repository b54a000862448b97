package org.ixntck.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;
import org.ixntck.wire.json.IxnJson;

/** Connections of the kit to plain peers, with TLS and without, and what the journal says of them. */
final class FaultyConnections implements AutoCloseable {

    static final Message HELLO = Message.of("RequestHello").with("agentId", "Änne \uD83D\uDE00");
    static final String ACK = "{\"message\":\"EventAck\",\"referenceId\":1}";

    private final Journal journal = Journal.inMemory();
    private final Loop loop = new Loop(journal);
    private final Dialer dialer = new Dialer(journal, loop, new IxnJson(), 2_000);
    private final List<PlainPeer> peers = new ArrayList<>();
    private final SSLContext tls;
    private int opened;

    /**
     * No connection yet.
     *
     * @param folder where the keys of the peers are made
     */
    FaultyConnections(Path folder) throws Exception {
        Keys keys = Keys.make(folder, "server");
        tls = Keys.context("TLS", keys, Optional.of(keys));
    }

    Journal journal() {
        return journal;
    }

    Loop loop() {
        return loop;
    }

    PlainPeer peer(boolean secure) throws Exception {
        PlainPeer peer = new PlainPeer(secure ? Optional.of(tls) : Optional.empty());
        peers.add(peer);
        return peer;
    }

    Connection to(PlainPeer peer) throws ConnectFailedException {
        return dialer.open(
                new Scope("d1", "s1"),
                Role.AGENT,
                "a",
                "a@A/" + ++opened,
                new Address("A", 1, peer.endpoint()),
                new Nobody());
    }

    List<Entry> entries(Connection connection, Class<? extends Event> type) {
        return journal.history().entries().stream()
                .filter(entry -> type.isInstance(entry.event())
                        && ((Event.OnLink) entry.event()).link().equals(connection.id()))
                .toList();
    }

    void closePeers() throws Exception {
        for (PlainPeer peer : peers) {
            peer.close();
        }
        peers.clear();
    }

    @Override
    public void close() {
        loop.close();
        journal.close();
    }
}
