package org.ixntck.report;

import java.util.Comparator;
import java.util.List;
import org.ixntck.judge.Judgement;
import org.ixntck.judge.Judgement.OfRequirement;
import org.ixntck.judge.Verdict;

/** The order in which people read what is wrong: what decides the run first, and what is equally bad in the order of the catalogue. */
public final class Severity {

    private final Advisory advisory;
    private final KnownFailureText known;
    private final Judgement judgement;

    public Severity(Judgement judgement) {
        this.judgement = judgement;
        this.advisory = new Advisory(judgement);
        this.known = new KnownFailureText(judgement);
    }

    /** What failed or could not be decided, the worst first. */
    public List<OfRequirement> worstFirst() {
        return judgement.requirements().stream()
                .filter(row -> row.verdict().compareTo(Verdict.INCONCLUSIVE) <= 0)
                .sorted(Comparator.comparingInt(this::rank))
                .toList();
    }

    /** Whether it failed and decides nothing. */
    public boolean advisory(OfRequirement row) {
        return row.verdict() == Verdict.FAIL && advisory.of(row.requirement().id());
    }

    /** How bad it is; 0 is the worst. */
    int rank(OfRequirement row) {
        boolean decides = !advisory.of(row.requirement().id());
        return switch (row.verdict()) {
            case FAIL -> known.requirement(row.requirement().id()).isPresent() ? 5 : decides ? 0 : 3;
            case ERROR -> 1;
            case INCONCLUSIVE -> decides ? 2 : 4;
            case NOT_TESTED, PASS, OBSERVED, NOT_APPLICABLE -> 6;
        };
    }
}
