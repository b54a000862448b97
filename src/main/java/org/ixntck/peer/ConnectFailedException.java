package org.ixntck.peer;

/** A message could not be sent, because its connection is over or was never there. The message is a clause that says which. */
public final class ConnectFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    public ConnectFailedException(String message) {
        super(message);
    }
}
