package org.ixntck.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.adapter.Control;
import org.ixntck.plan.Planned;

/** Before and after each scenario. */
public final class Hooks {

    private static final String NEEDS = "@needs:";
    private static final Set<String> FEATURES = Set.of("keep-alive", "sequence-numbers", "media");

    private final World world;
    private final Expect expect;

    public Hooks(World world, Expect expect) {
        this.world = world;
        this.expect = expect;
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
        world.run().dialer().exceeded().ifPresent(link -> {
            throw world.aborted(Aborted.unreached(
                    "the run was given up, since more came on %s than any connection may bring".formatted(link)));
        });
        List<String> needs = scenario.getSourceTagNames().stream()
                .filter(tag -> tag.startsWith(NEEDS))
                .map(tag -> tag.substring(NEEDS.length()))
                .toList();
        // The loss of a server can be made without ending it, as long as nobody starts it again.
        needs.stream()
                .filter(what -> !what.equals("kill") || needs.contains("start"))
                .forEach(this::need);
    }

    private static List<String> requirements(Scenario scenario) {
        return scenario.getSourceTagNames().stream()
                .map(tag -> tag.substring(1))
                .filter(tag -> tag.matches("[A-Z]{2}-\\d\\d"))
                .sorted()
                .toList();
    }

    private void need(String what) {
        Set<String> controls = world.run().lab().profile().controls().stream()
                .map(Control::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean control = Set.of("start", "stop", "kill", "freeze", "thaw").contains(what);
        if (control && !controls.contains(what)) {
            throw world.aborted(Aborted.notTested("the adapter cannot %s a server".formatted(what)));
        }
        if (FEATURES.contains(what) && !world.run().terms().serves(what)) {
            throw world.aborted(Aborted.notApplicable("the servers do not declare the feature " + what));
        }
        String[] policy = what.split("=");
        if (policy.length == 2 && !policy(policy[0]).equals(policy[1])) {
            throw world.aborted(Aborted.notApplicable(
                    "the servers declare %s: %s, not %s".formatted(policy[0], policy(policy[0]), policy[1])));
        }
    }

    private String policy(String name) {
        return switch (name) {
            case "duplicate-login" -> world.run().terms().duplicateLogin();
            case "places" -> world.run().terms().places();
            default ->
                throw new IllegalArgumentException(
                        "expected @needs:duplicate-login=... or @needs:places=..., saw " + name);
        };
    }

    /** Waits for what is still open, then takes everything down. */
    @After(order = 0)
    public void end(Scenario scenario) {
        boolean failed = scenario.isFailed();
        try {
            if (world.hasSite()) {
                expect.settle();
            }
        } catch (RuntimeException | Error e) {
            failed = failed || !(e instanceof Aborted);
            throw e;
        } finally {
            world.leave(failed);
        }
    }
}
