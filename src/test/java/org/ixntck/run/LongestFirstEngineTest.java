package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;
import org.junit.platform.engine.support.hierarchical.Node;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class LongestFirstEngineTest {

    private static final UniqueId ROOT = UniqueId.forEngine("fixed");
    private static final Map<String, Long> MILLIS = Map.of("a1", 10L, "a2", 30L, "b1", 5L, "b2", 500L, "b3", 500L);

    private final Context context = new Context();
    private final TestDescriptor found = new LongestFirstEngine(new Fixed(), test -> MILLIS.get(test.getDisplayName()))
            .discover(LauncherDiscoveryRequestBuilder.request().build(), ROOT);

    /** Records what was done, in order. */
    private static final class Context implements EngineExecutionContext {

        private final List<String> done = new ArrayList<>();
        private boolean broken;
    }

    private static final class Any extends AbstractTestDescriptor implements Node<Context> {

        private final Type type;

        Any(String name, Type type, Any... children) {
            super(ROOT.append("node", name), name);
            this.type = type;
            List.of(children).forEach(this::addChild);
        }

        @Override
        public Type getType() {
            return type;
        }

        @Override
        public Context prepare(Context context) throws Exception {
            if (context.broken) {
                throw new Exception("no room");
            }
            context.done.add("prepare " + getDisplayName());
            return context;
        }

        @Override
        public Context execute(Context context, DynamicTestExecutor executor) {
            context.done.add("execute " + getDisplayName());
            return context;
        }
    }

    private static Any test(String name) {
        return new Any(name, TestDescriptor.Type.TEST);
    }

    private static Any file(String name, Any... tests) {
        return new Any(name, TestDescriptor.Type.CONTAINER, tests);
    }

    private static final class Fixed implements TestEngine {

        @Override
        public String getId() {
            return "fixed";
        }

        @Override
        public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
            return file(
                    "root",
                    file("a", test("a1"), file("a-more", test("a2"))),
                    file("empty"),
                    file("b", test("b1"), test("b2"), test("b3")));
        }

        @Override
        public void execute(ExecutionRequest request) {}
    }

    private List<String> names() {
        return found.getChildren().stream().map(TestDescriptor::getDisplayName).toList();
    }

    @SuppressWarnings("unchecked")
    private Node<Context> child(String name) {
        return found.getChildren().stream()
                .filter(it -> it.getDisplayName().equals(name))
                .map(it -> (Node<Context>) it)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void testsAreOrderedWhateverTheirFilesAre() {
        assertThat(names()).as("equal ones stay as they were").containsExactly("b2", "b3", "a2", "a1", "b1");
        assertThat(found.getChildren())
                .allSatisfy(it -> assertThat(it.isTest()).isTrue())
                .extracting(TestDescriptor::getUniqueId)
                .contains(ROOT.append("node", "a2"));
    }

    @Test
    void theFilesOfATestArePreparedOnceBeforeIt() throws Exception {
        for (String name : List.of("a2", "a1")) {
            Node<Context> test = child(name);
            test.execute(test.prepare(context), null);
        }

        assertThat(context.done)
                .containsExactly("prepare a", "prepare a-more", "prepare a2", "execute a2", "prepare a1", "execute a1");
    }

    @Test
    void aFileThatCannotBePreparedFailsAllOfItsTests() {
        context.broken = true;
        for (String name : List.of("b1", "b2")) {
            assertThatThrownBy(() -> child(name).prepare(context))
                    .isInstanceOf(PreparedFiles.NotPrepared.class)
                    .hasMessageContaining("no room");
        }
        context.broken = false;
        assertThatThrownBy(() -> child("b3").prepare(context)).isInstanceOf(PreparedFiles.NotPrepared.class);
    }
}
