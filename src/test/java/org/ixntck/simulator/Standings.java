package org.ixntck.simulator;

import static org.ixntck.simulator.Standing.allowed;
import static org.ixntck.simulator.Standing.forbidden;
import static org.ixntck.simulator.Standing.open;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;

/**
 * Whether a server may behave as a disturbed history shows. Says that it is forbidden or allowed only where that follows from the
 * requirements and a few facts near by; all else is open.
 */
final class Standings {

    /** Which requirement the answer to a request is owed by. */
    private static final Map<String, List<String>> ANSWERS = Map.of(
            "RequestRegisterClient", List.of("RG-01", "RG-02", "RG-06", "SD-01", "SR-01", "SR-08", "LI-07"),
            "RequestAgentLogin",
                    List.of("LI-01", "SD-02", "SD-07", "SR-07", "AD-11", "RG-03", "RG-06", "LI-06", "LI-07"),
            "RequestAgentLogout", List.of("LO-01", "LO-04", "RG-03", "RG-06", "LI-07"),
            "RequestAgentAvailable", List.of("AV-01", "SR-02", "SR-09", "RG-03", "RG-06", "LI-07"),
            "RequestAgentNotAvailable", List.of("AV-02", "RG-03", "RG-06", "LI-07"));

    private static final Set<String> FREE = Set.of("KeepAlivePoll", "EventForcedAgentStateChange", "EventUnheardOf");

    private Standings() {}

    static Standing of(Disturbance kind, Facts facts, Entry victim) {
        Message message = Facts.message(victim);
        boolean toEngine = facts.line(victim).role() == Role.REPORTING;
        if (FREE.contains(message.name())) {
            return kind == Disturbance.MISDIRECT && !message.name().equals("KeepAlivePoll")
                    ? open("what a server tells an agent application unasked is its own affair")
                    : allowed("nothing demands or forbids it");
        }
        return switch (message.name()) {
            case "EventAck", "EventError" -> answer(kind, facts, victim);
            case "EventAgentLogin", "EventAgentLogout" -> toEngine ? report(kind, facts, victim) : told(kind);
            case "EventCurrentAgentStatus" -> relay(kind, facts, victim);
            default -> media(kind);
        };
    }

    // ---- answers

    private static Standing answer(Disturbance kind, Facts facts, Entry victim) {
        Optional<Entry> asked = facts.asked(victim);
        if (asked.isEmpty()) {
            return open("it answers nothing that was sent on its connection");
        }
        if (kind == Disturbance.DOUBLE) {
            return forbidden("each request has one answer", "LI-07");
        }
        if (kind == Disturbance.MISDIRECT) {
            return forbidden("nobody asked that on the other connection", "RG-08", "LI-07");
        }
        List<String> requirements =
                ANSWERS.getOrDefault(Facts.message(asked.get()).name(), List.of());
        if (requirements.isEmpty()) {
            return open("how requests about media are answered is open");
        }
        long until = expires(facts, asked.get().at(), "answer");
        Facts.Line line = facts.line(victim);
        if (line.over() <= until && line.endedByServer() && line.registered() == Long.MAX_VALUE) {
            return forbidden(
                    "a client that is not registered gets an error before it is disconnected",
                    "RG-05",
                    "RG-02",
                    "RG-03",
                    "RG-06");
        }
        if (line.over() <= until) {
            return allowed("the connection is over before the answer is late");
        }
        if (facts.controlled(line, asked.get().at(), until)) {
            return open("something is done to the server before the answer is late");
        }
        return new Standing(Standing.Kind.FORBIDDEN, requirements, "the answer is owed");
    }

    /** When what a server owes from then on is late, with the time of stalls twice for good measure. */
    private static long expires(Facts facts, long from, String budget) {
        long end = from + facts.terms().nanos(budget);
        return end + 2 * facts.stalled(from, end);
    }

    // ---- reports

