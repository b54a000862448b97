package org.ixntck.known;

/** A file of known failures is wrong. The message is one sentence that says where, what was expected, and what was seen. */
public final class KnownFailuresException extends Exception {

    private static final long serialVersionUID = 1L;

    KnownFailuresException(String message) {
        super(message);
    }

    static KnownFailuresException at(String file, int line, String expected, String saw) {
        return new KnownFailuresException("%s line %d: expected %s; saw %s".formatted(file, line, expected, saw));
    }
}
