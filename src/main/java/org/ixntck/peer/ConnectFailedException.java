package org.ixntck.peer;

/** A connection could not be opened. The message is a clause that says which one and why. */
public final class ConnectFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public ConnectFailedException(String message) {
        super(message);
    }
}
