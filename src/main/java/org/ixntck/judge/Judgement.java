package org.ixntck.judge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ixntck.journal.Event.RunStarted;

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

    /** Why a requirement is not tested of which no scenario was selected. */
    public static final String NOT_ASKED_FOR = "not asked for";

    /** The ids of a vendor's own scenarios begin so; none of the kit's folders has that name. */
    public static final String OWN = "own/";

    public Judgement {
        requirements = List.copyOf(requirements);
        scenarios = List.copyOf(scenarios);
    }

    /**
     * What is said of one requirement.
     *
     * @param scenarios ids of the scenarios that judged it
     * @param why the sentence that the verdict rests on
     */
    public record OfRequirement(Requirement requirement, Verdict verdict, List<String> scenarios, String why) {}

    /**
     * What is said of one scenario.
     *
     * @param key its key in the journal, as {@code s12}
     * @param id the feature's path without .feature, {@code #}, the name, and for an outline's row {@code [n]}
     * @param attempt 1, or 2 when it was run once more by itself
     * @param site the deployment that it had, as {@code d12}; empty if none
     * @param requirements ids that it cites
     * @param why the sentence that the verdict rests on; empty for PASS
     * @param millis how long it took
     * @param findings what it asked, in its order, and what was broken or undecided in it by the way
     */
    public record OfScenario(
            String key,
            String id,
            String name,
            int attempt,
            String site,
            Verdict verdict,
            List<String> requirements,
            String why,
            long millis,
            List<Finding> findings) {

        /** Whether it is a vendor's own, so that it proves no requirement. */
        public boolean own() {
            return id.startsWith(OWN);
        }
    }

    /** The same judgement with the coverage of a whole run, of which this is an excerpt. */
    public Judgement over(ModelCoverage run) {
        return new Judgement(head, conformance, requirements, scenarios, known, run, wallMillis);
    }

    /** How many requirements have each verdict. */
    public Map<Verdict, Long> requirementCounts() {
        return requirements.stream().collect(Collectors.groupingBy(OfRequirement::verdict, Collectors.counting()));
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
