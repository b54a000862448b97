package org.ixntck.lab;

import org.ixntck.adapter.Deployment;

/** A deployment that several scenarios use at the same time. Guarded by {@link Commons}. */
final class Common {

    /** Each engine hears of the agents of all, so that more of them would only make noise. */
    static final int GUESTS_MAX = 12;

    /** After so many it is given back, so that those who want a deployment for themselves get one. */
    private static final int SERVED_MAX = 240;

    private final Deployment deployment;
    private int guests;
    private int served;

    Common(Deployment deployment) {
        this.deployment = deployment;
    }

    Deployment deployment() {
        return deployment;
    }

    /** Whether one more may join; it has joined then. */
    boolean joined() {
        if (guests >= GUESTS_MAX || served >= SERVED_MAX) {
            return false;
        }
        guests++;
        served++;
        return true;
    }

    /** One leaves. Returns whether nobody is left, and nobody will join any more. */
    boolean left() {
        guests--;
        return guests == 0 && served >= SERVED_MAX;
    }

    boolean unused() {
        return guests == 0;
    }
}
