package org.ixntck.judge.invariant;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** WI-01: every line that a server sends is a readable message. An echo sends such lines, too: only a registration shows that a server speaks. */
final class Readable implements Invariant {

    @Override
    public List<Watched> accept(Entry entry, Conversation on) {
        if (entry.event() instanceof Event.Received received && on.registers(received.message())) {
            return List.of(Watched.kept("WI-01", entry));
        }
        if (entry.event() instanceof Event.Unreadable garbage) {
            return List.of(Watched.broken(
                    "WI-01",
                    "every line on %s to be a readable message".formatted(on.id()),
                    "%d bytes that are none (%s): %s".formatted(garbage.size(), garbage.why(), garbage.head()),
                    entry));
        }
        return List.of();
    }
}
