package org.ixntck.peer;

import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/**
 * A request that was sent, or that could not be sent.
 *
 * @param entry the journal entry of the sending, or of its failure
 * @param link the name of the connection
 * @param reference its reference id
 */
public record PendingRequest(Entry entry, String link, long reference) {

    /** Whether it was sent. */
    public boolean sent() {
        return entry.event() instanceof Event.Sent;
    }
}
