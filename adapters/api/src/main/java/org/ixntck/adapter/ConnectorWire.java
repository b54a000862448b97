package org.ixntck.adapter;

import java.util.Set;

/**
 * A wire whose connections only the vendor's own client library can open. What it cannot do is reported as not tested. The time that the
 * library takes counts as the server's.
 *
 * <p>Every call may be interrupted, and has a bound: {@code connect} the time that the servers promise for an answer, all others five
 * seconds. An exception other than {@link AdapterException}, and a call of those others that does not return, is an error of the adapter.
 */
public non-sealed interface ConnectorWire extends Wire {

    /** What its connections can do beyond connect, send and close. */
    enum Ability {
        /** End a connection abnormally, as the death of the application's host would. */
        ABORT,
        /**
         * Keep a connection open and silent: while the kit sends nothing, nothing is sent on it. A library that answers keep-alive by itself
         * has not got this ability.
         */
        FALL_SILENT
    }

    /** What its connections can do; the same answer each time. */
    Set<Ability> abilities();

    /**
     * Opens a connection; what happens on it is told to the listener. Called by several threads at a time, for different connections.
     *
     * @throws AdapterException if there is no connection to be had; that is charged to the server. If nothing listens on the port,
     *     a {@link java.net.ConnectException} is among the causes; only by that the kit knows that a server is down
     */
    Connection connect(Endpoint endpoint, Listener listener) throws AdapterException;

    /** One connection. Its calls come one after the other, and never on a thread of the kit that anything else waits for. */
    interface Connection {

        /**
         * Hands a message to the library; whether the server gets it is not waited for.
         *
         * @throws AdapterException if the connection is over; the listener has heard so, or hears it within a second
         */
        void send(Message message) throws AdapterException;

        /**
         * Ends it in order. To end what is over is no error. What the listener hears from now on does not count.
         *
         * @throws AdapterException if it may still be there
         */
        void close() throws AdapterException;

        /**
         * Ends it abnormally. Only called with {@link Ability#ABORT}.
         *
         * @throws AdapterException if it may still be there
         */
        void abort() throws AdapterException;
    }

    /**
     * Hears what happens on a connection, in its order and at once: what is told late has happened late. May be called by any thread, by one
     * at a time, also before {@code connect} has returned. Never blocks for long, never throws.
     */
    interface Listener {

        /** A message came from the server. */
        void received(Message message);

        /** The connection ended from the server's side: the last thing that is told of it. {@code how} is a word, as closed or reset. */
        void closed(String how);

        /** The library or the adapter itself failed, so that nothing is known of the connection any more; the server is not charged. */
        void failed(String why);
    }
}
