package org.ixntck.wire.json;

/** Why a line is no message, as a clause that completes "the line is unreadable: ...". */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableException(String why) {
        super(why, null, false, false);
    }
}
