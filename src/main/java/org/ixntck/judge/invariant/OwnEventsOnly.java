package org.ixntck.judge.invariant;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Role;
import org.ixntck.judge.Scene;

/** What an agent application hears is about its own agent: RP-05 for logins and logouts, RP-08 for the status. Events of its own agent are tolerated. */
final class OwnEventsOnly implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("RP-05", "RP-08");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        return scene.history().links(link -> link.role() == Role.AGENT).stream()
                .flatMap(link -> Stream.of(
                                watch(link, Reported.LOGIN, "RP-05"),
                                watch(link, Reported.LOGOUT, "RP-05"),
                                watch(link, "EventCurrentAgentStatus", "RP-08"))
                        .flatMap(watched -> watched));
    }

    private static Stream<Watched> watch(Link link, String message, String requirement) {
        return link.received(message).stream().flatMap(entry -> watch(link, message, requirement, entry).stream());
    }

    private static Optional<Watched> watch(Link link, String message, String requirement, Entry entry) {
        Optional<String> agent = History.message(entry).flatMap(it -> it.text("agentId"));
        return agent.map(named -> named.equals(link.owner())
                ? Watched.kept(requirement, entry)
                : Watched.broken(
                        requirement,
                        "no %s of another agent on %s".formatted(message, link.id()),
                        "one of " + named,
                        entry));
    }
}