    private static Standing report(Disturbance kind, Facts facts, Entry victim) {
        Message message = Facts.message(victim);
        Facts.Line engine = facts.line(victim);
        String agent = message.text("agentId").orElse("");
        long report = facts.terms().nanos("report");
        long from = victim.at() - report - facts.stalled(victim.at() - report, victim.at());
        long until = expires(facts, victim.at(), "report");
        if (facts.controlled(engine, from - report, until)) {
            return open("something is done to the server near by");
        }
        if (engine.over() <= until) {
            return open("the reporting engine's connection is over soon");
        }
        if (engine.registered() >= from - report) {
            return open("the reporting engine may have registered after the cause");
        }
        List<Facts.Line> of = facts.lines().stream()
                .filter(line -> line.sameLife(engine) && line.owner().equals(agent))
                .toList();
        if (!facts.terms().duplicateLogin().equals("refuse") && severalOpen(of, from - 10 * report, victim.at())) {
            return open("the agent may have several sessions");
        }
        return message.name().equals("EventAgentLogin")
                ? login(kind, facts, engine, agent, from, victim.at())
                : forbidden(
                        "the logout of that session is owed to this engine, once",
                        "AD-01",
                        "AD-03",
                        "AD-04",
                        "AD-07",
                        "AD-08",
                        "AD-10",
                        "AD-13",
                        "LO-02",
                        "LO-03",
                        "LO-06",
                        "RP-02",
                        "RP-03",
                        "SD-04",
                        "AD-02",
                        "AD-05",
                        "SD-06",
                        "SD-12");
    }

    /** Whether two connections of the agent were open together in this time, a silent or unnoticed one included. */
    private static boolean severalOpen(List<Facts.Line> lines, long from, long to) {
        return lines.stream()
                        .filter(line -> line.entries().get(0).at() <= to && line.over() >= from)
                        .count()
                > 1;
    }

    private static Standing login(Disturbance kind, Facts facts, Facts.Line engine, String agent, long from, long to) {
        List<Entry> logins = facts.sent(engine, "RequestAgentLogin", agent, from, to);
        boolean acknowledged = logins.size() == 1 && acknowledged(facts.line(logins.get(0)), logins.get(0));
        if (!acknowledged && kind != Disturbance.DOUBLE) {
            return open("which login it reports, and whether that was served, is not known");
        }
        return logins.size() == 1
                ? forbidden(
                        "the login is owed to this engine, once",
                        "LI-02",
                        "SD-03",
                        "SD-05",
                        "SD-07",
                        "SR-07",
                        "AD-11",
                        "LO-05",
                        "LO-06",
                        "RP-02",
                        "RP-03")
                : open("there are several logins that it may report");
    }

    private static boolean acknowledged(Facts.Line line, Entry asked) {
        Optional<Long> reference = Facts.message(asked).number("referenceId");
        return line.entries().stream()
                .anyMatch(entry -> entry.event() instanceof Event.Received
                        && Facts.message(entry).name().equals("EventAck")
                        && Facts.message(entry).number("referenceId").equals(reference));
    }

    private static Standing told(Disturbance kind) {
        return kind == Disturbance.MISDIRECT
                ? forbidden("events of one agent are none of another one's business", "RP-05")
                : allowed("an agent application need not hear of its own agent what reporting engines hear");
    }

    // ---- the rest

    private static Standing relay(Disturbance kind, Facts facts, Entry victim) {
        if (kind == Disturbance.MISDIRECT) {
            return forbidden("the status of one agent is none of another one's business", "LI-04", "RP-08", "LI-03");
        }
        if (kind == Disturbance.DOUBLE) {
            return open("how often a status is relayed is open");
        }
        Facts.Line line = facts.line(victim);
        long report = facts.terms().nanos("report");
        long from = victim.at() - 4 * report;
        long until = expires(facts, victim.at(), "report") + 2 * report;
        long statuses = facts.lines().stream()
                .filter(other -> other.role() == Role.REPORTING && other.sameLife(line))
                .flatMap(other -> other.entries().stream())
                .filter(entry -> entry.event() instanceof Event.Sent && entry.at() >= from && entry.at() <= until)
                .filter(entry -> Facts.message(entry)
                        .text("agentId")
                        .equals(Facts.message(victim).text("agentId")))
                .count();
        boolean quiet = line.over() > until
                && facts.sent(line, "RequestAgentLogout", line.owner(), from, until)
                        .isEmpty()
                && !facts.controlled(line, from, until);
        long connections = facts.lines().stream()
                .filter(other -> other.sameLife(line) && other.owner().equals(line.owner()))
                .filter(other -> other.over() >= from && other.entries().get(0).at() <= until)
                .count();
        return statuses == 1 && quiet && connections == 1
                ? forbidden("the relay is owed", "LI-03")
                : open("another relay may do, or it may not be owed any more");
    }

    private static Standing media(Disturbance kind) {
        return kind == Disturbance.DROP || kind == Disturbance.DOUBLE
                ? allowed("no requirement counts events about media")
                : open("whether it still lies within a session is not known");
    }
}
