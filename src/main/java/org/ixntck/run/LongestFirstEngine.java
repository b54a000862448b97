package org.ixntck.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/**
 * An engine that has the longest tests first, whatever file they are in. Then the tests that start last tend to be short, and the same run time needs
 * less parallelism.
 *
 * <p>The pool of the JUnit Platform keeps the order of the children of one node, but takes the children of different nodes in no fixed order. So all
 * tests become children of the root.
 */
final class LongestFirstEngine implements TestEngine {

    private final TestEngine engine;
    private final ToLongFunction<TestDescriptor> millis;

    /**
     * Orders the tests that an engine discovers.
     *
     * @param engine a hierarchical engine, whose nodes may run in parallel
     * @param millis the time that a test takes, in milliseconds
     */
    LongestFirstEngine(TestEngine engine, ToLongFunction<TestDescriptor> millis) {
        this.engine = engine;
        this.millis = millis;
    }

    @Override
    public String getId() {
        return engine.getId();
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        TestDescriptor root = engine.discover(request, id);
        List<TestDescriptor> tests = new ArrayList<>(tests(root));
        tests.sort(Comparator.comparingLong(millis).reversed());
        PreparedFiles files = new PreparedFiles();
        List<TestDescriptor> children =
                tests.stream().map(test -> FlatTest.of(test, files)).toList();
        List.copyOf(root.getChildren()).forEach(root::removeChild);
        children.forEach(root::addChild);
        return root;
    }

    private static Set<TestDescriptor> tests(TestDescriptor descriptor) {
        Set<TestDescriptor> tests = new LinkedHashSet<>();
        descriptor.accept(it -> {
            if (it.isTest()) {
                tests.add(it);
            }
        });
        return tests;
    }

    @Override
    public void execute(ExecutionRequest request) {
        engine.execute(request);
    }
}
