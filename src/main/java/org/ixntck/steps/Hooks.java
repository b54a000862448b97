package org.ixntck.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.List;
import org.ixntck.plan.Planned;

/** Runs before and after each scenario. */
public final class Hooks {

    private final World world;
    private final Expect expect;
    private final Outages outages;
    private final Farewell farewell;

    public Hooks(World world, Expect expect, Outages outages) {
        this.world = world;
        this.expect = expect;
        this.outages = outages;
        this.farewell = new Farewell(world);
    }

    @Before(order = 0)
    public void begin(Scenario scenario) {
        world.begin(
                world.run()
                        .features()
                        .at(scenario.getUri().toString(), scenario.getLine())
                        .map(Planned::id)
                        .orElse(scenario.getUri() + "#" + scenario.getName()),
                scenario.getName(),
                requirements(scenario));
        if (world.run().over().getAsBoolean()) {
            throw world.aborted(Aborted.unreached("the run has ended"));
        }
        world.run().dialer().exceeded().ifPresent(link -> {
            throw world.aborted(Aborted.unreached(
                    "the run was stopped, because %s received more than the limit of a connection".formatted(link)));
        });
        List<String> tags = scenario.getSourceTagNames().stream()
                .map(tag -> tag.substring(1))
                .toList();
        new Needs(world.run().lab().profile()).unmet(tags).ifPresent(unmet -> {
            throw world.aborted(new Aborted(unmet.outcome(), unmet.why()));
        });
    }

    private static List<String> requirements(Scenario scenario) {
        return scenario.getSourceTagNames().stream()
                .map(tag -> tag.substring(1))
                .filter(tag -> tag.matches("[A-Z]{2}-\\d\\d"))
                .sorted()
                .toList();
    }

    /** Waits for open expectations, then takes everything down. */
    @After(order = 0)
    public void end(Scenario scenario) {
        boolean failed = scenario.isFailed();
        try {
            if (world.hasSite()) {
                outages.probeServersThatClosed();
                expect.settle();
            }
        } catch (RuntimeException | Error e) {
            failed = failed || !(e instanceof Aborted);
            throw e;
        } finally {
            world.heal();
            leave(failed);
        }
    }

    private void leave(boolean failed) {
        try {
            if (world.hasSite()) {
                farewell.bid();
            }
        } finally {
            world.tearDown(failed);
        }
    }
}
