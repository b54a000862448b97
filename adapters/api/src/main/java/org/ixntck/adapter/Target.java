package org.ixntck.adapter;

/** The servers that are to be judged, before any of them is started. Its methods are called from several threads. */
public interface Target extends AutoCloseable {

    /** What the vendor says of the servers; the same answer each time. */
    Profile profile();

    /** How the kit speaks to them. */
    Wire wire();

    /**
     * A fresh group of started servers, or the one that there is. At most {@link Profile#deployments()} are in use at a time. May be interrupted.
     *
     * @throws AdapterException if a server does not start
     */
    Deployment deploy() throws AdapterException;

    /** Ends whatever still runs. Closing twice is allowed. */
    @Override
    void close() throws AdapterException;
}
