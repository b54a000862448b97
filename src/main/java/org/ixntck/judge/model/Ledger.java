package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;

/** What is certain at a site, whatever its servers have made of it, and concerns more than one strand. Strands only read it. */
final class Ledger {

    /** Something that happened last, on a life of a server, to an agent if to one. */
    private record Recent(Entry entry, Life life, String agent) {}

    private final String policy;
    private final Timing timing;
    private final Map<String, List<Life>> sessions = new HashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<String> registered = new HashSet<>();
    private final List<Recent> ends = new ArrayList<>();
    private Optional<Recent> agentLost = Optional.empty();
    private Optional<Recent> notAvailable = Optional.empty();
    private Optional<Recent> returned = Optional.empty();

    Ledger(String policy, Timing timing) {
        this.policy = policy;
        this.timing = timing;
    }

    private static String client(Connection on) {
        return on.owner() + "@" + on.life().server();
    }

    // ---- what happens

    void opens(Connection on) {
        opened.merge(client(on), 1, Integer::sum);
    }

    void registers(Connection on) {
        registered.add(client(on));
    }

    void logsIn(Connection on) {
        List<Life> where = sessions.computeIfAbsent(on.owner(), key -> new ArrayList<>(2));
        if (!where.contains(on.life())) {
            where.add(on.life());
        }
    }

    void isNotAvailable(Connection on, Entry entry) {
        notAvailable = Optional.of(new Recent(entry, on.life(), on.owner()));
    }

    void loses(Connection on, Entry entry) {
        agentLost = Optional.of(new Recent(entry, on.life(), on.owner()));
    }

    void ends(Life life, Entry entry) {
        ends.add(new Recent(entry, life, ""));
    }

    void returns(Life life, Entry entry) {
        returned = Optional.of(new Recent(entry, life, ""));
    }

    // ---- what has happened

    /** Whether the agent's primary was another server, which has been lost since. */
    boolean primaryLost(Connection on) {
        return sessions.getOrDefault(on.owner(), List.of()).stream()
                .anyMatch(it ->
                        !it.server().equals(on.life().server()) && it.down().isPresent());
    }

    /** Whether the client was registered on an earlier connection to the same server. */
    boolean registeredBefore(Connection on) {
        return registered.contains(client(on));
    }

    /** Whether the agent has opened more than one connection to that server. */
    boolean severalConnections(Connection on) {
        return opened.getOrDefault(client(on), 0) > 1;
    }

    /** Whether another server was ended between those places. */
    boolean otherEnded(Life life, long from, long to) {
        return ends.stream()
                .anyMatch(it -> !it.life().server().equals(life.server())
                        && from < it.entry().seq()
                        && it.entry().seq() < to);
    }

    /** Whether another server has just come back. */
    boolean otherReturned(Life than, Entry at) {
        return recent(returned.filter(it -> !it.life().server().equals(than.server())), at);
    }

    /** Another agent whose connection to that server was just lost. */
    Optional<String> otherAgentLost(Life life, String agent, Entry at) {
        Optional<Recent> other =
                agentLost.filter(it -> it.life() == life && !it.agent().equals(agent));
        return recent(other, at) ? other.map(Recent::agent) : Optional.empty();
    }

    /** Whether another agent has just said there that it is not available. */
    boolean otherNotAvailable(Life life, String agent, Entry at) {
        return recent(notAvailable.filter(it -> it.life() == life && !it.agent().equals(agent)), at);
    }

    /** Whether a connection of any agent to that server was lost. */
    boolean anyLost(Life life) {
        return agentLost.filter(it -> it.life() == life).isPresent();
    }

    private boolean recent(Optional<Recent> what, Entry at) {
        return justNow(what.map(Recent::entry), at);
    }

    /** Whether it happened within a report budget before. */
    boolean justNow(Optional<Entry> what, Entry at) {
        return what.filter(it -> timing.mayHold(timing.reportOf(it), at)).isPresent();
    }

    /** Whether a later connection of the agent may have made the server close this one. */
    boolean closedByPolicy(Connection on) {
        return policy.equals("close-earlier") && on.agent() && severalConnections(on);
    }

    /** Whom it concerns as well that a server has ended a registered connection for no reason. */
    List<String> endedForNoReason(Connection on, Entry end) {
        if (on.agent() && justNow(on.life().engineLost(), end)) {
            return List.of("RP-06");
        }
        if (otherReturned(on.life(), end)) {
            return List.of("SR-05");
        }
        boolean otherEnded =
                ends.stream().anyMatch(it -> it.life() != on.life() && justNow(Optional.of(it.entry()), end));
        return !on.agent() && otherEnded ? List.of("SD-08") : List.of();
    }

    // ---- what a login is for

    /** What a login is for, and whom it concerns as well after what has happened before. */
    Purpose purpose(Connection on, Strand strand) {
        Purpose purpose = role(on, strand);
        if (on.asks().values().stream().anyMatch(it -> it.name().equals("RequestAgentLogout"))) {
            purpose = purpose.also("LO-05");
        }
        if (on.life().engines().isEmpty()) {
            purpose = purpose.also("LI-08");
        } else if (!on.life().heardStatus() && strand.hadSession()) {
            purpose = purpose.also("LI-05");
        }
        return strand.lost().isPresent() ? purpose.also("AD-11") : purpose;
    }

    private Purpose role(Connection on, Strand strand) {
        boolean available = strand.lastAvailable().isPresent();
        if (!primaryLost(on)) {
            return available ? Purpose.ofTakeoverOfAvailable(false) : Purpose.ofLogin();
        }
        if (on.life().number() > 1) {
            return Purpose.ofFailback();
        }
        return available || severalConnections(on) ? Purpose.ofTakeoverOfAvailable(true) : Purpose.ofTakeover();
    }
}
