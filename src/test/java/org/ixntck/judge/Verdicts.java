package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judge;

/**
 * The verdicts of a whole history, requirement by requirement: what the expectations recorded in it come to, and what must hold in any
 * history. Says nothing of how the judge comes to them.
 */
public final class Verdicts {

    private final List<OfRequirement> rows;

    private Verdicts(List<OfRequirement> rows) {
        this.rows = rows;
    }

    /** Judges a tale up to its last entry. */
    public static Verdicts of(Tale tale) {
        List<OfRequirement> rows =
                new Judge(Catalogue.bundled(), false).judge(tale.history()).requirements();
        return new Verdicts(rows.stream()
                .filter(row -> row.requirement().sameAs().isEmpty())
                .toList());
    }

    /** Exactly these requirements are violated. */
    public Verdicts charge(String... ids) {
        assertThat(ids(Verdict.FAIL)).as("violations: %s", sentences()).containsExactlyInAnyOrder(ids);
        return this;
    }

    /** Nothing is held against the servers. */
    public Verdicts chargeNothing() {
        return charge();
    }

    /** These requirements are kept. */
    public Verdicts pass(String... ids) {
        assertThat(ids(Verdict.PASS)).contains(ids);
        return this;
    }

    /** These requirements are undecided. */
    public Verdicts leaveOpen(String... ids) {
        assertThat(ids(Verdict.INCONCLUSIVE)).contains(ids);
        return this;
    }

    /** These requirements do not apply. */
    public Verdicts exempt(String... ids) {
        assertThat(ids(Verdict.NOT_APPLICABLE)).contains(ids);
        return this;
    }

    /** One of the violations is told so. */
    public Verdicts say(String part) {
        assertThat(sentences()).anySatisfy(sentence -> assertThat(sentence).contains(part));
        return this;
    }

    private List<String> ids(Verdict verdict) {
        return rows.stream()
                .filter(row -> row.verdict() == verdict)
                .map(row -> row.requirement().id())
                .toList();
    }

    private List<String> sentences() {
        return rows.stream()
                .filter(row -> row.verdict() == Verdict.FAIL)
                .map(OfRequirement::why)
                .toList();
    }
}
