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

    /** Whether its application can still send something. */
    boolean speaks();

    /** Sends a message and records the sending or its failure; completes with that entry. */
    CompletableFuture<Entry> send(Message message);

    /** Lets a fault begin, which that entry has recorded; completes when it is done. */
    CompletableFuture<?> begin(Fault fault, Entry entry);

    /** Lets faults of that kind end. Returns what was ended. */
    Optional<Fault> end(Class<? extends Fault> kind);

    /** The faults that last. */
    List<Fault> faults();

    /** Ends the connection without recording it as a fault; completes when it is done. */
    CompletableFuture<?> drop();
}
