package org.ixntck.adapter;

import java.util.Set;

/** A wire whose connections only the vendor's own client library can open. What it cannot do is reported as not tested. */
public non-sealed interface ConnectorWire extends Wire {

    /** What its connections can do beyond connect, send and close. */
    enum Ability {
        /** End a connection abnormally. */
        ABORT,
        /** Keep a connection open and answer nothing on it, keep-alive included. */
        FALL_SILENT
    }

    /** What its connections can do. */
    Set<Ability> abilities();

    /**
     * Opens a connection; what happens on it is told to the listener, from one thread at a time.
     *
     * @throws AdapterException if there is no connection to be had
     */
    Connection connect(Endpoint endpoint, Listener listener) throws AdapterException;

    /** One connection. */
    interface Connection {
        void send(Message message) throws AdapterException;

        void close() throws AdapterException;

        void abort() throws AdapterException;
    }

    /** Hears what happens on a connection. */
    interface Listener {
        void received(Message message);

        /** Called once, when the connection ended from the server's side. */
        void closed(String how);
    }
}
