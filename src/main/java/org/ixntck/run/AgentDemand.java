package org.ixntck.run;

import java.util.List;
import java.util.stream.IntStream;
import org.ixntck.adapter.Profile;
import org.ixntck.plan.Planned;

/**
 * The number of agents that a run needs. Beside the agents that a scenario names, each server may need a canary.
 *
 * @param needed the number used at the same time; with no more than these, the run waits until agents can be reused
 * @param withoutReuse the number with which no agent is reused
 * @param available the number in the description
 */
public record AgentDemand(int needed, int withoutReuse, int available) {

    /** The number of agents that a scenario leases. */
    interface Leased {
        int by(Planned scenario, boolean scarce);
    }

    static AgentDemand of(List<Planned> scenarios, Leased leased, Profile profile, int jobs) {
        int servers = profile.servers().size();
        int needed = largest(each(scenarios, leased, true, servers), jobs);
        int[] each = each(scenarios, leased, false, servers);
        int onceMore = largest(each, Certification.ONCE_MORE_MAX);
        // The warm-up uses one on each server.
        return new AgentDemand(
                Math.max(servers, needed),
                servers + IntStream.of(each).sum() + onceMore,
                profile.agents().count());
    }

    /** How many each scenario leases, with a canary for each server, the smallest number first. */
    private static int[] each(List<Planned> scenarios, Leased leased, boolean scarce, int servers) {
        return scenarios.stream()
                .mapToInt(scenario -> leased.by(scenario, scarce) + servers)
                .sorted()
                .toArray();
    }

    private static int largest(int[] sorted, int count) {
        return IntStream.of(sorted).skip(Math.max(0, sorted.length - count)).sum();
    }

    /** Whether the run can finish. */
    public boolean enough() {
        return available >= needed;
    }

    /** Whether agents have to be reused. */
    public boolean scarce() {
        return available < withoutReuse;
    }

    @Override
    public String toString() {
        return "at least %d are needed, and with %d none is used twice; the description has %d"
                .formatted(needed, withoutReuse, available);
    }
}
