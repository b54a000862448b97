package org.ixntck.judge.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.judge.known.KnownJudgement;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;

/**
 * All that is said of a run.
 *
 * @param head what the journal says of itself
 * @param conformance the verdict
 * @param requirements the whole catalogue, in its order
 * @param scenarios in the order in which they began; one that was run once more has two entries
 * @param known what of the failures is known
 * @param coverage how much of the protocol model the run visited
 * @param wallMillis from the first entry of the journal to the last
 */
public record Judgement(
        RunStarted head,
        Conformance conformance,
        List<OfRequirement> requirements,
        List<OfScenario> scenarios,
        KnownJudgement known,
        ModelCoverage coverage,
        long wallMillis) {

    public Judgement {
        requirements = List.copyOf(requirements);
        scenarios = List.copyOf(scenarios);
    }

    /** The same judgement with the coverage of a whole run, of which this is an excerpt. */
    public Judgement over(ModelCoverage run) {
        return new Judgement(head, conformance, requirements, scenarios, known, run, wallMillis);
    }

    /** The same judgement of a run of that length, in milliseconds. */
    public Judgement lasting(long millis) {
        return new Judgement(head, conformance, requirements, scenarios, known, coverage, millis);
    }

    /** How many requirements have each verdict. */
    public Map<Verdict, Long> requirementCounts() {
        return requirements.stream().collect(Collectors.groupingBy(OfRequirement::verdict, Collectors.counting()));
    }

    /** The ids of the requirements that could not be tested, by reason; without those that were not asked for. */
    public Map<String, List<String>> notTested() {
        return requirements.stream()
                .filter(row -> row.verdict() == Verdict.NOT_TESTED && !row.why().equals(OfRequirement.NOT_RUN))
                .filter(row -> row.requirement().sameAs().isEmpty())
                .collect(Collectors.groupingBy(
                        OfRequirement::why,
                        LinkedHashMap::new,
                        Collectors.mapping(row -> row.requirement().id(), Collectors.toList())));
    }

    /** How many of the kit's scenarios have each verdict; of one that was run twice only the second time counts. */
    public Map<Verdict, Long> scenarioCounts() {
        return counts(ours());
    }

    /** The same of the vendor's own. */
    public Map<Verdict, Long> ownCounts() {
        return counts(own());
    }

    private static Map<Verdict, Long> counts(List<OfScenario> scenarios) {
        return scenarios.stream().collect(Collectors.groupingBy(OfScenario::verdict, Collectors.counting()));
    }

    /** The kit's scenarios, each as it came out the last time it was run. */
    public List<OfScenario> ours() {
        return last().stream().filter(scenario -> !scenario.own()).toList();
    }

    /** The vendor's own. */
    public List<OfScenario> own() {
        return last().stream().filter(OfScenario::own).toList();
    }

    /** All scenarios, each as it came out the last time it was run. */
    public List<OfScenario> last() {
        Map<String, OfScenario> last = scenarios.stream()
                .collect(Collectors.toMap(OfScenario::id, it -> it, (one, other) -> other, LinkedHashMap::new));
        return List.copyOf(last.values());
    }
}
