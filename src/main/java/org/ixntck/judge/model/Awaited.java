package org.ixntck.judge.model;

import java.util.List;

/**
 * The answer that is owed to a request which the server has processed.
 *
 * @param ask the request
 * @param answer by what it must be answered
 * @param labels whom it concerns, the first one above all
 * @param row the row of the table
 */
record Awaited(Ask ask, Row.Answer answer, List<String> labels, Row row) {}
