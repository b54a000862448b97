package org.ixntck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.model.Table;
import org.junit.jupiter.api.Test;

/** docs/protocol-model.md holds the table of the model as it is. */
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
                .containsExactlyElementsOf(Stream.concat(table.markdown().stream(), table.blame().stream())
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
