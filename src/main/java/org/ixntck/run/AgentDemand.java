package org.ixntck.run;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.ixntck.adapter.Profile;
import org.ixntck.plan.Planned;

/**
 * How many agents a run needs. Beside those that a scenario names, each server may need one that proves a path to be alive.
 *
 * @param needed as many as are used at the same time; with these alone the run waits until agents can be used again
 * @param withoutReuse with so many none is used twice
 * @param available as many as the description has
 */
public record AgentDemand(int needed, int withoutReuse, int available) {

    static AgentDemand of(List<Planned> scenarios, ToIntFunction<Planned> named, Profile profile, int jobs) {
        int servers = profile.servers().size();
        int[] each = scenarios.stream()
                .mapToInt(scenario -> named.applyAsInt(scenario) + servers)
                .sorted()
                .toArray();
        int needed = largest(each, jobs);
        int onceMore = largest(each, Certification.ONCE_MORE_MAX);
        // The first conversation plays one on each server.
        return new AgentDemand(
                Math.max(servers, needed),
                servers + IntStream.of(each).sum() + onceMore,
                profile.agents().count());
    }

    private static int largest(int[] sorted, int count) {
        return IntStream.of(sorted).skip(Math.max(0, sorted.length - count)).sum();
    }

    /** Whether the run can come to its end. */
    public boolean enough() {
        return available >= needed;
    }

    /** Whether agents have to be used again. */
    public boolean scarce() {
        return available < withoutReuse;
    }

    @Override
    public String toString() {
        return "at least %d are needed, and with %d none is used twice; the description has %d"
                .formatted(needed, withoutReuse, available);
    }
}
