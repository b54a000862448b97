package org.ixntck.adapter;

/** What can be done to a server from outside. */
public enum Control {
    /** Starts a server that is down; it listens when the call returns, on the port that it had before. */
    START,
    /** Stops it in order, as its operator would. */
    STOP,
    /** Ends it at once, as a crash would: no farewell, all state lost. */
    KILL,
    /** Halts it with its connections open. */
    FREEZE,
    /** Lets a frozen server go on. */
    THAW
}
