package org.ixntck.reference.defect.control;

import java.util.List;
import org.ixntck.reference.Policies;
import org.ixntck.reference.defect.Defect;

/** The controls of a self-test. They run under the name of a defect, but are none of the list. */
public final class ControlDefects {

    /** It must not be caught. */
    public static final Defect RIGHT =
            Defect.of("", RightInEverything.class, Policies.DEFAULT, () -> RightInEverything::new);

    /** It must be caught, by the registration of invalid clients and by the login that it refuses, among others. */
    public static final Defect WRONG =
            Defect.of("RG-02", WrongInEverything.class, Policies.DEFAULT, () -> WrongInEverything::new);

    private ControlDefects() {}

    /** Both. */
    public static List<Defect> all() {
        return List.of(RIGHT, WRONG);
    }
}
