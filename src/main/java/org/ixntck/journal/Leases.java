package org.ixntck.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps track of the agents leased at each site, of the sites that share servers, and of the time of the last report about each agent. Not
 * thread-safe; guarded by its owner.
 */
final class Leases {

    /** The sites of each agent; several if agents are reused. */
    private final Map<String, Set<String>> sites = new HashMap<>();

    private final Set<String> common = new HashSet<>();
    private final Map<String, Long> reported = new HashMap<>();

    void add(Entry entry) {
        if (entry.event() instanceof Event.AgentLeased lease) {
            sites.computeIfAbsent(lease.agent(), key -> new HashSet<>()).add(entry.site());
        } else if (entry.event() instanceof Event.SiteOpened opened && opened.common()) {
            common.add(entry.site());
        } else if (entry.event() instanceof Event.Received received
                && received.message().name().startsWith("EventAgentLog")) {
            received.message()
                    .text("agentId")
                    .filter(sites::containsKey)
                    .ifPresent(agent -> reported.put(agent, entry.at()));
        }
    }

    /** The agents of other sites about which late events may arrive at this one. */
    Set<String> elsewhere(String site) {
        return common.contains(site)
                ? sites.entrySet().stream()
                        .filter(lease -> !lease.getValue().contains(site))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** When an agent's login or logout was last reported, at any site, in nanoseconds; 0 if never. */
    long reported(String agent) {
        return reported.getOrDefault(agent, 0L);
    }
}
