package org.ixntck.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts EventForcedAgentStateChange. A server may send it after another server has returned: within the report budget of a start at the same
 * site, or of the last RequestAgentAvailable since that start.
 *
 * @param unprompted how often it came without such a return
 * @param afterReturns how often it came after one
 */
public record ForcedStates(int unprompted, int afterReturns) {

    static ForcedStates in(List<Entry> entries) {
        Counter counter = new Counter();
        entries.forEach(counter::accept);
        return counter.count();
    }

    /** Counts them entry by entry. Not thread-safe. */
    static final class Counter {

        private final Map<String, Long> returned = new HashMap<>();
        private long report;
        private int unprompted;
        private int afterReturns;

        void accept(Entry entry) {
            if (entry.event() instanceof Event.RunStarted head) {
                report = head.terms().nanos("report");
            } else if (entry.event() instanceof Event.Controlled control
                    && control.control().equals("start")) {
                returned.put(entry.site(), entry.at());
            } else if (entry.event() instanceof Event.Sent sent
                    && sent.message().name().equals("RequestAgentAvailable")) {
                returned.computeIfPresent(entry.site(), (site, before) -> entry.at());
            } else if (entry.event() instanceof Event.Received received
                    && received.message().name().equals("EventForcedAgentStateChange")) {
                boolean prompted =
                        returned.containsKey(entry.site()) && entry.since() <= returned.get(entry.site()) + report;
                afterReturns += prompted ? 1 : 0;
                unprompted += prompted ? 0 : 1;
            }
        }

        ForcedStates count() {
            return new ForcedStates(unprompted, afterReturns);
        }
    }
}
