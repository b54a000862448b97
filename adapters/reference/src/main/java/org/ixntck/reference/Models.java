package org.ixntck.reference;

/**
 * Makes the Interaction Server that a process runs, anew at each start: here a server that breaks the models in one way is plugged
 * in. There is one for each deployment, and both its servers run on one thread, so it may remember from one start to the next, and
 * from one server to the other, what no right server could know.
 */
@FunctionalInterface
public interface Models {

    /** The servers as the models have them. */
    Models RIGHT = InteractionServer::new;

    /** A server that has just been started. */
    InteractionServer start(Host host);
}
