package org.ixntck.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/**
 * In which order messages were sent, and in which they were received, in each scenario of a run: for each connection, apart for each agent, since
 * nothing else has an order that two runs of the same servers share. When a message came relative to one that the kit sent depends on time, unless
 * the scenario waited for it. So do keep-alive polls, canaries, and the statuses that a server passes on to an agent whenever a reporting engine has
 * sent them; these are left out. Agents have the names that the scenario gives them. Not thread-safe.
 */
final class EventOrder {

    private static final int MESSAGES_MAX = 200;
    private static final String MORE = "...";
    private static final String PASSED_ON = "EventCurrentAgentStatus";

    /** By the id of the scenario, and by connection and direction. */
    private final Map<String, Map<String, List<String>>> messages = new TreeMap<>();

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> nicks = new HashMap<>();
    private final Set<String> canaries = new HashSet<>();

    void accept(Entry entry) {
        if (entry.event() instanceof Event.ScenarioStarted started && started.attempt() == 1) {
            ids.put(entry.scenario(), started.id());
        } else if (entry.event() instanceof Event.AgentLeased leased) {
            String agent = entry.site() + " " + leased.agent();
            nicks.put(agent, leased.nick());
            if (leased.canary()) {
                canaries.add(agent);
            } else {
                canaries.remove(agent);
            }
        } else if (entry.event() instanceof Event.Sent sent) {
            add(entry, sent.link(), " sends", sent.message());
        } else if (entry.event() instanceof Event.Received received
                && !received.message().name().equals(PASSED_ON)) {
            add(entry, received.link(), " receives", received.message());
        }
    }

    private void add(Entry entry, String link, String direction, Message message) {
        String id = ids.get(entry.scenario());
        String owner = link.replaceFirst("@.*", "");
        String about = message.attributes().get("agentId") instanceof String agent ? agent : owner;
        String agent = entry.site() + " " + about;
        if (id == null || canaries.contains(agent) || message.name().startsWith("KeepAlive")) {
            return;
        }
        String connection = nicks.getOrDefault(entry.site() + " " + owner, owner)
                + link.substring(owner.length())
                + direction
                + (about.equals(owner) ? "" : ", about " + nicks.getOrDefault(agent, about));
        List<String> all = messages.computeIfAbsent(id, key -> new TreeMap<>())
                .computeIfAbsent(connection, key -> new ArrayList<>());
        if (all.size() < MESSAGES_MAX) {
            all.add(message.name());
        } else if (all.size() == MESSAGES_MAX) {
            all.add(MORE);
        }
    }

    /** The scenarios that have messages. */
    Set<String> scenarios() {
        return messages.keySet();
    }

    /** The messages of a scenario by connection and direction. */
    Map<String, List<String>> of(String scenario) {
        return messages.getOrDefault(scenario, Map.of());
    }
}
