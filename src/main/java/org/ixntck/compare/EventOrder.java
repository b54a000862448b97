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
 * In which order messages came and went in each scenario of a run: for each connection, apart for each agent, since nothing else has an order that
 * two runs share. Agents have the names that the scenario gives them. Keep-alive polls and canaries are left out, which depend on time. Not
 * thread-safe.
 */
final class EventOrder {

    private static final int MESSAGES_MAX = 200;
    private static final String MORE = "...";

    /** By the id of the scenario and the connection. */
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
            add(entry, sent.link(), "> ", sent.message());
        } else if (entry.event() instanceof Event.Received received) {
            add(entry, received.link(), "", received.message());
        }
    }

    private void add(Entry entry, String link, String sign, Message message) {
        String id = ids.get(entry.scenario());
        String owner = link.replaceFirst("@.*", "");
        String about = message.attributes().get("agentId") instanceof String agent ? agent : owner;
        String agent = entry.site() + " " + about;
        if (id == null || canaries.contains(agent) || message.name().startsWith("KeepAlive")) {
            return;
        }
        String connection = nicks.getOrDefault(entry.site() + " " + owner, owner)
                + link.substring(owner.length())
                + (about.equals(owner) ? "" : " about " + nicks.getOrDefault(agent, about));
        List<String> all = messages.computeIfAbsent(id, key -> new TreeMap<>())
                .computeIfAbsent(connection, key -> new ArrayList<>());
        if (all.size() < MESSAGES_MAX) {
            all.add(sign + message.name());
        } else if (all.size() == MESSAGES_MAX) {
            all.add(MORE);
        }
    }

    /** The scenarios that have messages. */
    Set<String> scenarios() {
        return messages.keySet();
    }

    /** The messages of a scenario by connection. */
    Map<String, List<String>> of(String scenario) {
        return messages.getOrDefault(scenario, Map.of());
    }
}
