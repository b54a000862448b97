package org.ixntck.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.reference.defect.Defect;
import org.ixntck.reference.defect.control.ControlDefects;
import org.ixntck.reference.defect.index.Defects;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final Expected EXPECTED = new Expected("AD-01", "saw none", Set.of("LO-03"), Set.of("RP-03"));

    private static final Set<String> UNDECIDED = Set.of("AD-01", "WI-01");

    private final Catalogue catalogue = Catalogue.bundled();

    private static Row row(Map<String, String> failed) {
        return new Row("sin", EXPECTED, Optional.of(new Judged("defect/sin", "NOT_CONFORMANT", failed, UNDECIDED)));
    }

    @Test
    void shouldHaveNoDifferenceWhereAllIsAsReviewed() {
        Row row = row(Map.of("AD-01", "expected x; saw none.", "LO-03", "why", "AD-06", "the same as AD-01"));

        assertThat(row.caught()).isTrue();
        assertThat(row.differences(catalogue)).isEmpty();
    }

    @Test
    void shouldLeaveToChanceWhatTheReviewLeavesToChance() {
        assertThat(row(Map.of("AD-01", "saw none", "LO-03", "why", "RP-03", "why"))
                        .differences(catalogue))
                .isEmpty();
    }

    @Test
    void shouldTryOnceMoreWhereTheKitCouldNotTellAndOnlyThere() {
        assertThat(row(Map.of("LO-03", "why")).undecided(catalogue)).isTrue();
        assertThat(row(Map.of("AD-01", "saw none")).undecided(catalogue)).isFalse();
        assertThat(row(Map.of("AD-01", "saw none", "LO-03", "why")).undecided(catalogue))
                .isFalse();
        assertThat(row(Map.of("LO-03", "why", "WI-01", "garbage")).undecided(catalogue))
                .isFalse();
    }

    @Test
    void shouldNameADefectThatIsNotCaught() {
        Row row = row(Map.of("LO-03", "why"));

        assertThat(row.caught()).isFalse();
        assertThat(row.differences(catalogue)).containsExactly("sin: expected AD-01 to fail; it did not");
    }

    @Test
    void shouldNameADefectThatIsCaughtForAnotherReason() {
        Row row = row(Map.of("AD-01", "saw two", "LO-03", "why"));

        assertThat(row.caught()).isFalse();
        assertThat(row.differences(catalogue)).singleElement().asString().contains("'saw none'", "saw two");
    }

    @Test
    void shouldHoldAReasonOfSeveralPartsAgainstTheSentenceInTheirOrder() {
        Expected expected = new Expected("AD-01", "expected none ... saw one", Set.of(), Set.of());

        assertThat(expected.isReasonOf("AD-01: expected none within 500 ms; saw one after 1 ms."))
                .isTrue();
        assertThat(expected.isReasonOf("AD-01: expected none within 500 ms; saw none."))
                .isFalse();
        assertThat(expected.isReasonOf("AD-01: saw one; expected none.")).isFalse();
    }

    @Test
    void shouldTakeEachWayToTellAReasonAndNoMixtureOfThem() {
        Expected expected =
                new Expected("AD-01", "expected a ... ; saw none | expected a ... ; saw late", Set.of(), Set.of());

        assertThat(expected.isReasonOf("expected a b; saw none.")).isTrue();
        assertThat(expected.isReasonOf("expected a b; saw late.")).isTrue();
        assertThat(expected.isReasonOf("expected b; saw late.")).isFalse();
        assertThat(expected.isReasonOf("expected a b; saw two.")).isFalse();
    }

    @Test
    void shouldNameWhatIsUnrelatedAndWhatIsMissing() {
        assertThat(row(Map.of("AD-01", "saw none", "WI-01", "garbage")).differences(catalogue))
                .containsExactly(
                        "sin: expected nothing else to fail; saw garbage",
                        "sin: expected LO-03 to fail too; it did not");
    }

    @Test
    void shouldNameARunThatBroughtNoVerdict() {
        Row row = new Row("sin", EXPECTED, Optional.empty());

        assertThat(row.caught()).isFalse();
        assertThat(row.differences(catalogue)).hasSize(1);
    }

    @Test
    void shouldReviewEachDefectAndNoOther() {
        ExpectedMatrix matrix = new ExpectedMatrix();
        assertThat(matrix.names())
                .isEqualTo(Defects.all().stream().map(Defect::name).collect(Collectors.toSet()));
        assertThat(Defects.all()).allSatisfy(defect -> {
            assertThat(matrix.of(defect.name()).orElseThrow().breaks()).isEqualTo(defect.requirement());
            assertThat(catalogue.find(defect.requirement())).isPresent();
        });
        assertThat(Defects.all()).extracting(Defect::name).doesNotHaveDuplicates();
    }

    @Test
    void shouldNameTheRequirementsThatNoDefectOfTheListBreaks() {
        Matrix matrix = new Matrix(catalogue, List.of(row(Map.of())), List.of());

        assertThat(matrix.unbroken())
                .hasSize(71)
                .contains("AD-02", "LI-01")
                .as("named by the defect; the same as AD-01; left open; a duty of the kit")
                .doesNotContain("AD-01", "AD-06", "RG-12", "SD-09");
    }

    @Test
    void shouldKeepTheControlsOutOfTheList() {
        assertThat(Defects.all()).doesNotContainAnyElementsOf(ControlDefects.all());
        assertThat(ControlDefects.all())
                .allSatisfy(control -> assertThat(Defects.named(control.name())).contains(control));
    }

    @Test
    void shouldHaveADefectForEachRequirementThatAServerCanBreak() {
        Set<String> unbroken = new TreeSet<>(catalogue.requirements().stream()
                .filter(requirement -> requirement.level() != Requirement.Level.INFO)
                .filter(requirement -> requirement.sameAs().isEmpty() && !requirement.dutyOfKit())
                .map(Requirement::id)
                .toList());
        Defects.all().forEach(defect -> unbroken.remove(defect.requirement()));
        assertThat(unbroken).isEmpty();
    }
}
