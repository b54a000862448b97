package org.ixntck.journal;

/** The record may lack something, since a part of the kit has failed: the run has to end, and nothing of it can be judged. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalException(Throwable cause) {
        super("the record of the run cannot be relied on, since a part of the kit failed: " + cause, cause);
    }
}
