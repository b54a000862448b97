package org.ixntck.run;

import java.util.Optional;

/** What this kit is called. */
public final class Kit {

    public static final String NAME = "ixn-tck";

    /** From the jar's manifest; a kit that runs from its classes has no other name than this. */
    public static final String VERSION = Optional.ofNullable(
                    Kit.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Kit() {}
}
