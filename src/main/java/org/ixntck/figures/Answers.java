package org.ixntck.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** Measures how long answers, reports, disconnects and restarts took at one site. */
final class Answers implements Meter {

    private final Margins margins;
    /** What reports are owed for, by server and agent. */
    private final Map<String, Map<String, Cause>> logins = new HashMap<>();

    private final Map<String, Map<String, Cause>> logouts = new HashMap<>();
    private final Map<String, Entry> starts = new HashMap<>();
    /** By connection, the {@code seq} of the refusal after which it is to be disconnected. */
    private final Map<String, Long> disconnects = new HashMap<>();
    /** The times of the refusals, after which an unregistered client is disconnected, by their {@code seq}. */
    private final Map<Long, Long> refusals = new HashMap<>();

    /** What a report is owed for, and the engines that have got it. */
    private static final class Cause {
        private final long seq;
        private final long at;
        private final List<String> told = new ArrayList<>(1);

        Cause(Entry entry) {
            this.seq = entry.seq();
            this.at = entry.at();
        }

        /** Whether that engine had not got it before. */
        boolean tells(String engine) {
            return !told.contains(engine) && told.add(engine);
        }
    }

    Answers(Margins margins) {
        this.margins = margins;
    }

    @Override
    public void asked(Connection connection, Connection.Asked asked, Entry entry) {
        if (connection.isAgents() && asked.name().equals("RequestAgentLogin")) {
            owed(logins, connection, entry);
        } else if (connection.isAgents()
                && connection.loggedIn()
                && asked.name().equals("RequestAgentLogout")) {
            owed(logouts, connection, entry);
        }
    }

    @Override
    public void answered(Connection connection, Connection.Asked asked, Entry entry, boolean acknowledged) {
        String what = (acknowledged ? "EventAck in answer to " : "EventError in answer to ") + asked.name();
        margins.add("answer", what, entry.scenario(), asked.seq(), asked.at(), entry);
        if (!acknowledged) {
            refusals.put(entry.seq(), entry.at());
        }
        if (!acknowledged && asked.name().equals("RequestAgentLogin")) {
            at(logins, connection).remove(connection.owner());
        }
    }

    @Override
    public void fault(Connection connection, Event.Fault.Kind kind, Entry entry) {
        if (connection.isAgents() && connection.loggedIn() && kind.ends()) {
            owed(logouts, connection, entry);
        }
    }

    private static void owed(Map<String, Map<String, Cause>> reports, Connection connection, Entry entry) {
        at(reports, connection).put(connection.owner(), new Cause(entry));
    }

    private static Map<String, Cause> at(Map<String, Map<String, Cause>> reports, Connection connection) {
        return reports.computeIfAbsent(connection.server(), server -> new HashMap<>());
    }

    @Override
    public void heard(Connection connection, Message message, Entry entry) {
        boolean login = message.name().equals("EventAgentLogin");
        if (connection.isAgents() || !login && !message.name().equals("EventAgentLogout")) {
            return;
        }
        message.text("agentId")
                .map(at(login ? logins : logouts, connection)::get)
                .filter(cause -> cause.tells(connection.owner()))
                .ifPresent(
                        cause -> margins.add("report", message.name(), entry.scenario(), cause.seq, cause.at, entry));
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
            if (refusals.containsKey(after)) {
                disconnects.putIfAbsent(String.valueOf(claim.get("link")), after);
            }
        }
    }

    @Override
    public void ended(Connection connection, Event.Ended ended, Entry entry, boolean loggedIn) {
        Long refusal = disconnects.remove(ended.link());
        if (refusal != null && ended.by() == Event.Ended.By.SERVER) {
            margins.add("registration-timeout", "disconnect", entry.scenario(), refusal, refusals.get(refusal), entry);
        }
    }
}
