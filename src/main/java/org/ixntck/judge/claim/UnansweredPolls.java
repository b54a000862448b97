package org.ixntck.judge.claim;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;

/**
 * Whether a server may have taken an agent's connection for lost because the kit did not answer its polls: the kit was not scheduled, or it held
 * back what it sent. Claims that only a step can decide need that; of all others the protocol model decides what a stall excuses.
 */
final class UnansweredPolls {

    /** The clause that says so; it follows what was seen. */
    static final String SAID = Window.STALLED + " and polls may have gone unanswered";

    /** A stall longer than this part of the keep-alive time may have let it expire. */
    private static final long PART = 4;

    private UnansweredPolls() {}

    /** Whether the server may have taken any connection of that agent for lost before that entry. */
    static boolean mayHaveLost(Scene scene, String agent, String server, Entry seen) {
        return scene.connections(agent, server).stream().anyMatch(link -> mayHaveLost(scene, link, seen));
    }

    /** The keep-alive time of a server that polls without being asked is unknown. */
    private static boolean mayHaveLost(Scene scene, Link link, Entry seen) {
        List<Long> asked = keepAlives(link).toList();
        if (heldBack(link, asked)) {
            return true;
        }
        return asked.isEmpty()
                ? halted(scene, link, seen) > 0
                        && !link.received("KeepAlivePoll").isEmpty()
                : asked.stream().anyMatch(millis -> outlasted(scene, link, seen, millis * 1_000_000));
    }

    /** Whether the kit may have answered polls too late on purpose. */
    private static boolean heldBack(Link link, List<Long> keepAlives) {
        boolean polled = !link.received("KeepAlivePoll").isEmpty();
        long held = link.heldMillis();
        return keepAlives.isEmpty() ? polled && held > 0 : keepAlives.stream().anyMatch(millis -> PART * held > millis);
    }

    /** Whether the keep-alive time may have expired: by one recent stall, or by all stalls of the connection together. */
    private static boolean outlasted(Scene scene, Link link, Entry seen, long keepAlive) {
        long lately = scene.history().stalls().touching(seen.at() - 2 * keepAlive, seen.at());
        return PART * Math.max(lately, halted(scene, link, seen)) > keepAlive;
    }

    private static long halted(Scene scene, Link link, Entry seen) {
        return scene.history().stalls().ofTheKit(link.entries().get(0).at(), seen.at());
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
