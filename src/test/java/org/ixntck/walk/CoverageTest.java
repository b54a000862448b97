package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final List<String> ROWS = List.of("new/a", "new/b", "new/c", "new/d", "new/e");

    private final Coverage coverage = new Coverage(rows());

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        ROWS.forEach(row -> rows.put(row, "what it means"));
        return rows;
    }

    private void visit(String... rows) {
        coverage.visited(new Played(
                new Walk(1, 1, true, List.of()),
                List.of(),
                Set.of(rows),
                1,
                0,
                List.of(),
                Optional.empty(),
                List.of()));
    }

    @Test
    void shouldWantWhatIsMissing() {
        visit("new/a", "new/c");

        assertThat(coverage.wanted()).containsExactly("new/b", "new/d", "new/e");
    }

    @Test
    void shouldWantAllRowsAgainOnceFewAreMissing() {
        visit("new/a", "new/b", "new/c", "new/d");

        assertThat(coverage.missing()).containsExactly("new/e");
        assertThat(coverage.wanted()).isEqualTo(ROWS);
    }
}
