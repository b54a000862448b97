package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

class LongestFirstEngineTest {

    private static final UniqueId ROOT = UniqueId.forEngine("fixed");
    private static final Map<String, Long> MILLIS = Map.of("a1", 10L, "a2", 30L, "b1", 5L, "b2", 500L, "b3", 500L);

    private static final class Node extends AbstractTestDescriptor {

        private final Type type;

        Node(String name, Type type, Node... children) {
            super(ROOT.append("node", name), name);
            this.type = type;
            List.of(children).forEach(this::addChild);
        }

        @Override
        public Type getType() {
            return type;
        }
    }

    private static Node test(String name) {
        return new Node(name, TestDescriptor.Type.TEST);
    }

    private static Node file(String name, Node... tests) {
        return new Node(name, TestDescriptor.Type.CONTAINER, tests);
    }

    private static final class Fixed implements TestEngine {

        private final Node root;

        Fixed(Node root) {
            this.root = root;
        }

        @Override
        public String getId() {
            return "fixed";
        }

        @Override
        public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
            return root;
        }

        @Override
        public void execute(ExecutionRequest request) {}
    }

    private static List<String> names(TestDescriptor descriptor) {
        return descriptor.getChildren().stream()
                .map(TestDescriptor::getDisplayName)
                .toList();
    }

    @Test
    void filesBeginInTheOrderOfTheirLongestScenariosAndKeepTheRest() {
        Node root = file(
                "root",
                file("a", test("a1"), test("a2")),
                file("empty"),
                file("b", test("b1"), test("b2"), test("b3")));
        TestEngine ordered = new LongestFirstEngine(new Fixed(root), test -> MILLIS.get(test.getDisplayName()));

        TestDescriptor found =
                ordered.discover(LauncherDiscoveryRequestBuilder.request().build(), ROOT);

        assertThat(names(found)).containsExactly("b", "a", "empty");
        List<? extends TestDescriptor> files = List.copyOf(found.getChildren());
        assertThat(names(files.get(0))).as("equal ones stay as they were").containsExactly("b2", "b3", "b1");
        assertThat(names(files.get(1))).containsExactly("a2", "a1");
    }
}
