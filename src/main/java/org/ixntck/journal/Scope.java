package org.ixntck.journal;

/**
 * The site and the scenario that an entry belongs to.
 *
 * @param site the deployment in use, for example {@code d3}; empty for entries of the whole run
 * @param scenario the scenario's key within the run, for example {@code s12}; empty if there is none
 */
public record Scope(String site, String scenario) {

    /** The whole run. */
    public static final Scope RUN = new Scope("", "");
}
