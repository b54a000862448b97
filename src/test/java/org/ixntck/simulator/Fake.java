package org.ixntck.simulator;

import org.ixntck.adapter.Message;

/** What a fake of the kit does with what its connections bring. */
interface Fake {

    /** A message has been recorded. */
    void heard(SimulatedConnection connection, Message message);

    /** The connection is over, which is recorded next. */
    void over(SimulatedConnection connection);
}
