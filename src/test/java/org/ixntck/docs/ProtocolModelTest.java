package org.ixntck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.plan.ReachedCells;
import org.junit.jupiter.api.Test;

/** docs/protocol-model.md holds the table of the model as it is, and the list of scenarios that reach its cells. */
class ProtocolModelTest {

    private static final Pattern ID = Pattern.compile("[A-Z]{2}-\\d\\d");

    private final Table table = Table.ofTheModels();

    @Test
    void shouldHoldTheTable() {
        String page = Page.all().stream()
                .filter(it -> it.path().equals("docs/protocol-model.md"))
                .findFirst()
                .orElseThrow()
                .text();

        assertThat(page.lines().filter(line -> line.startsWith("|")))
                .as("write the output of `./ixn-tck explain --model` into the page")
                .containsExactlyElementsOf(Stream.of(
                                table.markdown(),
                                table.blame(),
                                table.probes(),
                                ReachedCells.bundled().markdown())
                        .flatMap(List::stream)
                        .filter(line -> line.startsWith("|"))
                        .toList());
    }

    @Test
    void shouldNameRequirementsOfTheCatalogue() {
        Set<String> ids = new TreeSet<>();
        ID.matcher(String.join("\n", table.markdown())).results().forEach(it -> ids.add(it.group()));

        assertThat(ids)
                .hasSizeGreaterThan(25)
                .allMatch(id -> Catalogue.bundled().find(id).isPresent());
    }
}
