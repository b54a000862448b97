package org.ixntck.run;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ixntck.plan.Planned;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** Finds the planned scenario of a Cucumber test by its file and line. */
final class ScenarioIndex {

    private final Map<String, Planned> scenarios;

    ScenarioIndex(Collection<Planned> scenarios) {
        this.scenarios = scenarios.stream()
                .collect(Collectors.toMap(
                        scenario -> scenario.uri() + ":" + scenario.line(), Function.identity(), (one, other) -> one));
    }

    /** The scenario at the source of a test, if it is one of these. */
    Optional<Planned> find(Optional<TestSource> source) {
        return source.flatMap(it -> it instanceof ClasspathResourceSource resource
                ? at("classpath:" + resource.getClasspathResourceName(), resource.getPosition())
                : it instanceof FileSource file
                        ? at(file.getFile().toPath().toUri().toString(), file.getPosition())
                        : Optional.empty());
    }

    private Optional<Planned> at(String uri, Optional<FilePosition> position) {
        return position.map(it -> scenarios.get(uri + ":" + it.getLine()));
    }
}
