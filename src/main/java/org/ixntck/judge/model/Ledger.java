package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
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

    /** What may make a server close connections of others. */
    private static final Set<Circumstance> CLOSING =
            EnumSet.of(Circumstance.ENGINE_LOST, Circumstance.OTHER_RETURNED, Circumstance.CLIENT_REFUSED);

    private final String policy;
    private final Timing timing;
    private final Map<String, List<Life>> sessions = new HashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<String> registered = new HashSet<>();
    private final List<Recent> ends = new ArrayList<>();
    private Optional<Recent> agentLost = Optional.empty();
    private Optional<Recent> notAvailable = Optional.empty();
    private Optional<Recent> returned = Optional.empty();
    private Optional<Recent> takenOver = Optional.empty();
    private Optional<Recent> refused = Optional.empty();

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

    /** Whether the agent has logged in to another server, too. */
    boolean inElsewhere(Connection on) {
        return sessions.getOrDefault(on.owner(), List.of()).stream()
                .anyMatch(it -> !it.server().equals(on.life().server()));
    }

    void isNotAvailable(Connection on, Entry entry) {
        notAvailable = Optional.of(new Recent(entry, on.life(), on.owner()));
    }

    void loses(Connection on, Entry entry) {
        agentLost = Optional.of(new Recent(entry, on.life(), on.owner()));
    }

    /** A login was sent to a secondary after the loss of the primary. */
    void takesOver(Connection on, Entry entry) {
        takenOver = Optional.of(new Recent(entry, on.life(), on.owner()));
    }

    /** A client was refused, or cut off after that. */
    void refuses(Connection on, Entry entry) {
        refused = Optional.of(new Recent(entry, on.life(), on.owner()));
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

    /**
     * The last thing that has happened to others, within a report budget before, that may have made the server do something to an agent.
     *
     * @param agent whom it was done to
     */
    Optional<Circumstance> lately(Life life, String agent, Entry at) {
        Map<Circumstance, Optional<Entry>> all = new EnumMap<>(Circumstance.class);
        all.put(Circumstance.ENGINE_LOST, life.engineLost());
        all.put(Circumstance.OTHER_RETURNED, entry(otherReturned(life)));
        all.put(Circumstance.AGENT_LOST, entry(other(agentLost, life, agent)));
        all.put(Circumstance.TAKEOVER_OF_ANOTHER, entry(other(takenOver, life, agent)));
        all.put(Circumstance.CLIENT_REFUSED, entry(other(refused, life, agent)));
        all.put(Circumstance.OTHER_NOT_AVAILABLE, entry(other(notAvailable, life, agent)));
        return all.entrySet().stream()
                .filter(it -> justNow(it.getValue(), at))
                .max(Comparator.comparingLong(it -> it.getValue().orElseThrow().seq()))
                .map(Map.Entry::getKey);
    }

    private static Optional<Entry> entry(Optional<Recent> what) {
        return what.map(Recent::entry);
    }

    private static Optional<Recent> other(Optional<Recent> what, Life life, String agent) {
        return what.filter(it -> it.life() == life && !it.agent().equals(agent));
    }

    private Optional<Recent> otherReturned(Life than) {
        return returned.filter(it -> !it.life().server().equals(than.server()));
    }

    /** Another agent whose connection to that server was just lost. */
    Optional<String> otherAgentLost(Life life, String agent, Entry at) {
        Optional<Recent> other = other(agentLost, life, agent);
        return justNow(entry(other), at) ? other.map(Recent::agent) : Optional.empty();
    }

    /** Whether a connection of any agent to that server was lost. */
    boolean anyLost(Life life) {
        return agentLost.filter(it -> it.life() == life).isPresent();
    }

    /** Whether it happened within a report budget before. */
    boolean justNow(Optional<Entry> what, Entry at) {
        return what.filter(it -> timing.mayHold(timing.reportOf(it), at)).isPresent();
    }

    /** Whether a later connection of the agent may have made the server close this one. */
    boolean closedByPolicy(Connection on) {
        return policy.equals("close-earlier") && on.agent() && severalConnections(on);
    }

    /** Whether the policy closes an earlier session of that agent, which has opened several connections to that server. */
    boolean closesEarlier(String agent, Life life) {
        return policy.equals("close-earlier") && opened.getOrDefault(agent + "@" + life.server(), 0) > 1;
    }

    /** Whom it concerns as well that a server has ended a registered connection for no reason. */
    List<String> endedForNoReason(Connection on, Entry end) {
        Optional<Entry> otherEnded = ends.stream()
                .filter(it -> it.life() != on.life())
                .reduce((one, other) -> other)
                .map(Recent::entry)
                .filter(it -> !on.agent() && justNow(Optional.of(it), end));
        Optional<Circumstance> lately = lately(on.life(), on.owner(), end).filter(CLOSING::contains);
        boolean afterLoss = otherEnded
                .filter(it -> lately.filter(Circumstance.OTHER_RETURNED::equals).isEmpty()
                        || it.seq() > entry(returned).orElseThrow().seq())
                .isPresent();
        return (afterLoss ? Optional.of(Circumstance.OTHER_LOST) : lately)
                .map(Circumstance::requirement).stream().toList();
    }

    // ---- what a login is for

    /** What a login is for, and whom it concerns as well after what has happened before. */
    Purpose purpose(Connection on, Strand strand) {
        Purpose purpose = role(on, strand);
        if (on.asks().values().stream().anyMatch(it -> it.name().equals("RequestAgentLogout"))) {
            purpose = purpose.also(Circumstance.AFTER_LOGOUT.requirement());
        }
        if (on.life().engines().isEmpty()) {
            purpose = purpose.also(Circumstance.NO_ENGINE.requirement());
        } else if (!on.life().heardStatus() && strand.hadSession()) {
            purpose = purpose.also(Circumstance.NO_STATUS.requirement());
        }
        return strand.lost().isPresent() ? purpose.also(Circumstance.AFTER_LOSS.requirement()) : purpose;
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
