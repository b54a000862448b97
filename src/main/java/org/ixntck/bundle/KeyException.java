package org.ixntck.bundle;

/** A file holds no key that can be used. The message is one sentence that says what to do. */
public final class KeyException extends Exception {

    private static final long serialVersionUID = 1L;

    KeyException(String message) {
        super(message);
    }
}
