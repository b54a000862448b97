package org.ixntck.peer;

import java.util.concurrent.CompletableFuture;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;

/** What carries the messages of one connection: a socket of the kit's own, or a connection of a vendor's library. Used on the loop, but {@link #open()} by any thread. */
interface Transport {

    /** Whether neither side has ended it. */
    boolean open();

    /** Whether its application has fallen silent. */
    boolean silent();

    /** Sends a message and records that it was sent, or that it could not be. */
    CompletableFuture<Entry> send(Message message);

    /** Does to the connection what this entry says, of kind {@code Event.Fault}; completes when it is done. */
    CompletableFuture<?> fault(Entry fault);

    /** Ends it without a trace on the record; completes when it is done. */
    CompletableFuture<?> drop();
}
