package org.ixntck.judge.claim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.journal.Role;
import org.ixntck.judge.rule.Ruling;

/**
 * At least one message of that name comes in time.
 *
 * @param link the connection on which it has to come; if it is one of an agent, or on another one of that agent to that server
 * @param message its name
 * @param agent the agent that it is about; empty for any
 * @param after place of the stimulus
 * @param within milliseconds
 */
public record Arrives(String link, String message, String agent, long after, long within) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "%s%s on %s %s".formatted(message, Claim.about(agent), link, Claim.within(scene, after, within));
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Window window = scene.window(after, within);
        List<Entry> found = paths(scene, path)
                .flatMap(it -> Scene.arrivals(it, List.of(message), agent, after).stream())
                .sorted(Comparator.comparingLong(Entry::seq))
                .toList();
        if (found.isEmpty()) {
            return Absence.missing(scene, path, message, agent, window, after);
        }
        Entry first = found.get(0);
        if (window.inTime(first)) {
            return Ruling.pass("one after " + window.elapsed(first), first);
        }
        return window.late(first)
                ? Ruling.fail("the first one only after " + window.elapsed(first), first)
                : Ruling.inconclusive("one after %s, %s".formatted(window.elapsed(first), Window.STALLED), first);
    }

    /** With two connections of an agent to a server, one relay suffices (docs/wire.md). */
    private static Stream<Link> paths(Scene scene, Link path) {
        return path.role() == Role.AGENT
                ? scene.connections(path.owner(), path.server()).stream().filter(it -> it.life() == path.life())
                : Stream.of(path);
    }
}
