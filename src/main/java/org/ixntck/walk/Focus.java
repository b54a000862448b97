package org.ixntck.walk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** Whom a broken requirement is about: most often what the other agents of the walk do has nothing to do with it. */
final class Focus {

    private Focus() {}

    /** The numbers of the agents that the evidence names; empty if it names none. */
    static Set<Integer> agents(Played played, String requirement) {
        Set<Long> evidence = played.failures().stream()
                .filter(it -> it.requirements().contains(requirement))
                .flatMap(it -> it.evidence().stream())
                .collect(Collectors.toSet());
        Map<String, String> owners = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        Set<Integer> agents = new HashSet<>();
        for (Entry entry : played.entries()) {
            if (entry.event() instanceof Event.Connecting connecting) {
                owners.put(connecting.link(), connecting.owner());
            } else if (entry.event() instanceof Event.AgentLeased lease) {
                numbers.put(lease.agent(), Walk.NAMES.indexOf(lease.nick()));
            }
            if (evidence.contains(entry.seq())) {
                ids(entry.event(), owners)
                        .map(id -> numbers.getOrDefault(id, -1))
                        .filter(number -> number >= 0)
                        .forEach(agents::add);
            }
        }
        return agents;
    }

    private static Stream<String> ids(Event event, Map<String, String> owners) {
        Optional<String> owner =
                event instanceof Event.OnLink on ? Optional.ofNullable(owners.get(on.link())) : Optional.empty();
        Optional<String> named = event instanceof Event.Received received
                ? received.message().text("agentId")
                : event instanceof Event.Sent sent ? sent.message().text("agentId") : Optional.empty();
        return Stream.of(owner, named).flatMap(Optional::stream);
    }
}
