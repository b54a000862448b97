package org.ixntck.peer;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Message;

/**
 * How much of what comes in a run is kept, so that no server fills the memory or the disk. Used by any thread.
 */
final class ReceiveQuota {

    /** A connection of a scenario sees some dozens. */
    static final int MESSAGES_MAX = 5_000;

    static final long BYTES_MAX = 8L << 20;

    private static final long WEIGHT_MAX = Math.min(Runtime.getRuntime().maxMemory() / 8, 256L << 20);
    /** What an entry, and an attribute, take beside their texts. */
    private static final long ENTRY = 300;

    private static final long ATTRIBUTE = 80;

    private long left = WEIGHT_MAX;
    private Optional<RecordingHandler> followed = Optional.empty();
    private volatile double largestShare;
    private volatile Optional<String> exceeded = Optional.empty();

    /** Whether one more is kept of a connection that has brought so many lines. */
    synchronized boolean keeps(long lines, Codec.Decoded decoded) {
        if (lines > MESSAGES_MAX || left <= 0) {
            return false;
        }
        left -= ENTRY + (decoded instanceof Message message ? weight(message.attributes()) : ENTRY);
        return true;
    }

    private static long weight(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .mapToLong(it -> ATTRIBUTE + weight(it.getKey()) + weight(it.getValue()))
                    .sum();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().mapToLong(it -> ATTRIBUTE + weight(it)).sum();
        }
        return value instanceof String text ? ATTRIBUTE + text.length() : ATTRIBUTE;
    }

    /** Whether this flood is the one that is read as fast as it comes, so that one of many soon comes to an end. */
    synchronized boolean readsAtFullSpeed(RecordingHandler flood) {
        followed = followed.or(() -> Optional.of(flood));
        return followed.get() == flood;
    }

    /** That one is over. */
    synchronized void over(RecordingHandler flood) {
        followed = followed.filter(it -> it != flood);
    }

    /** A connection has brought so much of what any may bring. */
    synchronized void noteShare(double share) {
        largestShare = Math.max(largestShare, share);
    }

    /** How much the largestShare connection has brought of what any may, from 0 to 1. */
    double largestShare() {
        return largestShare;
    }

    /** A connection brought more than any may. */
    synchronized void exceed(String link) {
        exceeded = exceeded.or(() -> Optional.of(link));
    }

    /** The connection that brought more than any may, if there was one. */
    Optional<String> exceeded() {
        return exceeded;
    }
}
