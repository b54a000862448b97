package org.ixntck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackagesTest {

    @Test
    void shouldFindACycleBetweenLevels() {
        Map<String, Set<String>> arrows = Map.of(
                "judge", Set.of("judge.claim"),
                "judge.claim", Set.of("judge.rule"),
                "judge.rule", Set.of("judge", "journal"),
                "journal", Set.of());

        assertThat(Packages.cycles(arrows)).containsExactly(Set.of("judge", "judge.claim", "judge.rule"));
    }

    @Test
    void shouldFindNoneWhereThereIsNone() {
        assertThat(Packages.cycles(Map.of("cli", Set.of("run", "judge"), "run", Set.of("judge"), "judge", Set.of())))
                .isEmpty();
    }

    @Test
    void shouldLeaveOutWhatAnotherPathSays() {
        Map<String, Set<String>> arrows = Map.of(
                "cli",
                Set.of("run", "judge", "journal"),
                "run",
                Set.of("judge"),
                "judge",
                Set.of("journal"),
                "journal",
                Set.of());

        assertThat(Packages.reduced(arrows))
                .containsEntry("cli", Set.of("run"))
                .containsEntry("run", Set.of("judge"))
                .containsEntry("journal", Set.of());
    }
}
