package org.ixntck.journal;

/** A line of a journal is not what it should be; the message says what was expected, as a noun. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String expected) {
        super(expected, null, false, false);
    }
}
