package org.ixntck.journal;

/** Which application a connection of the kit belongs to. */
public enum Role {
    AGENT,
    REPORTING
}
