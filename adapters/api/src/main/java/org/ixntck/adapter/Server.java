package org.ixntck.adapter;

import java.util.List;

/** One Interaction Server under test. */
public interface Server {

    /** Its name within the deployment, for example {@code A}. */
    String name();

    /** Where it listens; asked again after each start. */
    Endpoint endpoint();

    /**
     * Does it, and returns when it is so. Only called with what {@link Profile#controls()} declares. May be interrupted. The kit checks
     * from outside that it is so: after a KILL nothing may answer on the port.
     *
     * @throws AdapterException if it could not be done; with {@link AdapterException.Cause#STILL_RUNNING} if the server was asked to STOP but
     *     did not end in time
     */
    void control(Control what) throws AdapterException;

    /**
     * The last lines that the server printed, the newest last, at most some twenty and without control characters; empty where the adapter
     * does not see them. Reports show them beside a failure. Called from any thread; does not block.
     */
    default List<String> lastLines() {
        return List.of();
    }
}
