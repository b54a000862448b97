package org.ixntck.run;

/**
 * What a run has to be for those who will receive it.
 *
 * @param official whether it has to be such that a certificate can rest on it
 * @param redact whether host and user names are replaced
 * @param redactAgents whether agent ids are replaced too
 */
public record Handover(boolean official, boolean redact, boolean redactAgents) {

    /** Nothing in particular. */
    public static final Handover NONE = new Handover(false, false, false);
}
