package org.ixntck.run;

import org.ixntck.adapter.Profile;
import org.ixntck.lab.Lab;

/**
 * How many walks are played side by side.
 *
 * @param alone those that have servers of their own
 * @param others those whose servers are in common use
 * @param inCommon deployments that several walks share
 * @param trials repetitions of a walk, each with its own servers
 */
record SideBySide(int alone, int others, int inCommon, int trials) {

    /** A limit, since more walks side by side would only slow each other down. */
    private static final int TRIALS_MAX = 96;

    /**
     * As many as the servers and their agents allow.
     *
     * @param jobs at most
     * @param agents how many agents a walk has at most
     */
    static SideBySide of(Profile profile, int jobs, int agents) {
        boolean common = profile.shared() && profile.deployments() < jobs;
        // Most walks need no servers of their own, and what those do in between is what takes the time.
        int inCommon = Math.max(1, profile.deployments() / 2);
        // Agents rest after a walk for about as long as it takes.
        int byAgents = Math.max(1, profile.agents().count() / (2 * agents));
        int own = common ? profile.deployments() - inCommon : Math.min(jobs, profile.deployments());
        int alone = Math.max(1, Math.min(own, byAgents));
        int guests = common ? inCommon * Lab.GUESTS_MAX : 0;
        return new SideBySide(
                alone,
                Math.max(0, Math.min(guests, Math.min(jobs, byAgents) - alone)),
                inCommon,
                Math.min(TRIALS_MAX, Math.min(jobs, profile.deployments())));
    }
}
