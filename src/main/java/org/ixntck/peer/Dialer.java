package org.ixntck.peer;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Wire;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;

/** Opens connections to servers under test. Used by any thread. */
public final class Dialer implements AutoCloseable {

    private static final long REFERENCES_EACH = 1_000;

    private final Journal journal;
    private final TransportFactory transports;
    private final AdapterFailures failures;
    private final ReceiveQuota quota = new ReceiveQuota();
    private final AtomicBoolean flooded = new AtomicBoolean();

    /** Each connection counts from another number, so that an answer that strays to another connection is seen to be none there. */
    private final AtomicLong references = new AtomicLong();

    /**
     * A dialer for one run.
     *
     * @param connectMillisMax how long a server may take to accept a connection
     */
    public Dialer(Journal journal, Loop loop, Wire wire, long connectMillisMax) {
        this.journal = journal;
        this.failures = new AdapterFailures(journal);
        this.transports = wire instanceof ConnectorWire connector
                ? new ConnectorTransportFactory(journal, loop, connector, connectMillisMax, quota, failures)
                : new SocketTransportFactory(journal, loop, (CodecWire) wire, connectMillisMax, quota);
    }

    /** Whether this is the first time that somebody finds a record to overflow. */
    public boolean firstFlood() {
        return flooded.compareAndSet(false, true);
    }

    /** The connection on which a server sent more than any connection may bring, if there was one: it makes no sense to go on then. */
    public Optional<String> exceeded() {
        return quota.exceeded();
    }

    /** How much the largestShare connection has brought of what any may bring, from 0 to 1. */
    public double largestShare() {
        return quota.largestShare();
    }

    /** What the adapter did wrong on a connection at that site, if it did: whatever was seen there may be its fault. */
    public Optional<String> failure(Scope scope) {
        return failures.at(scope);
    }

    /** Whether the wire can do that to a connection. */
    public boolean can(Kind kind) {
        return transports.can(kind);
    }

    /**
     * Opens a connection and waits until it is established. Called on a scenario's thread.
     *
     * @param fake hears what comes, on the loop
     * @throws ConnectFailedException if the server does not accept it
     */
    Connection open(Scope scope, Role role, String owner, String id, Address address, Listener fake)
            throws ConnectFailedException {
        journal.append(scope, new Event.Connecting(id, role, owner, address.server(), address.life()));
        return transports.open(
                new TransportFactory.Opening(scope, id, address, references.getAndAdd(REFERENCES_EACH), fake));
    }

    @Override
    public void close() {
        transports.close();
    }

    /** What a fake does with what it hears. Called on the loop. */
    interface Listener {
        void heard(Connection connection, Message message);

        void over(Connection connection);
    }
}
