package org.ixntck.peer;

import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Scope;

/** Opens connections. Safe for any thread. */
interface TransportFactory extends AutoCloseable {

    /**
     * Opens a connection and waits until it is established, or records why it could not be.
     *
     * @throws ConnectFailedException if the connection cannot be established
     */
    Connection open(Opening opening) throws ConnectFailedException;

    /** Whether its connections support this fault. */
    boolean can(Fault fault);

    /** Whether its connections support faults at this moment. */
    boolean can(Moment moment);

    @Override
    void close();

    /**
     * A connection to be opened.
     *
     * @param scope the scope of its entries
     * @param id its name in the journal
     * @param address the server
     * @param reference the reference id before that of its first request
     * @param fake receives messages and the end of the connection, on the loop
     */
    record Opening(Scope scope, String id, Address address, long reference, Dialer.Listener fake) {}
}
