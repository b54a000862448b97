package org.ixntck.judge.model;

import org.ixntck.journal.Entry;

/** The end of an agent's connection, which the server notices some time after its cause. */
final class Loss implements Op {

    /** How a connection was lost. */
    enum Way {
        CLOSED,
        RESET,
        SILENT,
        /** The server may take it for lost, and need not: a half-close, a client that does not read, or that was silent for a while. */
        PERHAPS,
        /** The server ended it itself. */
        BY_SERVER
    }

    private final Connection on;
    private final Entry begun;
    private Way way;
    private Entry cause;
    private Due due;

    Loss(Connection on, Way way, Entry cause, Due due) {
        this.on = on;
        this.begun = cause;
        this.way = way;
        this.cause = cause;
        this.due = due;
    }

    @Override
    public Connection on() {
        return on;
    }

    @Override
    public Entry cause() {
        return cause;
    }

    @Override
    public Due due() {
        return due;
    }

    Way way() {
        return way;
    }

    @Override
    public Entry begun() {
        return begun;
    }

    /** A silent connection is closed after all: that does not shorten what the keep-alive leaves the server. */
    void also(Way then, Entry entry, Due more) {
        if (due == Due.NEVER) {
            way = then;
            cause = entry;
            due = more;
        } else {
            due = due.later(more);
        }
    }

    /** The server has ended the connection: if it need not have noticed before, it has now. */
    void endedByServer(Entry end, Due report) {
        if (way == Way.PERHAPS) {
            way = Way.BY_SERVER;
            cause = end;
            due = report;
        }
    }

    /** Whether the server has ended a connection to which the application had done nothing. */
    boolean byServerAlone() {
        return way == Way.BY_SERVER && cause == begun;
    }

    /** It was silent for a while only: the server need not notice. */
    void perhaps() {
        way = Way.PERHAPS;
        due = Due.NEVER;
    }

    /** Whether requests that were sent before it have reached the server, or have not for certain. */
    boolean cutsOff() {
        return way != Way.SILENT && way != Way.PERHAPS;
    }

    @Override
    public String done() {
        return switch (way) {
                    case CLOSED -> "noticed the close of ";
                    case RESET -> "noticed the reset of ";
                    case SILENT -> "noticed the silence of ";
                    case PERHAPS -> "taken for lost ";
                    case BY_SERVER -> "ended ";
                }
                + on.id();
    }

    @Override
    public String toString() {
        return way + " of " + on.id();
    }
}
