package org.ixntck.adapter;

/** A way to reach servers under test. Found by {@link java.util.ServiceLoader}; needs a public constructor without parameters. */
public interface Adapter {

    /** The name that is typed after {@code --adapter}. */
    String name();

    /**
     * Reads and checks the settings; starts nothing yet.
     *
     * @throws AdapterException if the settings are wrong or the servers cannot be described
     */
    Target open(Settings settings) throws AdapterException;
}
