package org.ixntck.figures;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** Measures how long answers, reports, disconnects and restarts took at one site. */
final class Answers implements Meter {

    private final Margins margins;
    private final Map<String, Cause> causes = new HashMap<>();
    private final Map<String, Entry> starts = new HashMap<>();
    private final Map<String, Entry> disconnects = new HashMap<>();
    /** The refusals, after which an unregistered client is disconnected. */
    private final Map<Long, Entry> refusals = new HashMap<>();

    /** What a report is owed for, and the engines that have got it. */
    private record Cause(Entry entry, Set<String> told) {}

    Answers(Margins margins) {
        this.margins = margins;
    }

    @Override
    public void asked(Connection connection, Connection.Asked asked, Entry entry) {
        if (connection.isAgents() && asked.name().equals("RequestAgentLogin")) {
            owed("EventAgentLogin", connection, entry);
        } else if (connection.isAgents()
                && connection.loggedIn()
                && asked.name().equals("RequestAgentLogout")) {
            owed("EventAgentLogout", connection, entry);
        }
    }

    @Override
    public void answered(Connection connection, Connection.Asked asked, Entry entry, boolean acknowledged) {
        String what = "%s in answer to %s".formatted(acknowledged ? "EventAck" : "EventError", asked.name());
        margins.add("answer", what, entry.scenario(), asked.seq(), asked.at(), entry);
        if (!acknowledged) {
            refusals.put(entry.seq(), entry);
        }
        if (!acknowledged && asked.name().equals("RequestAgentLogin")) {
            causes.remove(key("EventAgentLogin", connection.server(), connection.owner()));
        }
    }

    @Override
    public void fault(Connection connection, Event.Fault.Kind kind, Entry entry) {
        if (connection.isAgents() && connection.loggedIn() && kind.ends()) {
            owed("EventAgentLogout", connection, entry);
        }
    }

    private void owed(String report, Connection connection, Entry entry) {
        causes.put(key(report, connection.server(), connection.owner()), new Cause(entry, new HashSet<>()));
    }

    private static String key(String report, String server, String agent) {
        return "%s %s %s".formatted(report, server, agent);
    }

    @Override
    public void heard(Connection connection, Message message, Entry entry) {
        if (connection.isAgents()) {
            return;
        }
        message.text("agentId")
                .map(agent -> causes.get(key(message.name(), connection.server(), agent)))
                .filter(cause -> cause.told().add(connection.owner()))
                .ifPresent(cause -> margins.add(
                        "report",
                        message.name(),
                        entry.scenario(),
                        cause.entry().seq(),
                        cause.entry().at(),
                        entry));
    }

    @Override
    public void controlled(Event.Controlled controlled, Entry entry) {
        if (!controlled.control().equals("start")) {
            return;
        }
        if (controlled.phase() == Event.Phase.ASKED) {
            starts.put(controlled.server(), entry);
        } else {
            Optional.ofNullable(starts.remove(controlled.server()))
                    .ifPresent(
                            asked -> margins.add("restart", "start", entry.scenario(), asked.seq(), asked.at(), entry));
        }
    }

    @Override
    public void expected(Event.Expected expected, Entry entry) {
        Map<String, Object> claim = expected.claim();
        if ("closes".equals(claim.get("kind")) && claim.get("after") instanceof Long after) {
            Optional.ofNullable(refusals.get(after))
                    .ifPresent(refusal -> disconnects.putIfAbsent(String.valueOf(claim.get("link")), refusal));
        }
    }

    @Override
    public void ended(Connection connection, Event.Ended ended, Entry entry, boolean loggedIn) {
        Entry asked = disconnects.remove(ended.link());
        if (asked != null && ended.by() == Event.Ended.By.SERVER) {
            margins.add("registration-timeout", "disconnect", entry.scenario(), asked.seq(), asked.at(), entry);
        }
    }
}
