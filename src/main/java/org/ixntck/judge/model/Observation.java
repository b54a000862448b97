package org.ixntck.judge.model;

import org.ixntck.journal.Entry;

/** What a hypothesis has to explain. */
sealed interface Observation {

    /** The entry that shows it. */
    Entry entry();

    /** A request was answered. */
    record Answered(Ask ask, boolean ack, Entry entry) implements Observation {}

    /** A reporting engine was sent a report. */
    record Reported(Connection engine, Debt.Kind kind, Entry entry) implements Observation {}

    /** The server must have processed this by now. */
    record Processed(Op op, Entry entry) implements Observation {}
}
