package org.ixntck.journal;

/** The record may be incomplete, because a part of the kit has failed. The run has to end and cannot be judged. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalException(Throwable cause) {
        super("the record of the run cannot be relied on, since a part of the kit failed: " + cause, cause);
    }
}
