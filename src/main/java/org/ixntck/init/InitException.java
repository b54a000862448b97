package org.ixntck.init;

/** Nothing could be written. The message is one sentence: what was expected, what was seen, what to do. */
public final class InitException extends Exception {

    private static final long serialVersionUID = 1L;

    InitException(String message) {
        super(message);
    }
}
