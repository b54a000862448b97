package org.ixntck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ixntck.Packages;
import org.junit.jupiter.api.Test;

/** The picture in docs/architecture.md shows the dependencies that are allowed, and the page names each package. */
class ArchitecturePageTest {

    private static final Pattern ARROWS = Pattern.compile("^ *(\\w+) --> (\\w+(?: & \\w+)*)$");

    private static Page page() {
        return Page.all().stream()
                .filter(it -> it.path().equals("docs/architecture.md"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new TreeMap<>(Packages.KIT);
        allowed.putAll(Packages.BESIDE);
        return allowed;
    }

    @Test
    void shouldDrawEachArrowThatNoOtherPathSays() {
        Map<String, Set<String>> drawn = new TreeMap<>();
        page().blocks().stream()
                .filter(block -> block.language().equals("mermaid"))
                .flatMap(block -> block.lines().stream())
                .map(ARROWS::matcher)
                .filter(Matcher::matches)
                .forEach(it ->
                        drawn.put(it.group(1), new TreeSet<>(Set.of(it.group(2).split(" & ")))));
        Map<String, Set<String>> expected = Packages.reduced(allowed());
        expected.values().removeIf(Set::isEmpty);

        assertThat(drawn).as("draw in docs/architecture.md: %s", expected).isEqualTo(expected);
    }

    @Test
    void shouldNameEachPackage() {
        Set<String> named = Pattern.compile("(?m)^\\| (`[\\w.`, ]+`) \\|")
                .matcher(page().text())
                .results()
                .flatMap(it -> Pattern.compile("`(\\w+)").matcher(it.group(1)).results())
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsAll(allowed().keySet());
    }
}
