package org.ixntck.journal;

import java.io.IOException;

/** A file is not a faithful record of a run. The message is one clause: the line, what was expected there, and what was seen. */
public final class InvalidJournalException extends IOException {

    private static final long serialVersionUID = 1L;

    InvalidJournalException(long line, String sentence) {
        super("line %d: %s".formatted(line, sentence));
    }
}
