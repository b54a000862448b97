package org.ixntck.simulator;

/** One thing that an agent application does; it says when it is done. */
@FunctionalInterface
interface Step {

    void take(SimulatedAgent agent, Runnable next);
}
