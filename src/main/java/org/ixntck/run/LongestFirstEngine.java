package org.ixntck.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;

/**
 * An engine that has the longest tests first. Then the tests that start last tend to be short, and the same run time needs less parallelism. Within a
 * file this is the order in which tests start; the pool of the JUnit Platform takes tests of different files in no fixed order.
 */
final class LongestFirstEngine implements TestEngine {

    private final TestEngine engine;
    private final ToLongFunction<TestDescriptor> millis;

    /**
     * Orders the tests that an engine discovers.
     *
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
        order(root);
        return root;
    }

    /** Files and outlines stay together; their position is decided by their longest scenario. */
    private void order(TestDescriptor descriptor) {
        descriptor.getChildren().forEach(this::order);
        descriptor.orderChildren(children -> {
            List<TestDescriptor> ordered = new ArrayList<>(children);
            ordered.sort(Comparator.comparingLong(this::longest).reversed());
            return ordered;
        });
    }

    private long longest(TestDescriptor descriptor) {
        return descriptor.isTest()
                ? millis.applyAsLong(descriptor)
                : descriptor.getChildren().stream()
                        .mapToLong(this::longest)
                        .max()
                        .orElse(0);
    }

    @Override
    public void execute(ExecutionRequest request) {
        engine.execute(request);
    }
}
