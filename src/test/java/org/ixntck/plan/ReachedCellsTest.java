package org.ixntck.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ixntck.judge.model.Table;
import org.junit.jupiter.api.Test;

/** The list names cells and scenarios that there are. Whether the scenarios reach the cells is confirmed by ReachedCellsIT, in the soak test. */
class ReachedCellsTest {

    private final ReachedCells stored = ReachedCells.bundled();

    private static ReachedCells of(String yaml) {
        return new ReachedCells(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void should_have_each_cell_of_the_table() {
        Set<String> listed = new TreeSet<>(stored.scenarios().keySet());
        listed.addAll(stored.unreached().keySet());

        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Table.ofTheModels().names());
    }

    @Test
    void should_name_scenarios_that_there_are() throws FeatureException {
        Set<String> ids =
                Features.bundled().scenarios().stream().map(Planned::id).collect(Collectors.toSet());

        assertThat(stored.scenarios().values())
                .allSatisfy(these -> assertThat(ids)
                        .as("run ReachedCellsIT with -Dixn-tck.reached=write")
                        .containsAll(these));
    }

    @Test
    void should_give_a_reason_where_no_scenario_reaches_a_cell() {
        assertThat(stored.unreached())
                .allSatisfy((cell, reason) ->
                        assertThat(reason).as(cell).contains(" ").doesNotContain("TODO"));
    }

    @Test
    void should_be_printed_as_two_tables() {
        assertThat(of("a/b: [f#one, f#two]\nc/d: never seen\n").markdown())
                .containsExactly(
                        "| cell | reached by, among others |",
                        "|---|---|",
                        "| `a/b` | `f#one`, `f#two` |",
                        "",
                        "| cell | why no scenario reaches it |",
                        "|---|---|",
                        "| `c/d` | never seen |");
    }

    @Test
    void should_refuse_what_is_no_such_list() {
        for (String yaml : List.of("a/b: []", "a/b: 3", "- a", "")) {
            assertThatThrownBy(() -> of(yaml))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("reached.yaml: expected ");
        }
    }
}
