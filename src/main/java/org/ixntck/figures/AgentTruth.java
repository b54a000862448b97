package org.ixntck.figures;

import java.util.List;

/**
 * How long a reporting engine that believes the servers shows one agent in a wrong state.
 *
 * @param agent the agent's id
 * @param engine name of the reporting engine
 * @param scenario key of the scenario that played the agent; empty if none
 * @param observedNanos how long its state was known
 * @param wrongNanos how long of this it was shown in a wrong one
 * @param spans when, the longest first; at most {@value #SPANS_MAX}
 */
public record AgentTruth(
        String agent, String engine, String scenario, long observedNanos, long wrongNanos, List<Span> spans) {

    static final int SPANS_MAX = 10;

    /**
     * A time in which it was shown in a wrong state.
     *
     * @param shownIn whether it was shown as logged in and was not; otherwise it is the other way round
     * @param from place of the entry with which it begins
     * @param nanos how long it lasted
     */
    public record Span(boolean shownIn, long from, long nanos) {}

    public AgentTruth {
        spans = List.copyOf(spans);
    }
}
