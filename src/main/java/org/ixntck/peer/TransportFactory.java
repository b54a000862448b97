package org.ixntck.peer;

import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Scope;

/** Where lines come from. Used by any thread. */
interface TransportFactory extends AutoCloseable {

    /**
     * Opens a connection and waits until it is established, or records that it could not be.
     *
     * @throws ConnectFailedException if there is no connection to be had
     */
    Connection open(Opening opening) throws ConnectFailedException;

    /** Whether that can be done to its connections. */
    boolean can(Kind kind);

    @Override
    void close();

    /**
     * What is to be opened.
     *
     * @param scope where its entries belong
     * @param id its name in the journal
     * @param address where the server is
     * @param reference its first request gets the reference id after this one
     * @param fake hears what comes, on the loop
     */
    record Opening(Scope scope, String id, Address address, long reference, Dialer.Listener fake) {}
}
