package org.ixntck.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How servers force agents' states (EventForcedAgentStateChange). Prompted by a return is what comes within the report budget after a server was
 * started again at that site, or after an agent has become available there since.
 *
 * @param unprompted how often that came when no return could have brought it about
 * @param afterReturns how often it came when one could
 */
public record ForcedStates(int unprompted, int afterReturns) {

    static ForcedStates in(List<Entry> entries, long report) {
        Map<String, Long> returned = new HashMap<>();
        int unprompted = 0;
        int afterReturns = 0;
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.Controlled control
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
        return new ForcedStates(unprompted, afterReturns);
    }
}
