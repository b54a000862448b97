package org.ixntck.peer;

import org.ixntck.adapter.Endpoint;

/**
 * The address of a server in one of its lives.
 *
 * @param server its name
 * @param life how often it had been started, from 1
 * @param endpoint where it listens
 */
public record Address(String server, int life, Endpoint endpoint) {}
