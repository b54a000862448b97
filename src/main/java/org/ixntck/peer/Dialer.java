package org.ixntck.peer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.ixntck.adapter.CodecWire;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Wire;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.journal.Scope;

/** Opens connections to servers under test. Safe for any thread. */
public final class Dialer implements AutoCloseable {

    private static final long REFERENCES_EACH = 1_000;

    /** Reference ids start again from here, since the wire allows at most 2^31-1. */
    private static final long REFERENCES_MAX = 2_000_000_000;

    private final Journal journal;
    private final TransportFactory transports;
    private final AdapterFailures failures;
    private final List<String> forms;
    private final ReceiveQuota quota = new ReceiveQuota();
    private final AtomicBoolean flooded = new AtomicBoolean();

    /** Each connection has its own range of reference ids, so that an answer on the wrong connection is recognized; walks may choose another one. */
    private final AtomicLong references = new AtomicLong();

    /**
     * A dialer for one run.
     *
     * @param connectMillisMax how long a server may take to accept a connection and to answer its TLS handshake, in milliseconds; a plain connection has
     *     at least 3.5 s, in which TCP tries it three times
     */
    public Dialer(Journal journal, Loop loop, Wire wire, long connectMillisMax) {
        this.journal = journal;
        this.forms = wire instanceof CodecWire codec ? codec.codec().forms() : List.of();
        this.failures = new AdapterFailures(journal);
        this.transports = wire instanceof ConnectorWire connector
                ? new ConnectorTransportFactory(journal, loop, connector, connectMillisMax, quota, failures)
                : new SocketTransportFactory(journal, loop, (CodecWire) wire, connectMillisMax, quota);
    }

    /** Whether this is the first call: only the first flood of a run is waited for. */
    public boolean firstFlood() {
        return flooded.compareAndSet(false, true);
    }

    /** The first connection that exceeded its limit, if there is one. The run then ends. */
    public Optional<String> exceeded() {
        return quota.exceeded();
    }

    /** The largest share of its limit that any connection has reached, from 0 to 1. */
    public double largestShare() {
        return quota.largestShare();
    }

    /** The first failure of the adapter on a connection at the given site, if there is one. Other observations there may be caused by it. */
    public Optional<String> failure(Scope scope) {
        return failures.at(scope);
    }

    /** Frees the quota of a site whose entries are no longer kept. */
    public void forget(Scope scope) {
        quota.forget(scope.site());
    }

    /** Further forms in which the wire can write messages. */
    public List<String> forms() {
        return forms;
    }

    /** Whether the wire supports this fault. */
    public boolean can(Fault fault) {
        return transports.can(fault);
    }

    /** Whether the wire supports faults at this moment. */
    public boolean can(Moment moment) {
        return transports.can(moment);
    }

    /**
     * Opens a connection and waits until it is established. Called on a scenario's thread.
     *
     * @param fake receives messages and the end of the connection, on the loop
     * @throws ConnectFailedException if the connection cannot be established
     */
    Connection open(Scope scope, Role role, String owner, String id, Address address, Listener fake)
            throws ConnectFailedException {
        journal.append(scope, new Event.Connecting(id, role, owner, address.server(), address.life()));
        return transports.open(new TransportFactory.Opening(
                scope, id, address, references.getAndAdd(REFERENCES_EACH) % REFERENCES_MAX, fake));
    }

    @Override
    public void close() {
        transports.close();
    }

    /** The reaction of a fake to what happens on its connection. Called on the loop. */
    interface Listener {
        void heard(Connection connection, Message message);

        void over(Connection connection);
    }
}
