package org.ixntck.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.verdict.Observer;
import org.ixntck.plan.Features;
import org.ixntck.plan.Planned;
import org.ixntck.walk.WalkFeature;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Catalogue, tags and citations agree in both directions. */
class CoverageTest {

    private static final Pattern CITED = Pattern.compile("\\[([A-Z]{2}-\\d\\d(?:, [A-Z]{2}-\\d\\d)*)\\]");

    private final Catalogue catalogue = Catalogue.bundled();
    private final List<Planned> scenarios;

    CoverageTest() throws Exception {
        scenarios = Features.bundled().scenarios();
    }

    private static Set<String> cited(Planned scenario) {
        Set<String> ids = new TreeSet<>();
        scenario.steps().forEach(step -> {
            Matcher matcher = CITED.matcher(step.text());
            while (matcher.find()) {
                ids.addAll(List.of(matcher.group(1).split(", ")));
            }
        });
        return ids;
    }

    @TestFactory
    Stream<DynamicTest> shouldTagEachScenarioWithWhatItsStepsCite() {
        return scenarios.stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    Set<String> watched = new TreeSet<>(scenario.requirements());
                    watched.removeAll(cited(scenario));
                    assertThat(scenario.requirements())
                            .as("each requirement that a step cites is a tag too")
                            .containsAll(cited(scenario));
                    assertThat(Observer.requirements())
                            .as("a tag that no step cites stands for an invariant")
                            .containsAll(watched);
                    assertThat(cited(scenario).isEmpty())
                            .as("something is expected, but of walks, which the model judges")
                            .isEqualTo(scenario.phase().equals("walks"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> shouldJudgeEachRequirementInAScenarioOrAnInvariant() {
        return catalogue.requirements().stream()
                .filter(requirement -> requirement.sameAs().isEmpty())
                .map(requirement -> DynamicTest.dynamicTest(
                        requirement.id(),
                        () -> assertThat(scenarios)
                                .as("a scenario is tagged with it")
                                .anyMatch(scenario -> scenario.tags().contains(requirement.id()))));
    }

    /** What the model and the invariants about content judge is read from their tables, not from a list. */
    @TestFactory
    Stream<DynamicTest> shouldJudgeWhateverAServerCanBreakWhereverItArises() {
        List<Requirement> breakable = catalogue.requirements().stream()
                .filter(requirement -> requirement.level() != Requirement.Level.INFO)
                .filter(requirement -> requirement.sameAs().isEmpty() && !requirement.dutyOfKit())
                .toList();
        assertThat(breakable).hasSize(72);
        return breakable.stream()
                .map(requirement -> DynamicTest.dynamicTest(
                        requirement.id(),
                        () -> assertThat(Observer.requirements())
                                .as("judged by the model or by an invariant, whether or not a step asks")
                                .contains(requirement.id())));
    }

    /** What only a step shows is not watched anywhere else. */
    @Test
    void shouldAskForWhatOnlyAStepShows() {
        Set<String> asked = new TreeSet<>();
        scenarios.forEach(it -> asked.addAll(cited(it)));

        assertThat(asked).containsAll(Table.ofTheModels().probed().keySet());
    }

    @Test
    void shouldKnowEachIdThatIsCited() {
        assertThat(scenarios.stream().flatMap(scenario -> scenario.requirements().stream()))
                .allMatch(id -> catalogue.find(id).isPresent());
        assertThat(Observer.requirements()).allMatch(id -> catalogue.find(id).isPresent());
    }

    @Test
    void shouldNotTagWhatIsTheSameAsSomethingElse() {
        Set<String> same = new TreeSet<>(catalogue.requirements().stream()
                .filter(requirement -> !requirement.sameAs().isEmpty())
                .map(Requirement::id)
                .toList());
        assertThat(same).containsExactly("AD-06", "AV-05", "RP-01", "SD-13");
        assertThat(scenarios).noneMatch(scenario -> scenario.tags().stream().anyMatch(same::contains));
    }

    @Test
    void shouldDefineEachStep() {
        StepIndex index = new StepIndex();
        assertThat(scenarios.stream().flatMap(scenario -> index.undefined(scenario).stream()))
                .isEmpty();
        Planned wrong = new Planned(
                "a#b",
                "classpath:features/a.feature",
                1,
                "b",
                Set.of(),
                List.of(new Planned.Step(1, true, "A explodes")));
        assertThat(index.undefined(wrong)).extracting(Planned.Step::text).containsExactly("A explodes");
    }

    /** Only steps of a vendor's own features may cite nothing. */
    @Test
    void shouldCiteARequirementWithEachExpectation() {
        StepIndex index = new StepIndex();
        assertThat(scenarios.stream().flatMap(scenario -> scenario.steps().stream()))
                .filteredOn(index::expects)
                .filteredOn(step -> !step.text().equals(WalkFeature.END))
                .isNotEmpty()
                .allMatch(step -> CITED.matcher(step.text()).find());
    }

    @Test
    void shouldAddUpTheWaitsOfAScenario() {
        StepIndex index = new StepIndex();
        StepIndex.Times times = new StepIndex.Times(500, 1_000);
        Planned scenario = new Planned(
                "a#b",
                "classpath:features/a.feature",
                1,
                "b",
                Set.of(),
                List.of(
                        new Planned.Step(1, false, "Ann's application asks for keep-alive every 400 ms"),
                        new Planned.Step(1, true, "Ann logs in to A"),
                        new Planned.Step(1, false, "A reports no EventAgentLogin for Ann [AV-03]"),
                        new Planned.Step(1, false, "B reports no EventAgentLogin for Ann [AV-03]"),
                        new Planned.Step(1, true, "Ann's application falls silent"),
                        new Planned.Step(
                                1,
                                false,
                                "after twice the keep-alive time A reports exactly one EventAgentLogout for Ann [AD-10]")));

        assertThat(index.waits(scenario, times))
                .as("an absence, a silence, and the farewell")
                .isEqualTo(500 + (2 * 400 + 500) + 500);
    }

    @Test
    void shouldAddUpTheWaitsOfAWalk() {
        Planned scenario = new Planned(
                "walks/a#b",
                "classpath:features/walks/a.feature",
                1,
                "b",
                Set.of(),
                Stream.of(
                                "Ann opens connection 1 to A with keep-alive every 400 ms, then the answers come",
                                "Ann sends RequestRegisterClient on connection 1 to A, then it is quiet",
                                "Ann sends 100 ms late on connection 1 to A, then the answers come",
                                "Ann sends RequestAgentLogin on connection 1 to A, then the answers come",
                                "Ann sends RequestAgentLogout on connection 1 to A",
                                "Ann falls silent on connection 1 to A, then the answers come",
                                "the registration timeout passes",
                                WalkFeature.END)
                        .map(text -> new Planned.Step(1, !text.equals(WalkFeature.END), text))
                        .toList());

        assertThat(new StepIndex().waits(scenario, new StepIndex.Times(500, 1_000)))
                .as("quiet, one late request, the timeout, the end, and the loss of the silent connection")
                .isEqualTo(60 + 100 + (1_000 + 500 / 2) + 3 * 500 + (2 * 400 + 500));
    }
}
