package org.ixntck.reference;

/** A request cannot be served: it is answered by EventError and has no other effect. */
public final class Refusal extends Exception {

    public static final int PLACE_OCCUPIED = 12;
    public static final int ALREADY_LOGGED_IN = 14;
    public static final int NOT_LOGGED_IN = 34;
    public static final int NOT_REGISTERED = 100;
    public static final int NOT_VALID = 101;
    public static final int WRONG_ATTRIBUTE = 102;
    public static final int UNREADABLE = 103;

    private static final long serialVersionUID = 1L;

    private final int code;

    /** Refuses with one of the error codes above and a description for a person. */
    public Refusal(int code, String description) {
        super(description, null, false, false);
        this.code = code;
    }

    /** Refuses under that condition. */
    public static void when(boolean condition, int code, String description) throws Refusal {
        if (condition) {
            throw new Refusal(code, description);
        }
    }

    /** The error code. */
    public int code() {
        return code;
    }
}
