package org.ixntck.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which agents are played at which site, and which sites have servers in common with others. Guarded by who owns it. */
final class Leases {

    private final Map<String, String> sites = new HashMap<>();
    private final Set<String> common = new HashSet<>();

    void add(Entry entry) {
        if (entry.event() instanceof Event.AgentLeased lease) {
            sites.put(lease.agent(), entry.site());
        } else if (entry.event() instanceof Event.SiteOpened opened && opened.common()) {
            common.add(entry.site());
        }
    }

    /** The agents of other sites, of which something late may be heard at this one. */
    Set<String> elsewhere(String site) {
        return common.contains(site)
                ? sites.entrySet().stream()
                        .filter(lease -> !lease.getValue().equals(site))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
