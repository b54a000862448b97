package org.ixntck.run;

import io.cucumber.junit.platform.engine.CucumberTestEngine;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.ixntck.plan.Planned;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs scenarios with the JUnit Platform, many of them in parallel. */
final class Scenarios {

    private static final String CLASSPATH = "classpath:";

    private final Launcher launcher;
    private final TestPlan plan;

    private Scenarios(Launcher launcher, TestPlan plan) {
        this.launcher = launcher;
        this.plan = plan;
    }

    /**
     * Discovers the given scenarios, the longest first unless a seed shuffles them.
     *
     * @param waits the time that a scenario has to wait at least, in milliseconds
     * @param jobs the number of scenarios that run side by side
     * @param messages the file for Cucumber's messages
     */
    static Scenarios discover(
            Options options, Set<Planned> scenarios, ToLongFunction<Planned> waits, int jobs, Path messages) {
        ScenarioIndex index = new ScenarioIndex(scenarios);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors(scenarios))
                .filters((PostDiscoveryFilter) descriptor -> FilterResult.includedIf(selected(descriptor, index)))
                .configurationParameters(configuration(options, jobs, messages))
                .build();
        TestEngine cucumber = new CucumberTestEngine();
        Launcher launcher = launcher(
                options.seed().isPresent()
                        ? cucumber
                        : new LongestFirstEngine(
                                cucumber,
                                test -> index.find(test.getSource()).stream()
                                        .mapToLong(waits)
                                        .sum()));
        return new Scenarios(launcher, launcher.discover(request));
    }

    /** Runs the discovered scenarios and waits until all have finished. */
    void execute(TestExecutionListener listener) {
        launcher.execute(plan, listener);
    }

    private static Launcher launcher(TestEngine engine) {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .addTestEngines(engine)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    }

    /** Selects each file by itself, since a folder {@code features} on the class path may contain files that are not the kit's. */
    private static List<DiscoverySelector> selectors(Set<Planned> scenarios) {
        return scenarios.stream()
                .map(Planned::uri)
                .distinct()
                .map(Scenarios::selector)
                .toList();
    }

    private static DiscoverySelector selector(String uri) {
        return uri.startsWith(CLASSPATH)
                ? DiscoverySelectors.selectClasspathResource(uri.substring(CLASSPATH.length()))
                : DiscoverySelectors.selectFile(Path.of(URI.create(uri)).toFile());
    }

    private static boolean selected(TestDescriptor descriptor, ScenarioIndex index) {
        return !descriptor.isTest() || index.find(descriptor.getSource()).isPresent();
    }

    private static Map<String, String> configuration(Options options, int jobs, Path messages) {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "cucumber.glue", "org.ixntck.steps",
                "cucumber.plugin", MessagePlugin.class.getName() + ":" + messages,
                "cucumber.publish.enabled", "false",
                "cucumber.publish.quiet", "true",
                "cucumber.execution.parallel.enabled", String.valueOf(jobs > 1),
                "cucumber.execution.parallel.config.strategy", "fixed",
                "cucumber.execution.parallel.config.fixed.parallelism", String.valueOf(jobs),
                "cucumber.execution.parallel.config.fixed.max-pool-size", String.valueOf(jobs),
                "cucumber.junit-platform.naming-strategy", "long"));
        options.seed().ifPresent(seed -> {
            parameters.put("cucumber.execution.order", "random");
            parameters.put("cucumber.execution.order.random.seed", String.valueOf(seed));
        });
        return parameters;
    }
}
