/**
 * The fakes that play against the servers under test: agent application and reporting engine. They record all that they do and hear, and
 * judge nothing.
 *
 * <p>All connections of a run sit on one event loop, so that the order of two events on different connections is known as well as it can be.
 */
package org.ixntck.peer;
