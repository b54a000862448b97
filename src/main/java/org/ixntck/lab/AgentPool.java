package org.ixntck.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Journal;

/**
 * The agents of the description. Unused agents are leased first. When there are none left, the agent that was released first is reused, but only
 * after a rest: twice the report budget during which no site has received a report about it. So no effect of an earlier scenario can be taken
 * for an effect of a later one. An agent whose logout was owed to a reporting engine and did not arrive is never reused; one whose logout no
 * reporting engine could receive is reused only if there is no other. Safe for any thread.
 */
final class AgentPool {

    private static final int RESTS_MAX = 8;

    /** Stalls make a rest so many times as long at most: on a machine that stalls most of the time it would never be over. */
    private static final int STRETCHED_MAX = 4;

    private static final long LOOK_MILLIS = 20;

    private final Journal journal;
    private final Profile.Agents all;
    private final long rest;
    private final boolean reuses;
    private final Map<LogoutEvidence, Deque<Resting>> resting = new EnumMap<>(LogoutEvidence.class);
    private final Map<Profile.Agent, Integer> numbers = new HashMap<>();
    private int played;
    /** The number of agents that are leased at the moment. */
    private int leased;

    private record Resting(Profile.Agent agent, long since) {}

    /**
     * The agents of a profile.
     *
     * @param reuses whether agents may be leased again after their release
     */
    AgentPool(Journal journal, Profile profile, boolean reuses) {
        this.journal = journal;
        this.reuses = reuses;
        this.all = profile.agents();
        this.rest = 2 * profile.budgets().report().toNanos();
        for (LogoutEvidence evidence : LogoutEvidence.values()) {
            resting.put(evidence, new ArrayDeque<>());
        }
    }

    /**
     * Leases an agent. Blocks until one has rested, if all others are in use.
     *
     * @param mine the number of agents that the caller has leased already
     * @throws LabException if there is no agent, or none has rested after eight times the usual rest
     */
    synchronized Profile.Agent lease(int mine) throws LabException {
        long patience = journal.now() + RESTS_MAX * rest;
        try {
            while (true) {
                Optional<Profile.Agent> agent = available();
                if (agent.isPresent()) {
                    leased++;
                    return agent.get();
                }
                if (!reuses || hopeless(mine) || journal.now() > patience) {
                    throw new LabException(exhausted());
                }
                wait(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("interrupted while waiting for an agent", e);
        }
    }

    /** Whether no other caller can release an agent. */
    private boolean hopeless(int mine) {
        return leased == mine
                && resting.get(LogoutEvidence.REPORTED).isEmpty()
                && resting.get(LogoutEvidence.UNSEEN).isEmpty();
    }

    /** Whether agents are reused. */
    boolean reuses() {
        return reuses;
    }

    /** The number of an agent that was leased. */
    synchronized int number(Profile.Agent agent) {
        return numbers.get(agent);
    }

    private Optional<Profile.Agent> available() {
        if (played < all.count()) {
            played++;
            Profile.Agent agent = all.agent(played);
            numbers.put(agent, played);
            return Optional.of(agent);
        }
        Deque<Resting> first = resting.get(LogoutEvidence.REPORTED);
        return rested(first.isEmpty() ? resting.get(LogoutEvidence.UNSEEN) : first);
    }

    private Optional<Profile.Agent> rested(Deque<Resting> agents) {
        Optional<Resting> found = agents.stream().filter(this::rested).findFirst();
        found.ifPresent(agents::remove);
        return found.map(Resting::agent);
    }

    /** Stalls extend the rest, since they may have delayed a report. */
    private boolean rested(Resting it) {
        long now = journal.now();
        long quiet = Math.max(it.since(), journal.reported(it.agent().id()));
        return now - quiet > rest
                && now - quiet
                        > Math.min(
                                STRETCHED_MAX * rest,
                                rest + 2 * journal.history("").stalls().touching(quiet, now));
    }

    private String exhausted() {
        int missing = resting.get(LogoutEvidence.MISSING).size();
        String why =
                missing == 0 ? "are in use" : "are in use, or their logout was not reported (%d)".formatted(missing);
        return "all %d agents of the description %s; raise its agents: count".formatted(all.count(), why);
    }

    /** Releases an agent whose connections are closed. */
    synchronized void release(Profile.Agent agent, LogoutEvidence evidence) {
        leased--;
        resting.get(evidence).add(new Resting(agent, journal.now()));
        notifyAll();
    }
}
