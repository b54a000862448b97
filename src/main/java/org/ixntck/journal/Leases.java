package org.ixntck.journal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which agents are played at which site, which sites have servers in common with others, and when something was last reported of each agent.
 * Safe for any thread.
 */
final class Leases {

    /** The sites of each agent; several if agents are reused. */
    private final Map<String, Set<String>> sites = new ConcurrentHashMap<>();

    private final Set<String> common = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> reported = new ConcurrentHashMap<>();

    void add(Entry entry) {
        if (entry.event() instanceof Event.AgentLeased lease) {
            sites.computeIfAbsent(lease.agent(), key -> ConcurrentHashMap.newKeySet(1))
                    .add(entry.site());
        } else if (entry.event() instanceof Event.SiteOpened opened && opened.common()) {
            common.add(entry.site());
        }
    }

    /** Remembers when a login or a logout of an agent was reported. */
    void reported(Entry entry) {
        if (entry.event() instanceof Event.Received received
                && received.message().name().startsWith("EventAgentLog")) {
            received.message()
                    .text("agentId")
                    .filter(sites::containsKey)
                    .ifPresent(agent -> reported.put(agent, entry.at()));
        }
    }

    /** Whether an agent belongs to other sites, so that late events about it may arrive at this one. */
    boolean elsewhere(String site, String agent) {
        Set<String> where = sites.getOrDefault(agent, Set.of());
        return common.contains(site) && !where.isEmpty() && !where.contains(site);
    }

    /** Forgets a site that is over, from which nothing late is expected. */
    void forget(String site) {
        common.remove(site);
        sites.values().forEach(of -> of.remove(site));
        sites.values().removeIf(Set::isEmpty);
    }

    /** When an agent's login or logout was last reported, at any site, in nanoseconds; 0 if never. */
    long reported(String agent) {
        return reported.getOrDefault(agent, 0L);
    }
}
