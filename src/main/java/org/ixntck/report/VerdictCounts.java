package org.ixntck.report;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;

/** Counts requirements and scenarios by verdict, the worst first. Failures that do not decide the run are counted separately, as advisories. */
public final class VerdictCounts {

    private final Advisory advisory;
    private final Judgement judgement;

    public VerdictCounts(Judgement judgement) {
        this.judgement = judgement;
        this.advisory = new Advisory(judgement);
    }

    /**
     * The count of one verdict.
     *
     * @param verdict FAIL also where it is an advisory
     */
    public record Count(Verdict verdict, boolean advisory, long n) {

        /** The verdict in capitals, with spaces. */
        public String word() {
            return advisory ? "ADVISORY" : verdict.name().replace('_', ' ');
        }
    }

    /** The counts of all requirements. */
    public List<Count> requirements() {
        return counts(judgement.requirements().stream()
                .map(row -> kind(row.verdict(), advisory.of(row.requirement().id()))));
    }

    /** The counts of the requirements of a phase. */
    public List<Count> of(String phase) {
        return counts(judgement.requirements().stream()
                .filter(row -> row.requirement().phase().equals(phase))
                .map(row -> kind(row.verdict(), advisory.of(row.requirement().id()))));
    }

    /** The counts of the given scenarios. */
    public List<Count> scenarios(Collection<OfScenario> scenarios) {
        return counts(scenarios.stream().map(scenario -> kind(scenario.verdict(), advisory.of(scenario))));
    }

    /** The number of advisories among them. */
    static long advisories(List<Count> counts) {
        return counts.stream().filter(Count::advisory).mapToLong(Count::n).sum();
    }

    /** Advisories come after the verdicts that decide the run and before PASS. */
    private static Kind kind(Verdict verdict, boolean advisory) {
        return verdict == Verdict.FAIL && advisory
                ? new Kind(Verdict.INCONCLUSIVE.ordinal(), true, verdict)
                : new Kind(verdict.ordinal(), false, verdict);
    }

    private record Kind(int place, boolean advisory, Verdict verdict) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return place == other.place
                    ? Boolean.compare(advisory, other.advisory)
                    : Integer.compare(place, other.place);
        }
    }

    private static List<Count> counts(Stream<Kind> kinds) {
        Map<Kind, Long> counts = kinds.collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(it -> new Count(it.getKey().verdict(), it.getKey().advisory(), it.getValue()))
                .toList();
    }
}
