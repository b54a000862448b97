package org.ixntck.judge;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;

/** What a server may rightly have done while the kit itself did not get to run. */
public final class Excuse {

    /** How a sentence says so, behind what was seen. */
    public static final String STALLED = "while the kit or its machine had stalled";

    /** The same where silence is what matters. */
    public static final String UNPOLLED = "while the kit or its machine had stalled and polls may have gone unanswered";

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

    /**
     * Whether the server may rightly have ended that connection because of a stall: the kit answered no polls, or did not get to register in
     * time.
     */
    public static boolean cutOff(Scene scene, Link link) {
        return link.endedByServer()
                && link.ended()
                        .filter(end -> keepAliveLost(scene, link, end) || registrationMissed(scene, link, end))
                        .isPresent();
    }

    /** Whether a stall held up a notable part of what a server had to do from one entry to another. */
    public static boolean delayed(Scene scene, Entry from, Entry to) {
        return PART * scene.history().stalls().touching(from.at(), to.at()) > to.at() - from.at();
    }

    /** The timeout of a client is over at its registration, and that is known only from the answer. */
    private static boolean registrationMissed(Scene scene, Link link, Entry end) {
        boolean registered =
                link.registered().filter(entry -> entry.seq() < end.seq()).isPresent();
        return !registered
                && outlasted(scene, link, end, scene.history().terms().nanos("registration-timeout"));
    }

    /** How often a server polls that was not asked to, nobody knows. */
    private static boolean keepAliveLost(Scene scene, Link link, Entry seen) {
        List<Long> asked = keepAlives(link).toList();
        return asked.isEmpty()
                ? halted(scene, link, seen) > 0
                        && !link.received("KeepAlivePoll").isEmpty()
                : asked.stream().anyMatch(millis -> outlasted(scene, link, seen, millis * 1_000_000));
    }

    /** Whether a timer of a server may have expired; what takes part in a connection may also have been slow all the time. */
    private static boolean outlasted(Scene scene, Link link, Entry seen, long timer) {
        long lately = scene.history().stalls().touching(seen.at() - 2 * timer, seen.at());
        return PART * Math.max(lately, halted(scene, link, seen)) > timer;
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
