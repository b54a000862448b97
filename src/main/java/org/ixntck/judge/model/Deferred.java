package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/**
 * A logout that was reported while the session stood: void if the server ends that connection within a report budget.
 *
 * @param on the session's connection
 * @param labels whom it is charged to otherwise
 * @param engine the reporting engine's connection
 * @param logout the report
 * @param due when it is charged
 * @param lost another agent whose connection was lost just before
 */
record Deferred(Connection on, List<String> labels, Connection engine, Entry logout, Due due, Optional<String> lost) {}
