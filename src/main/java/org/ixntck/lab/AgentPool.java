package org.ixntck.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Journal;

/**
 * The agents of the description. One that nobody has played yet comes first. Only when there is none left is one played again, the one that
 * was given back first, and only when it has rested: when nothing was reported of it, at any site, for twice the time in which everything
 * has to be reported. So nothing that an earlier scenario has caused can be taken for an effect of a later one. An agent whose logout was
 * owed to a reporting engine and did not come is never played again, and one whose logout nobody could hear of only if there is no other.
 */
final class AgentPool {

    private static final int RESTS_MAX = 8;
    private static final long LOOK_MILLIS = 20;

    private final Journal journal;
    private final Profile.Agents all;
    private final long rest;
    private final boolean reuses;
    private final Map<LogoutEvidence, Deque<Resting>> resting = new EnumMap<>(LogoutEvidence.class);
    private int played;
    /** How many are leased at the moment. */
    private int leased;

    private record Resting(Profile.Agent agent, long since) {}

    /**
     * The agents of a profile.
     *
     * @param reuses whether an agent may be played again
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
     * An agent that nobody else plays; waits while all that could be had have not rested.
     *
     * @param mine how many the caller has leased already
     * @throws LabException if there is none, or none has rested after eight times the usual rest
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

    /** Whether nobody else can give one back. */
    private boolean hopeless(int mine) {
        return leased == mine
                && resting.get(LogoutEvidence.REPORTED).isEmpty()
                && resting.get(LogoutEvidence.UNSEEN).isEmpty();
    }

    /** Whether an agent may be played again. */
    boolean reuses() {
        return reuses;
    }

    private Optional<Profile.Agent> available() {
        if (played < all.count()) {
            played++;
            return Optional.of(all.agent(played));
        }
        Deque<Resting> first = resting.get(LogoutEvidence.REPORTED);
        return rested(first.isEmpty() ? resting.get(LogoutEvidence.UNSEEN) : first);
    }

    private Optional<Profile.Agent> rested(Deque<Resting> agents) {
        Optional<Resting> found = agents.stream().filter(this::rested).findFirst();
        found.ifPresent(agents::remove);
        return found.map(Resting::agent);
    }

    /** What has held up the kit or a server may have held up a report too. */
    private boolean rested(Resting it) {
        long now = journal.now();
        long quiet = Math.max(it.since(), journal.reported(it.agent().id()));
        return now - quiet > rest
                && now - quiet > rest + 2 * journal.history("").stalls().touching(quiet, now);
    }

    private String exhausted() {
        int missing = resting.get(LogoutEvidence.MISSING).size();
        String why =
                missing == 0 ? "are in use" : "are in use, or their logout was not reported (%d)".formatted(missing);
        return "all %d agents of the description %s; raise its agents: count".formatted(all.count(), why);
    }

    /** Takes an agent back whose applications are gone. */
    synchronized void release(Profile.Agent agent, LogoutEvidence evidence) {
        leased--;
        resting.get(evidence).add(new Resting(agent, journal.now()));
        notifyAll();
    }
}
