package org.ixntck.simulator;

/**
 * Which ends of several sessions that one agent has at the same time on one server are reported, where duplicate logins are allowed. The
 * models leave it open. Each login is reported in any case.
 */
public enum Logouts {
    /** Each end of a session. */
    EACH,
    /** Only the first end since the newest login: from then on the server takes the agent for logged out. */
    FIRST,
    /** Only the end of the last session. */
    LAST
}
