package org.ixntck.journal;

/**
 * Where an entry belongs.
 *
 * @param site the deployment in use, for example {@code d3}; empty for what concerns the whole run
 * @param scenario the scenario's key within the run, for example {@code s12}; empty where there is none
 */
public record Scope(String site, String scenario) {

    /** The whole run. */
    public static final Scope RUN = new Scope("", "");
}
