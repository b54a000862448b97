package org.ixntck.peer;

import org.ixntck.adapter.Endpoint;

/**
 * Where a server is to be reached in its present life.
 *
 * @param server its name
 * @param life how often it was started
 * @param endpoint where it listens
 */
public record Address(String server, int life, Endpoint endpoint) {}
