package org.ixntck.simulator;

import java.util.EnumSet;
import java.util.Set;

/** What an agent application does of its own accord. */
public enum Habit {
    LOG_OUT,
    /** In one go, on the same connection. */
    LOG_OUT_AND_IN,
    CHANGE_MEDIA,
    TOGGLE_AVAILABLE,
    /** A connection is lost, and comes back before the server can have noticed. */
    COME_BACK_AT_ONCE,
    /** A connection is lost, and comes back some time later, perhaps elsewhere. */
    COME_BACK_LATER,
    /** Many connections one after the other, each cut almost at once. */
    FLAP,
    /** A connection that is cut before its login is answered. */
    CUT_BEFORE_ANSWER,
    /** The application hangs; perhaps the agent comes back on another connection. */
    FALL_SILENT,
    /** A second login on another connection. */
    LOG_IN_TWICE,
    /** Logout on one connection and login on another in the same moment. */
    SWAP_CONNECTIONS,
    /** One connection is lost in the moment in which the login is sent on another. */
    CUT_AND_LOG_IN,
    /** Register, log in, log out and log in again without waiting for an answer. */
    PIPELINE,
    /** Login at a place that belongs to somebody else. */
    VISIT,
    SEND_REFUSED_LOGIN,
    REGISTER_AS_STRANGER,
    ASK_EARLY,
    REGISTER_AGAIN,
    LOG_OUT_WHERE_NOT_LOGGED_IN,
    /** A second login on the same connection, perhaps at another place. */
    LOG_IN_AGAIN,
    /** RequestAgentAvailable on a connection on which the agent is logged in. */
    STEP_BACK,
    /** The application ends its direction of a connection, and reads on; later it ends the other one. */
    HALF_CLOSE,
    /** The application does not read any more, and later ends the connection. */
    GO_DEAF;

    /** What the models leave a server most free in. */
    static final Set<Habit> ODD = EnumSet.of(LOG_IN_AGAIN, STEP_BACK, HALF_CLOSE, GO_DEAF);
}
