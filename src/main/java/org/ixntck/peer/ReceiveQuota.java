package org.ixntck.peer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Message;

/**
 * Limits how much of the received data a run records, so that no server can fill the memory or the disk. Safe for any thread.
 */
final class ReceiveQuota {

    /** Messages recorded of one connection; a scenario needs a few dozen. */
    static final int MESSAGES_MAX = 5_000;

    static final long BYTES_MAX = 8L << 20;

    private static final long WEIGHT_MAX = Math.min(Runtime.getRuntime().maxMemory() / 8, 256L << 20);
    /** The estimated size in bytes of an entry and of an attribute, without their texts. */
    private static final long ENTRY = 300;

    private static final long ATTRIBUTE = 80;

    private final Map<String, Long> kept = new HashMap<>();
    private long left = WEIGHT_MAX;
    private Optional<RecordingHandler> followed = Optional.empty();
    private volatile double largestShare;
    private volatile Optional<String> exceeded = Optional.empty();

    /** Whether one more message is recorded of a connection at the given site, on which {@code lines} have arrived. */
    synchronized boolean keeps(String site, long lines, Codec.Decoded decoded) {
        if (lines > MESSAGES_MAX || left <= 0) {
            return false;
        }
        long weight = ENTRY + (decoded instanceof Message message ? weight(message.attributes()) : ENTRY);
        left -= weight;
        kept.merge(site, weight, Long::sum);
        return true;
    }

    /** Frees the quota of a site whose entries are no longer kept. */
    synchronized void forget(String site) {
        Long weight = kept.remove(site);
        left += weight == null ? 0 : weight;
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

    /** Whether this flooded connection is read at full speed. Only one of them is, so that one reaches its limit soon. */
    synchronized boolean readsAtFullSpeed(RecordingHandler flood) {
        followed = followed.or(() -> Optional.of(flood));
        return followed.get() == flood;
    }

    /** The given connection is over. */
    synchronized void over(RecordingHandler flood) {
        followed = followed.filter(it -> it != flood);
    }

    /** Notes the share of its limit that a connection has reached. */
    synchronized void noteShare(double share) {
        largestShare = Math.max(largestShare, share);
    }

    /** The largest share of its limit that any connection has reached, from 0 to 1. */
    double largestShare() {
        return largestShare;
    }

    /** A connection has exceeded its limit. */
    synchronized void exceed(String link) {
        exceeded = exceeded.or(() -> Optional.of(link));
    }

    /** The first connection that exceeded its limit, if there is one. */
    Optional<String> exceeded() {
        return exceeded;
    }
}
