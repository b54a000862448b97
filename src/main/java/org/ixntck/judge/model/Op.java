package org.ixntck.judge.model;

import org.ixntck.journal.Entry;

/** What a server gets to see on one connection of an agent, in the order in which it sees it. Compared by identity. */
sealed interface Op permits Ask, Loss {

    /** The connection. */
    Connection on();

    /** What the kit did, or saw, at the time. */
    Entry cause();

    /** From when on the server may have seen it: earlier than the cause where something later has made certain what was not before. */
    default Entry begun() {
        return cause();
    }

    /** When the server must have seen it. */
    Due due();

    /** What the server has done when it has seen it, as a clause that follows "had". */
    String done();
}
