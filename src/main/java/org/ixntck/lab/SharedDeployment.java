package org.ixntck.lab;

import org.ixntck.adapter.Deployment;

/** A deployment that several scenarios use at the same time. Not thread-safe; guarded by {@link SharedDeployments}. */
final class SharedDeployment {

    /** The number of scenarios that share a deployment. Each reporting engine receives reports about all their agents, so more would only be noise. */
    static final int GUESTS_MAX = 12;

    /** After serving this many scenarios it is released, so that scenarios that need their own deployment get one. */
    private static final int SERVED_MAX = 240;

    private final Deployment deployment;
    private int guests;
    private int served;

    SharedDeployment(Deployment deployment) {
        this.deployment = deployment;
    }

    Deployment deployment() {
        return deployment;
    }

    /** Joins, if there is room. Returns whether the scenario has joined. */
    boolean joined() {
        if (guests >= GUESTS_MAX || served >= SERVED_MAX) {
            return false;
        }
        guests++;
        served++;
        return true;
    }

    /** A scenario leaves. Returns whether it was the last one that will ever use this deployment. */
    boolean left() {
        guests--;
        return guests == 0 && served >= SERVED_MAX;
    }

    boolean unused() {
        return guests == 0;
    }
}
