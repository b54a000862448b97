package org.ixntck.journal;

import java.io.IOException;

/** A file is no faithful record of a run. The message is one clause: the line, what was expected there, and what was seen. */
public final class JournalException extends IOException {

    private static final long serialVersionUID = 1L;

    JournalException(long line, String sentence) {
        super("line %d: %s".formatted(line, sentence));
    }
}
