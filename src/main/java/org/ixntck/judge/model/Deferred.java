package org.ixntck.judge.model;

import org.ixntck.journal.Entry;

/**
 * A logout that was reported while the session stood: void if the server ends that connection within a report budget.
 *
 * @param on the session's connection
 * @param engine the reporting engine's connection
 * @param logout the report
 * @param due when it is charged
 * @param free whether it is not charged in any case, and only which session it was about is open
 * @param closes whether a later login of the agent may have made the server end that connection: then its end by the kit hides that of the server
 */
record Deferred(Connection on, Connection engine, Entry logout, Due due, boolean free, boolean closes) {

    boolean explainedBy(Loss loss) {
        return on == loss.on() && (closes || loss.way() == Loss.Way.BY_SERVER);
    }
}
