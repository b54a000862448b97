package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Observer;

/** What the invariants find in a tale. Whatever it is, a requirement that failed on the way to it must still fail. */
public final class Watch {

    private static final Catalogue CATALOGUE = Catalogue.bundled();

    private final List<Finding> findings;

    private Watch(List<Finding> findings) {
        this.findings = findings;
    }

    /** Watches the tale from its first entry to its last. */
    public static Watch over(Tale tale) {
        Watch whole = last(tale);
        for (History part : tale.histories(1)) {
            Watch sooner = new Watch(findings(part));
            assertThat(whole.failed()).as("what failed on the way").containsAll(sooner.failed());
        }
        return whole;
    }

    /** Watches the whole of the tale only. */
    public static Watch last(Tale tale) {
        return new Watch(findings(tale.history()));
    }

    private static List<Finding> findings(History history) {
        Observer observer = new Observer(CATALOGUE);
        history.entries().forEach(observer::accept);
        return observer.end().findings();
    }

    /** Ids of the requirements that failed, in the order in which they were found. */
    public List<String> failed() {
        return ids(Verdict.FAIL);
    }

    private List<String> ids(Verdict verdict) {
        return findings.stream()
                .filter(finding -> finding.verdict() == verdict)
                .flatMap(finding -> finding.requirements().stream())
                .distinct()
                .toList();
    }

    /** Nothing is held against the servers. */
    public Watch findsNothing() {
        assertThat(sentences()).as("violations").isEmpty();
        return this;
    }

    /** Exactly these requirements were violated. */
    public Watch fails(String... ids) {
        assertThat(failed()).as("violations: %s", sentences()).containsExactlyInAnyOrder(ids);
        return this;
    }

    /** Exactly these requirements could not be decided. */
    public Watch cannotDecide(String... ids) {
        assertThat(ids(Verdict.INCONCLUSIVE)).containsExactlyInAnyOrder(ids);
        return this;
    }

    /** Exactly these had their occasion, but the servers send nothing that they speak of. */
    public Watch doesNotApply(String... ids) {
        assertThat(ids(Verdict.NOT_APPLICABLE)).containsExactlyInAnyOrder(ids);
        return this;
    }

    /** One of the violations is told so. */
    public Watch says(String sentence) {
        assertThat(sentences()).anySatisfy(it -> assertThat(it).contains(sentence));
        return this;
    }

    /** These were kept, with entries that show it. */
    public Watch keeps(String... ids) {
        assertThat(ids(Verdict.PASS)).contains(ids);
        assertThat(findings)
                .filteredOn(finding -> finding.verdict() == Verdict.PASS)
                .allSatisfy(finding -> assertThat(finding.evidence()).isNotEmpty());
        return this;
    }

    /** There was no occasion for these. */
    public Watch doesNotJudge(String... ids) {
        assertThat(findings.stream().flatMap(finding -> finding.requirements().stream()))
                .doesNotContain(ids);
        return this;
    }

    private List<String> sentences() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(Finding::sentence)
                .toList();
    }
}
