package org.ixntck.journal;

/** A line of a journal is malformed. The message is a noun phrase that says what was expected. */
final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    Malformed(String expected) {
        super(expected, null, false, false);
    }
}
