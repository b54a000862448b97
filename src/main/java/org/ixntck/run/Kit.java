package org.ixntck.run;

import java.util.Optional;

/** Name and version of the kit. */
public final class Kit {

    public static final String NAME = "ixn-tck";

    /** From the manifest of the jar; {@code development} if the kit runs from its classes. */
    public static final String VERSION = Optional.ofNullable(
                    Kit.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Kit() {}
}
