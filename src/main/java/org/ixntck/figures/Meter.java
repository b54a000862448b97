package org.ixntck.figures;

import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/** Measures something at one site, from what happens there in the order of the journal. Each method is called after the connection has changed. */
interface Meter {

    /** A request was sent. */
    default void asked(Connection connection, Connection.Asked asked, Entry entry) {}

    /** A request was answered. */
    default void answered(Connection connection, Connection.Asked asked, Entry entry, boolean acknowledged) {}

    /** A message was sent that is no request. */
    default void told(Connection connection, Message message, Entry entry) {}

    /** A message arrived that is no answer. */
    default void heard(Connection connection, Message message, Entry entry) {}

    /** The kit did something to its connection. */
    default void fault(Connection connection, Event.Fault.Kind kind, Entry entry) {}

    /** A connection has ended; {@code loggedIn} if an agent had its session on it. */
    default void ended(Connection connection, Event.Ended ended, Entry entry, boolean loggedIn) {}

    /** A control of a server. */
    default void controlled(Event.Controlled controlled, Entry entry) {}

    /** A step expected something. */
    default void expected(Event.Expected expected, Entry entry) {}

    /** The site is taken down. */
    default void closing(long at) {}
}
