package org.ixntck.judge.model;

import org.ixntck.journal.Entry;

/** Something that has to be looked at when time has passed. */
interface Checked {

    /**
     * All that had arrived before that time has been recorded.
     *
     * @param watermark that time, in nanoseconds
     * @param now the entry that says so
     */
    void advance(long watermark, Entry now);
}
