package org.ixntck.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.Node;

/** A test that has been taken out of its file. It runs as before, and has its file prepared first. */
final class FlatTest<C extends EngineExecutionContext> extends AbstractTestDescriptor implements Node<C> {

    private final TestDescriptor test;
    private final Node<C> node;
    private final List<Node<C>> around;
    private final PreparedFiles files;

    private FlatTest(TestDescriptor test, Node<C> node, List<Node<C>> around, PreparedFiles files) {
        super(test.getUniqueId(), test.getDisplayName(), test.getSource().orElse(null));
        this.test = test;
        this.node = node;
        this.around = around;
        this.files = files;
    }

    /**
     * Takes a test out of its file.
     *
     * @param test a node of a hierarchical engine
     */
    static TestDescriptor of(TestDescriptor test, PreparedFiles files) {
        Deque<Node<EngineExecutionContext>> around = new ArrayDeque<>();
        Optional<TestDescriptor> parent = test.getParent();
        while (parent.isPresent() && !parent.get().isRoot()) {
            around.addFirst(node(parent.get()));
            parent = parent.get().getParent();
        }
        return new FlatTest<>(test, node(test), List.copyOf(around), files);
    }

    /** All nodes of one engine have the same context. */
    @SuppressWarnings("unchecked")
    private static Node<EngineExecutionContext> node(TestDescriptor descriptor) {
        return (Node<EngineExecutionContext>) descriptor;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public Set<TestTag> getTags() {
        return test.getTags();
    }

    @Override
    public Set<ExclusiveResource> getExclusiveResources() {
        return node.getExclusiveResources();
    }

    @Override
    public ExecutionMode getExecutionMode() {
        return node.getExecutionMode();
    }

    @Override
    public C prepare(C context) throws Exception {
        for (Node<C> file : around) {
            files.prepare(file, context);
        }
        return node.prepare(context);
    }

    @Override
    public SkipResult shouldBeSkipped(C context) throws Exception {
        return node.shouldBeSkipped(context);
    }

    @Override
    public C execute(C context, DynamicTestExecutor executor) throws Exception {
        return node.execute(context, executor);
    }
}
