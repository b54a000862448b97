package org.ixntck.peer;

import java.util.concurrent.CompletableFuture;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;

/**
 * Carries the messages of one connection: a socket of the kit, or a connection of a vendor's library. Used on the event loop, except
 * {@link #open()}, which is safe for any thread.
 */
interface Transport {

    /** Whether it is established and neither side has ended it. */
    boolean open();

    /** Whether the application is silent. */
    boolean silent();

    /** Sends a message and records the sending or its failure; completes with that entry. */
    CompletableFuture<Entry> send(Message message);

    /** Carries out the fault of this entry, an {@code Event.Fault}; completes when it is done. */
    CompletableFuture<?> fault(Entry fault);

    /** Ends the connection without recording it as a fault; completes when it is done. */
    CompletableFuture<?> drop();
}
