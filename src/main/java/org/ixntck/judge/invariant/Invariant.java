package org.ixntck.judge.invariant;

import java.util.List;
import org.ixntck.journal.Entry;

/** A sentence about the content of messages that must hold over all that happens at one site. Sees each entry once, in its order. */
interface Invariant {

    /**
     * The next thing that happens on a connection.
     *
     * @return each time that the sentence could have been broken by it, and how it went
     */
    List<Watched> accept(Entry entry, Conversation on);
}
