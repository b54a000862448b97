package org.ixntck.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.plan.Planned;
import org.ixntck.run.Kit;
import org.ixntck.run.Options;
import org.ixntck.run.RunException;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** The descriptor of a run: a container for each feature with its scenarios, and last the verdict of the run. */
final class RunDescriptor extends EngineDescriptor {

    private final Optional<Options> options;
    private final Optional<RunException> wrong;
    private final Map<String, NodeDescriptor> scenarios = new HashMap<>();
    private final NodeDescriptor verdict;

    private RunDescriptor(UniqueId id, Optional<Options> options, Optional<RunException> wrong) {
        super(id, Kit.NAME);
        this.options = options;
        this.wrong = wrong;
        this.verdict = NodeDescriptor.verdict(id);
    }

    static TestDescriptor empty(UniqueId id) {
        return new EngineDescriptor(id, Kit.NAME);
    }

    /** A run that cannot start; its verdict fails with the reason. */
    static RunDescriptor impossible(UniqueId id, RunException why) {
        RunDescriptor root = new RunDescriptor(id, Optional.empty(), Optional.of(why));
        root.addChild(root.verdict);
        return root;
    }

    static RunDescriptor of(UniqueId id, Options options, List<Planned> scenarios) {
        RunDescriptor root = new RunDescriptor(id, Optional.of(options), Optional.empty());
        Map<String, NodeDescriptor> features = new HashMap<>();
        for (Planned scenario : scenarios) {
            int hash = scenario.id().indexOf('#');
            NodeDescriptor feature = features.computeIfAbsent(scenario.id().substring(0, hash), name -> {
                NodeDescriptor added = NodeDescriptor.feature(id, name, scenario);
                root.addChild(added);
                return added;
            });
            NodeDescriptor node =
                    NodeDescriptor.scenario(feature.getUniqueId(), scenario.id().substring(hash + 1), scenario);
            feature.addChild(node);
            root.scenarios.put(scenario.id(), node);
        }
        root.addChild(root.verdict);
        return root;
    }

    /**
     * The options of the run.
     *
     * @throws RunException if the parameters are wrong
     */
    Options options() throws RunException {
        if (wrong.isPresent()) {
            throw wrong.get();
        }
        return options.orElseThrow();
    }

    Optional<NodeDescriptor> scenario(Planned scenario) {
        return Optional.ofNullable(scenarios.get(scenario.id()));
    }

    NodeDescriptor verdict() {
        return verdict;
    }
}
