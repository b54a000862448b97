package org.ixntck.judge.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;

/** What a server may rightly have done while the kit was not scheduled. */
public final class Excuse {

    /** The clause that says so; it follows what was seen. */
    public static final String STALLED = "while the kit or its machine had stalled";

    /** The same where unanswered polls matter. */
    public static final String UNPOLLED = "while the kit or its machine had stalled and polls may have gone unanswered";

    /** A stall longer than this part of a timer may have let it expire. */
    private static final long PART = 4;

    private Excuse() {}

    /**
     * Whether the server may have taken a connection of that agent for lost before this entry, because a stalled kit answers no polls.
     */
    public static boolean keepAliveLost(Scene scene, String agent, String server, Entry seen) {
        return scene.connections(agent, server).stream().anyMatch(link -> keepAliveLost(scene, link, seen));
    }

    /**
     * The last event of an agent on a reporting connection before that place, if it is a logout and the server may have taken the agent's
     * connection for lost because of a stall. No second logout is owed then, whatever happens to the connection afterwards.
     */
    public static Optional<Entry> loggedOutBefore(Scene scene, Link reporting, String agent, long place) {
        return Scene.arrivals(reporting, List.of("EventAgentLogin", "EventAgentLogout"), agent, 0).stream()
                .filter(entry -> entry.seq() < place)
                .reduce((one, other) -> other)
                .filter(last -> History.message(last).orElseThrow().name().equals("EventAgentLogout"))
                .filter(logout -> keepAliveLost(scene, agent, reporting.server(), logout));
    }

    /**
     * Whether the server may rightly have ended that connection because of a stall, in which the kit answered no polls or did not register in
     * time.
     */
    public static boolean cutOff(Scene scene, Link link) {
        return link.endedByServer()
                && link.ended()
                        .filter(end -> keepAliveLost(scene, link, end) || registrationMissed(scene, link, end))
                        .isPresent();
    }

    /** The registration timeout ends with the registration, which only its answer shows. */
    private static boolean registrationMissed(Scene scene, Link link, Entry end) {
        boolean registered =
                link.registered().filter(entry -> entry.seq() < end.seq()).isPresent();
        return !registered
                && outlasted(scene, link, end, scene.history().terms().nanos("registration-timeout"));
    }

    /** The keep-alive time of a server that polls without being asked is unknown. */
    private static boolean keepAliveLost(Scene scene, Link link, Entry seen) {
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

    /** Whether a timer of a server may have expired: by one recent stall, or by all stalls of the connection together. */
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
