package org.ixntck.judge.model;

import java.util.ArrayList;
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

    /** Somebody began to end a server. */
    private record End(Entry entry, Life life) {}

    /** What may make a server close the connections of agents. */
    private static final Set<Circumstance> CLOSES_AGENTS =
            EnumSet.of(Circumstance.ENGINE_LOST, Circumstance.OTHER_RETURNED, Circumstance.CLIENT_REFUSED);

    /** What may make it close those of reporting engines. */
    private static final Set<Circumstance> CLOSES_ENGINES =
            EnumSet.of(Circumstance.OTHER_LOST, Circumstance.OTHER_RETURNED, Circumstance.CLIENT_REFUSED);

    private final String policy;
    private final Timing timing;
    private final Map<String, List<Life>> sessions = new HashMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<Life> lossOn = new HashSet<>();
    private final Recents recents;
    private final Set<String> canaries = new HashSet<>(2);
    private final Set<String> registered = new HashSet<>();
    private final List<End> ends = new ArrayList<>();
    private final EarlierConnections earlier;

    Ledger(String policy, Timing timing) {
        this.policy = policy;
        this.timing = timing;
        this.recents = new Recents(timing);
        this.earlier = new EarlierConnections(timing);
    }

    // ---- what happens

    /** An agent that only shows that a server is alive. */
    void isCanary(String agent) {
        canaries.add(agent);
    }

    void opens(Connection on) {
        opened.merge(on.client(), 1, Integer::sum);
        if (closesEarlier() && on.agent()) {
            earlier.opens(on);
        }
    }

    /** A login was sent. */
    void asksToLogIn(Ask login) {
        if (closesEarlier()) {
            earlier.asks(login);
        }
    }

    /** A connection is over, or another agent's from now on. */
    void leaves(Connection on) {
        if (closesEarlier() && on.agent()) {
            earlier.leaves(on);
        }
    }

    private boolean closesEarlier() {
        return policy.equals("close-earlier");
    }

    void registers(Connection on) {
        registered.add(on.client());
    }

    void logsIn(Connection on) {
        List<Life> where = sessions.computeIfAbsent(on.owner(), key -> new ArrayList<>(2));
        if (!where.contains(on.life())) {
            where.add(on.life());
        }
    }

    /** Whether the agent has logged in to another server, too. */
    boolean inElsewhere(Connection on) {
        for (Life life : sessions.getOrDefault(on.owner(), List.of())) {
            if (!life.server().equals(on.life().server())) {
                return true;
            }
        }
        return false;
    }

    void isNotAvailable(Connection on, Entry entry) {
        recents.add(Circumstance.OTHER_NOT_AVAILABLE, entry, on.life(), on.owner());
    }

    void loses(Connection on, Entry entry) {
        recents.add(Circumstance.AGENT_LOST, entry, on.life(), on.owner());
        lossOn.add(on.life());
    }

    /** A login was sent to a secondary after the loss of the primary. */
    void takesOver(Connection on, Entry entry) {
        recents.add(Circumstance.TAKEOVER_OF_ANOTHER, entry, on.life(), on.owner());
    }

    /** A client that was refused has been cut off. */
    void refuses(Connection on, Entry entry) {
        recents.add(Circumstance.CLIENT_REFUSED, entry, on.life(), on.owner());
    }

    void ends(Life life, Entry entry) {
        ends.add(new End(entry, life));
        recents.add(Circumstance.OTHER_LOST, entry, life, "");
    }

    void returns(Life life, Entry entry) {
        recents.add(Circumstance.OTHER_RETURNED, entry, life, "");
    }

    // ---- what has happened

    /** Whether the agent's primary was another server, which has been lost since. */
    boolean primaryLost(Connection on) {
        for (Life life : sessions.getOrDefault(on.owner(), List.of())) {
            if (!life.server().equals(on.life().server()) && life.down().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the client was registered on an earlier connection to the same server. */
    boolean registeredBefore(Connection on) {
        return registered.contains(on.client());
    }

    /** Whether the agent has opened more than one connection to that server. */
    boolean severalConnections(Connection on) {
        return opened.getOrDefault(on.client(), 0) > 1;
    }

    /** Whether another server was ended between those places. */
    boolean otherEnded(Life life, long from, long to) {
        return ends.stream()
                .anyMatch(it -> !it.life().server().equals(life.server())
                        && from < it.entry().seq()
                        && it.entry().seq() < to);
    }

    /** A reporting engine's connection was lost, not by the server. */
    void losesEngine(Connection on, Entry entry) {
        recents.add(Circumstance.ENGINE_LOST, entry, on.life(), "");
    }

    /** What has happened to others just before that may have made the server do something to an agent. */
    Recents recents() {
        return recents;
    }

    /** Whether a connection of any agent to that server was lost. */
    boolean anyLost(Life life) {
        return lossOn.contains(life);
    }

    /** Whether it happened within a report budget before. */
    boolean justNow(Optional<Entry> what, Entry at) {
        return what.filter(it -> timing.mayHold(timing.reportOf(it), at)).isPresent();
    }

    /** Whether the policy closes an earlier session of that agent, which has opened several connections to that server. */
    boolean closesEarlier(String agent, Life life) {
        return closesEarlier() && opened.getOrDefault(Connection.clientOf(agent, life), 0) > 1;
    }

    /** Whom it concerns as well that a server has ended a registered connection for no reason. */
    List<String> endedForNoReason(Connection on, Entry end) {
        return recents
                .before(end, on.life(), on.owner(), on.agent() ? CLOSES_AGENTS : CLOSES_ENGINES)
                .map(it -> it.what().requirement())
                .stream()
                .toList();
    }

    // ---- what a login is for

    /** What a login is for, and whom it concerns as well after what has happened before. */
    Purpose purpose(Connection on, Strand strand) {
        Purpose purpose = role(on, strand);
        if (canaries.contains(on.owner())) {
            // It is the kit's own means: that it logs in after a logout, and gets no status, is no stimulus.
            return purpose;
        }
        if (on.hasAsked("RequestAgentLogout")) {
            purpose = purpose.also(Circumstance.AFTER_LOGOUT.requirement());
        }
        if (on.life().engines().isEmpty()) {
            purpose = purpose.also(Circumstance.NO_ENGINE.requirement());
        } else if (!on.life().heardStatus() && strand.facts().hadSession()) {
            purpose = purpose.also(Circumstance.NO_STATUS.requirement());
        }
        return strand.facts().lost().isPresent() ? purpose.also(Circumstance.AFTER_LOSS.requirement()) : purpose;
    }

    private Purpose role(Connection on, Strand strand) {
        boolean available = strand.facts().lastAvailable().isPresent();
        if (!primaryLost(on)) {
            return available ? Purpose.ofTakeoverOfAvailable(false) : Purpose.ofLogin();
        }
        if (on.life().number() > 1) {
            return Purpose.ofFailback();
        }
        return available || severalConnections(on) ? Purpose.ofTakeoverOfAvailable(true) : Purpose.ofTakeover();
    }
}
