package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event.Fault.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The walks in features/walks/steps.feature begin as those of many generated ones that cover most of the pairs of steps, and all kinds of steps in
 * each state, that are not in the tour. This confirms that no kind is missing; with {@code -Dixn-tck.walks=write} it chooses the walks anew, which is
 * due when the generator learns new steps.
 */
@Tag("soak")
class ChosenWalksIT {

    private static final Path STORED = Path.of("..", "features", "walks", "steps.feature");
    private static final long SEED = 2026;
    private static final int CANDIDATES = 20_000;

    /** The longest waits of a walk, with the budgets of the reference servers. */
    private static final long MILLIS_MAX = 1_500;

    /** What each adds to the time of a walk, in steps: its end takes as long as many steps. */
    private static final int COST_OF_A_WALK = 40;

    /** Without crowds and lingering, for which not every description has the agents and the time. */
    private static final Facts FACTS = new Facts(
            List.of("A", "B"),
            true,
            true,
            Set.of(Control.values()),
            Set.of(Kind.CLOSE, Kind.RESET, Kind.SILENCE, Kind.HALF_CLOSE),
            false,
            3,
            0,
            new Profile.Unusual(List.of("x-{n}"), List.of(2L), List.of("y-{n}"), List.of("m1")),
            List.of("name-last", "spaced", "escaped", "nulls", "cr-lf", "empty-lines"));

    @Test
    void shouldCoverMostPairsOfSteps() throws Exception {
        List<Walk> candidates = LongStream.rangeClosed(1, CANDIDATES)
                .mapToObj(number -> Generator.walk(FACTS, SEED, number, Generator.Servers.OWN, List.of()))
                .filter(ChosenWalksIT::isShort)
                .toList();
        Map<Walk, List<Set<String>>> covered = new LinkedHashMap<>();
        candidates.forEach(walk -> covered.put(walk, Pairs.byStep(walk)));
        List<Walk> best = best(covered);
        if (System.getProperty("ixn-tck.walks", "").equals("write")) {
            Files.writeString(STORED, text(best));
            return;
        }
        Set<String> missing = kinds(covered);
        missing.removeAll(toured());
        stored().forEach(walk -> missing.removeAll(Pairs.of(walk)));

        assertThat(missing)
                .as("run this with -Dixn-tck.walks=write, and play the walks against the correct servers")
                .isEmpty();
    }

    private static Set<String> kinds(Map<Walk, List<Set<String>>> covered) {
        Set<String> kinds = new TreeSet<>();
        covered.values()
                .forEach(steps -> steps.forEach(
                        pairs -> pairs.stream().filter(Pairs::isKind).forEach(kinds::add)));
        return kinds;
    }

    /** What the tour covers already. */
    private static Set<String> toured() {
        Set<String> pairs = new HashSet<>();
        Tour.walks().map(Pairs::of).forEach(pairs::addAll);
        return pairs;
    }

    private static List<Walk> stored() throws IOException {
        List<Walk> walks = new ArrayList<>();
        for (String scenario : Files.readString(STORED).split("(?m)^  Scenario: .*$")) {
            List<Step> steps = scenario.lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith("When ") || line.startsWith("And "))
                    .map(line -> StepParser.step(line.replaceFirst("^(When|And) ", "")))
                    .toList();
            walks.add(new Walk(SEED, walks.size(), true, steps));
        }
        return walks;
    }

    /** A run lasts as long as its longest scenario. */
    private static boolean isShort(Walk walk) {
        List<String> texts = walk.steps().stream().map(Phrases::of).toList();
        return WalkTime.millis(texts, 500, 1_000) <= MILLIS_MAX
                && walk.steps().stream()
                        .noneMatch(step -> step.action() instanceof Action.Linger
                                || step.action() instanceof Action.CrowdIn
                                || step.action() instanceof Action.Control control
                                        && control.control() == Control.FREEZE);
    }

    /** The beginning of a walk that adds most for its length. */
    private record Beginning(Walk walk, int length, double worth) {

        private static Beginning best(Walk walk, List<Set<String>> covered, Set<String> already) {
            Beginning best = new Beginning(walk, 0, 0);
            int sum = 0;
            for (int i = 0; i < covered.size(); i++) {
                sum += covered.get(i).stream()
                        .filter(pair -> !already.contains(pair))
                        .mapToInt(Pairs::worth)
                        .sum();
                double worth = sum / (double) (COST_OF_A_WALK + i + 1);
                best = worth > best.worth ? new Beginning(walk, i + 1, worth) : best;
            }
            return best;
        }

        private Walk cut() {
            return walk.with(walk.steps().subList(0, length));
        }
    }

    /** One after the other the one that adds most for its length, until there is each kind of step in each state. */
    private static List<Walk> best(Map<Walk, List<Set<String>>> covered) {
        List<Walk> best = new ArrayList<>();
        Set<String> all = toured();
        Set<String> kinds = kinds(covered);
        while (!all.containsAll(kinds)) {
            Beginning next = covered.entrySet().stream()
                    .map(it -> Beginning.best(it.getKey(), it.getValue(), all))
                    .max(Comparator.comparingDouble(Beginning::worth))
                    .orElseThrow();
            best.add(next.cut());
            covered.get(next.walk()).subList(0, next.length()).forEach(all::addAll);
        }
        return best;
    }

    private static String text(List<Walk> walks) {
        StringBuilder text = new StringBuilder("""
                # Histories that no scenario describes, chosen from many random ones because together they cover most pairs of consecutive steps. Nothing
                # is asked in them: the model judges all that happens. ChosenWalksIT chooses them.
                Feature: Walks through pairs of steps
                """);
        for (Walk walk : walks) {
            text.append("\n");
            WalkFeature.text(walk, List.of())
                    .lines()
                    .dropWhile(line -> !line.contains("Scenario:"))
                    .forEach(line -> text.append(line).append("\n"));
        }
        return text.toString();
    }
}
