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

/** What a suite shows: a container for each feature, its scenarios, and last the verdict on the run. */
final class Tree extends EngineDescriptor {

    private final Optional<Options> options;
    private final Optional<RunException> wrong;
    private final Map<String, Node> scenarios = new HashMap<>();
    private final Node verdict;

    private Tree(UniqueId id, Optional<Options> options, Optional<RunException> wrong) {
        super(id, Kit.NAME);
        this.options = options;
        this.wrong = wrong;
        this.verdict = Node.verdict(id);
    }

    static TestDescriptor empty(UniqueId id) {
        return new EngineDescriptor(id, Kit.NAME);
    }

    /** Where nothing can be run, the verdict says why. */
    static Tree impossible(UniqueId id, RunException why) {
        Tree tree = new Tree(id, Optional.empty(), Optional.of(why));
        tree.addChild(tree.verdict);
        return tree;
    }

    static Tree of(UniqueId id, Options options, List<Planned> scenarios) {
        Tree tree = new Tree(id, Optional.of(options), Optional.empty());
        Map<String, Node> features = new HashMap<>();
        for (Planned scenario : scenarios) {
            int hash = scenario.id().indexOf('#');
            Node feature = features.computeIfAbsent(scenario.id().substring(0, hash), name -> {
                Node added = Node.feature(id, name, scenario);
                tree.addChild(added);
                return added;
            });
            Node node = Node.scenario(feature.getUniqueId(), scenario.id().substring(hash + 1), scenario);
            feature.addChild(node);
            tree.scenarios.put(scenario.id(), node);
        }
        tree.addChild(tree.verdict);
        return tree;
    }

    /**
     * What is to be run.
     *
     * @throws RunException if that was said wrongly
     */
    Options options() throws RunException {
        if (wrong.isPresent()) {
            throw wrong.get();
        }
        return options.orElseThrow();
    }

    Optional<Node> scenario(Planned scenario) {
        return Optional.ofNullable(scenarios.get(scenario.id()));
    }

    Node verdict() {
        return verdict;
    }
}
