package org.ixntck.peer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Entry;

/**
 * Carries the messages of one connection: a socket of the kit, or a connection of a vendor's library. Used on the event loop, except
 * {@link #open()}, which is safe for any thread.
 */
interface Transport {

    /** Whether it is established and neither side has ended it. */
    boolean open();

    /** Whether the application can still send. */
    boolean speaks();

    /** Sends a message and records the sending or its failure; completes with that entry. */
    CompletableFuture<Entry> send(Message message);

    /** Writes messages in another form of the wire from here on, where it has that. */
    default void form(String form) {
        // A library writes as it likes.
    }

    /** Carries out the fault that the entry records; completes when it is done. */
    CompletableFuture<?> begin(Fault fault, Entry entry);

    /** Ends the active faults of the given kind, and returns them. */
    Optional<Fault> end(Class<? extends Fault> kind);

    /** The active faults. */
    List<Fault> faults();

    /** Ends the connection without recording it as a fault; completes when it is done. */
    CompletableFuture<?> drop();
}
