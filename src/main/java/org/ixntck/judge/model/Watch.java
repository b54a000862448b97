package org.ixntck.judge.model;

import org.ixntck.journal.Entry;

/** A prohibition that runs. Evidence once its time is over and its engine's connection has shown a sign of life since. */
final class Watch {

    private final Row row;
    private final Connection engine;
    private final Due due;
    private final Entry cause;
    private boolean lacksLife;

    /**
     * A prohibition.
     *
     * @param row the row of the table
     * @param engine where nothing may come
     * @param due for how long
     * @param cause what it began with
     */
    Watch(Row row, Connection engine, Due due, Entry cause) {
        this.row = row;
        this.engine = engine;
        this.due = due;
        this.cause = cause;
    }

    Row row() {
        return row;
    }

    Connection engine() {
        return engine;
    }

    Due due() {
        return due;
    }

    Entry cause() {
        return cause;
    }

    /** Whether its time is over, and only the sign of life is missing. The engine's connection wakes the strand then. */
    boolean lacksLife() {
        return lacksLife;
    }

    /** Its time is over: the strand is to be looked at once the sign of life has come. */
    void lackLife(long since, Checked strand) {
        if (!lacksLife) {
            lacksLife = true;
            engine.whenAlive(since, (alive, now) -> engine.life().site().wake(due.deadline(), strand));
        }
    }
}
