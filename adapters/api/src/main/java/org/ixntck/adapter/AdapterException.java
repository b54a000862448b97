package org.ixntck.adapter;

/** The adapter or its servers could not do what was asked. The message is one sentence for the person who runs the kit: what was expected, what was seen, what to do. */
public final class AdapterException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Who has to act on it. */
    public enum Cause {
        /** Settings or a description are wrong (exit code 4). */
        SETTINGS,
        /** The servers or the machine failed (exit code 3). */
        SERVERS,
        /** The server was asked to stop in order, and still ran when its time was over. The kit then kills it and goes on. */
        STILL_RUNNING
    }

    private final Cause kind;

    /** Reports that the servers or the machine failed. */
    public AdapterException(String message) {
        this(Cause.SERVERS, message);
    }

    /** Reports a failure of the given kind. */
    public AdapterException(Cause kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Reports that the servers or the machine failed, and through what. */
    public AdapterException(String message, Throwable cause) {
        super(message, cause);
        this.kind = Cause.SERVERS;
    }

    /** Who has to act on it. */
    public Cause kind() {
        return kind;
    }
}
