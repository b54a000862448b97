package org.ixntck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;
import org.ixntck.text.Text;

/** The lifelines of a diagram: agents, servers, reporting engines, in this order. */
final class Lifelines {

    private static final int NAME_MAX = 24;

    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Integer> agents = new LinkedHashMap<>();
    private final Map<String, Integer> servers = new LinkedHashMap<>();
    private final Map<String, Integer> engines = new LinkedHashMap<>();
    private final Map<String, Event.AgentLeased> leases;

    Lifelines(List<Entry> entries, List<String> serverNames) {
        leases = ScenarioEntries.leases(entries);
        Map<String, String> addresses = new LinkedHashMap<>();
        Map<String, Role> owners = new LinkedHashMap<>();
        leases.values().stream()
                .filter(lease -> !lease.canary())
                .forEach(lease -> owners.put(lease.agent(), Role.AGENT));
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.SiteOpened opened) {
                addresses.putAll(opened.servers());
            } else if (entry.event() instanceof Event.Connecting connecting) {
                addresses.putIfAbsent(connecting.server(), "");
                owners.putIfAbsent(connecting.owner(), connecting.role());
            } else if (entry.event() instanceof Event.Controlled controlled) {
                addresses.putIfAbsent(controlled.server(), "");
            }
        }
        if (addresses.isEmpty() && !owners.isEmpty()) {
            serverNames.forEach(name -> addresses.put(name, ""));
        }
        ScenarioEntries.canaries(entries).forEach(owners::remove);
        owners.forEach((owner, role) -> {
            if (role == Role.AGENT) {
                agents.put(owner, add(Row.Style.AGENT, nick(owner), leases.containsKey(owner) ? owner : ""));
            }
        });
        addresses.forEach((name, address) -> servers.put(name, add(Row.Style.SERVER, "Server " + name, address)));
        owners.forEach((owner, role) -> {
            if (role == Role.REPORTING) {
                engines.put(owner, add(Row.Style.REPORTING, "Reporting engine", owner));
            }
        });
    }

    private int add(Row.Style style, String title, String detail) {
        columns.add(new Column(style, Text.line(title, NAME_MAX), Text.line(detail, NAME_MAX)));
        return columns.size() - 1;
    }

    List<Column> all() {
        return columns;
    }

    /** The scenario's name for the agent, or its id if there is none. */
    String nick(String agent) {
        return leases.containsKey(agent) ? leases.get(agent).nick() : agent;
    }

    /** The column of an agent's application or of a reporting engine; -1 if it is not shown. */
    int owner(Role role, String name) {
        return (role == Role.AGENT ? agents : engines).getOrDefault(name, -1);
    }

    /** The column of a server; -1 if it is not shown. */
    int server(String name) {
        return servers.getOrDefault(name, -1);
    }
}
