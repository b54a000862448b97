/**
 * A simulator of conformant servers under reconnect storms. It writes histories as the kit records them, without sockets and in virtual
 * time, and the same history for the same seed. What a server does follows from the models, the open wire and the catalogue; where those
 * leave something open, the simulator draws a choice. It knows nothing of the judge, so that the two cannot share an error.
 *
 * <p>{@link org.ixntck.simulator.Storm} is the way in, {@link org.ixntck.simulator.Settings} says what to simulate, and
 * {@link org.ixntck.simulator.Disturbance} breaks a history at one place. Nothing here is safe for use by several threads.
 */
package org.ixntck.simulator;
