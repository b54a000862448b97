package org.ixntck.judge.model;

import org.ixntck.journal.Entry;

/**
 * A prohibition that runs.
 *
 * @param row the row of the table
 * @param engine where nothing may come
 * @param due for how long
 * @param cause what it began with
 */
record Watch(Row row, Connection engine, Due due, Entry cause) {}
