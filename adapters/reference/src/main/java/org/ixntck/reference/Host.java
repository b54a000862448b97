package org.ixntck.reference;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;

/** What an Interaction Server finds around it: its name, its settings, its clients and the time. */
public interface Host {

    /** The server's name in its deployment, for example {@code A}. */
    String name();

    /** How it is to treat duplicate logins and places. */
    Policies policies();

    /** All that are connected, registered or not, the earliest first. */
    Set<Client> clients();

    /** Does something later, on the server's thread, unless it is cancelled or the server is down by then. */
    Future<?> after(Duration delay, Runnable what);
}
