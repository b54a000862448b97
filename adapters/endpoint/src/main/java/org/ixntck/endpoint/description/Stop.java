package org.ixntck.endpoint.description;

import java.util.Optional;

/**
 * How the servers are stopped.
 *
 * @param orderly as their operator would
 * @param kill as a crash would
 * @param halt how they are frozen and thawed; empty if they cannot be
 */
public record Stop(Means orderly, Means kill, Optional<Halt> halt) {

    /**
     * How a server is halted with its connections open.
     *
     * @param freeze halts it
     * @param thaw lets it go on
     */
    public record Halt(Means freeze, Means thaw) {}

    /** What holds where a description says nothing. */
    static final Stop DEFAULT = new Stop(
            new Means.Signal("TERM"),
            new Means.Signal("KILL"),
            Optional.of(new Halt(new Means.Signal("STOP"), new Means.Signal("CONT"))));

    /** Whether servers of which the kit knows no process can be stopped: those whose start is a service command. */
    public boolean servesServices() {
        boolean halts = halt.map(it -> it.freeze().needsProcess() || it.thaw().needsProcess())
                .orElse(false);
        return !orderly.needsProcess() && !kill.needsProcess() && !halts;
    }
}
