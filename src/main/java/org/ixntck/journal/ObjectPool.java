package org.ixntck.journal;

import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;

/**
 * Small objects that were read lately, such as lists of media, so that those with the same content are in memory once. Of two objects for the same
 * place in it the later one stays. Used by one thread.
 */
final class ObjectPool {

    private static final int PLACES = 1 << 10;

    private record Kept(List<String> names, List<Object> values, Map<String, Object> object) {}

    private final Kept[] places = new Kept[PLACES];

    /** An immutable object with these members. */
    Map<String, Object> of(ReadObject members) {
        // A message keeps few attributes in little memory.
        if (!members.isSmall()) {
            return new Message("", members).attributes();
        }
        int hash = members.contentHash();
        int place = (hash ^ hash >>> 10 ^ hash >>> 20) & PLACES - 1;
        Kept kept = places[place];
        if (kept == null || !members.has(kept.names(), kept.values())) {
            kept = new Kept(members.names(), members.values(), new Message("", members).attributes());
            places[place] = kept;
        }
        return kept.object();
    }
}
