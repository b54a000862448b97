package org.ixntck.peer;

import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/**
 * A request that was sent, or could not be.
 *
 * @param entry what the journal says of it
 * @param link the connection
 * @param reference its reference id
 */
public record PendingRequest(Entry entry, String link, long reference) {

    /** Whether it could be sent. */
    public boolean sent() {
        return entry.event() instanceof Event.Sent;
    }
}
