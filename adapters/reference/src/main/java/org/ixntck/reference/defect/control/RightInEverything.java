package org.ixntck.reference.defect.control;

import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;

/** Has no defect. If it is caught, the kit catches whatever bears the name of a defect. */
final class RightInEverything extends InteractionServer {

    RightInEverything(Host host) {
        super(host);
    }
}
