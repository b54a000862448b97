package org.ixntck.judge;

import java.util.Map;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;

/** What a server may rightly have done while the kit itself did not get to run. */
public final class Excuse {

    /** A stall longer than this part of a timer may have let it expire. */
    private static final long PART = 4;

    private Excuse() {}

    /**
     * Whether the server may have taken a connection of that agent for lost before this entry: a kit that does not get to run answers no
     * polls.
     */
    public static boolean keepAliveLost(Scene scene, String agent, String server, Entry seen) {
        return scene.connections(agent, server).stream().anyMatch(link -> keepAliveLost(scene, link, seen));
    }

    /** How often a server polls that was not asked to, nobody knows. */
    private static boolean keepAliveLost(Scene scene, Link link, Entry seen) {
        long stalled = scene.history().stalled(link.entries().get(0).at(), seen.at());
        boolean asked = keepAlives(link).findAny().isPresent();
        return asked
                ? keepAlives(link).anyMatch(millis -> PART * stalled > millis * 1_000_000)
                : stalled > 0 && !link.received("KeepAlivePoll").isEmpty();
    }

    /** The keep-alive times that were asked for on a connection, in milliseconds. */
    private static Stream<Long> keepAlives(Link link) {
        return link.requests().stream()
                .filter(request -> request.name().equals("RequestRegisterClient"))
                .map(request -> request.message().attributes().get("extension"))
                .flatMap(extension ->
                        extension instanceof Map<?, ?> map && map.get("keepAliveMillis") instanceof Number millis
                                ? Stream.of(millis.longValue())
                                : Stream.of());
    }
}
