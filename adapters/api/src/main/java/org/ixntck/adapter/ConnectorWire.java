package org.ixntck.adapter;

import java.util.Set;

/**
 * A wire whose connections are opened by the vendor's own client library. What the library cannot do is reported as not tested. The time that
 * the library takes counts as the server's.
 *
 * <p>Every call may be interrupted and has a time limit: the {@code answer} budget for {@code connect}, five seconds for all others. An
 * exception other than {@link AdapterException}, and a call other than {@code connect} that exceeds its limit, is an error of the adapter.
 */
public non-sealed interface ConnectorWire extends Wire {

    /** What its connections can do in addition to connect, send and close. */
    enum Ability {
        /** End a connection abnormally, as a crash of the application's host would. */
        ABORT,
        /**
         * Keep a connection open and silent: nothing is sent on it unless the kit sends it. A library that answers keep-alive by itself does
         * not have this ability.
         */
        FALL_SILENT
    }

    /** What its connections can do. Returns the same set each time. */
    Set<Ability> abilities();

    /**
     * Opens a connection and reports what happens on it to the listener. Called by several threads at a time, for different connections.
     *
     * @throws AdapterException if the connection cannot be established; that is charged to the server. If nothing listens on the port, a
     *     {@link java.net.ConnectException} must be among the causes: only by that can the kit tell that a server is down
     */
    Connection connect(Endpoint endpoint, Listener listener) throws AdapterException;

    /** One connection. Its methods are called one after the other, on a thread that may block. */
    interface Connection {

        /**
         * Hands a message to the library. Does not wait until the server has received it.
         *
         * @throws AdapterException if the connection is over; this must have been reported to the listener, or is reported within a second
         */
        void send(Message message) throws AdapterException;

        /**
         * Closes it orderly. Closing a connection that is over is not an error. What is reported to the listener from now on is ignored.
         *
         * @throws AdapterException if the connection may still be open
         */
        void close() throws AdapterException;

        /**
         * Ends it abnormally. Only called with {@link Ability#ABORT}.
         *
         * @throws AdapterException if the connection may still be open
         */
        void abort() throws AdapterException;
    }

    /**
     * Receives what happens on a connection, in order and immediately: an event that is reported late has happened late. May be called by any
     * thread, one at a time, also before {@code connect} has returned. Does not block for long and never throws.
     */
    interface Listener {

        /** A message arrived from the server. */
        void received(Message message);

        /** The server ended the connection. This is the last event of a connection. {@code how} is a word such as closed or reset. */
        void closed(String how);

        /** The library or the adapter failed, so that nothing more is known of the connection. The server is not charged. */
        void failed(String why);
    }
}
