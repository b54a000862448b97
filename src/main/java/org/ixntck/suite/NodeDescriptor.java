package org.ixntck.suite;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.plan.Planned;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** The descriptor of a feature, a scenario, or the verdict of the run. */
final class NodeDescriptor extends AbstractTestDescriptor {

    private final Type type;
    private final Set<TestTag> tags;

    private NodeDescriptor(UniqueId id, String name, Optional<TestSource> source, Type type, Set<TestTag> tags) {
        super(id, name, source.orElse(null));
        this.type = type;
        this.tags = tags;
    }

    static NodeDescriptor feature(UniqueId parent, String name, Planned first) {
        return new NodeDescriptor(parent.append("feature", name), name, source(first, 1), Type.CONTAINER, Set.of());
    }

    static NodeDescriptor scenario(UniqueId parent, String name, Planned scenario) {
        Set<TestTag> tags = scenario.tags().stream()
                .filter(TestTag::isValid)
                .map(TestTag::create)
                .collect(Collectors.toSet());
        return new NodeDescriptor(
                parent.append("scenario", scenario.id()), name, source(scenario, scenario.line()), Type.TEST, tags);
    }

    static NodeDescriptor verdict(UniqueId parent) {
        return new NodeDescriptor(parent.append("run", "verdict"), "verdict", Optional.empty(), Type.TEST, Set.of());
    }

    private static Optional<TestSource> source(Planned scenario, int line) {
        FilePosition position = FilePosition.from(line);
        return Optional.of(
                scenario.own()
                        ? FileSource.from(Path.of(URI.create(scenario.uri())).toFile(), position)
                        : ClasspathResourceSource.from(scenario.uri().substring("classpath:".length()), position));
    }

    @Override
    public Type getType() {
        return type;
    }

    @Override
    public Set<TestTag> getTags() {
        return tags;
    }
}
