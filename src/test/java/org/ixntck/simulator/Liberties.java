package org.ixntck.simulator;

import java.util.List;

/**
 * What a server makes of requests and faults in which the models leave it most free.
 *
 * @param loginAgain of a second login on the same connection
 * @param stepBack of RequestAgentAvailable on a connection on which the agent is logged in
 * @param laterLoginReplaces whether, under {@code allow}, a login on another connection ends the session on the earlier one, which stays open
 * @param halfClose of the end of a client's direction
 */
record Liberties(Again loginAgain, StepBack stepBack, boolean laterLoginReplaces, HalfClose halfClose) {

    /** What becomes of a second login. */
    enum Again {
        REFUSED,
        /** It is acknowledged, and the session goes on as it was. */
        IGNORED,
        /** The session ends, and another one begins. */
        REPLACES
    }

    /** What becomes of RequestAgentAvailable. */
    enum StepBack {
        /** It is acknowledged, and the server stays primary. */
        IGNORED,
        REFUSED,
        /** The agent is logged out, and available. */
        DEMOTES
    }

    /** What a half-close is to the server. */
    enum HalfClose {
        LOSS,
        NOTHING
    }

    private static final Liberties USUAL = new Liberties(Again.REFUSED, StepBack.IGNORED, false, HalfClose.LOSS);

    static Liberties draw(Chance chance, Settings settings) {
        return settings.mood().odd()
                ? new Liberties(
                        chance.of(List.of(Again.values())),
                        chance.of(List.of(StepBack.values())),
                        chance.odds(0.3),
                        chance.of(List.of(HalfClose.values())))
                : USUAL;
    }
}
