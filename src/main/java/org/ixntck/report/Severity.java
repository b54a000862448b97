package org.ixntck.report;

import java.util.Comparator;
import java.util.List;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;

/** The order in which failures are shown: those that decide the run first; equally severe ones in the order of the catalogue. */
public final class Severity {

    private final Advisory advisory;
    private final KnownFailureText known;
    private final Judgement judgement;

    public Severity(Judgement judgement) {
        this.judgement = judgement;
        this.advisory = new Advisory(judgement);
        this.known = new KnownFailureText(judgement);
    }

    /** The requirements that failed or are inconclusive, the most severe first. */
    public List<OfRequirement> worstFirst() {
        return judgement.requirements().stream()
                .filter(row -> row.verdict().compareTo(Verdict.INCONCLUSIVE) <= 0)
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
    }

    /** Whether a requirement failed without deciding the run. */
    public boolean advisory(OfRequirement row) {
        return row.verdict() == Verdict.FAIL && advisory.of(row.requirement().id());
    }

    /** Whether a requirement that failed or is inconclusive decides the run. */
    public boolean decides(OfRequirement row) {
        return row.verdict() == Verdict.ERROR || !advisory.of(row.requirement().id());
    }

    /** The severity; 0 is the most severe. */
    public int rank(OfRequirement row) {
        boolean decides = !advisory.of(row.requirement().id());
        return switch (row.verdict()) {
            case FAIL -> known.requirement(row.requirement().id()).isPresent() ? 5 : decides ? 0 : 3;
            case ERROR -> 1;
            case INCONCLUSIVE -> decides ? 2 : 4;
            case NOT_TESTED, PASS, OBSERVED, NOT_APPLICABLE -> 6;
        };
    }
}
