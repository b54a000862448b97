/**
 * The fakes that play against the servers under test: agent application and reporting engine. They record everything that they do and receive,
 * and judge nothing.
 *
 * <p>All connections of a run are on one event loop, so that the order of two events on different connections is known as well as possible.
 */
package org.ixntck.peer;
