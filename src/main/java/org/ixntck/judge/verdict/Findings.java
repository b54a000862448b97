package org.ixntck.judge.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Verdict;

/**
 * What was found in a run. What was asked, broken or undecided is kept; what was kept by the way is only counted, since a long run keeps nearly
 * every requirement at each of its sites. Not safe for several threads.
 */
final class Findings {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Finding> asked = new ArrayList<>();
    private final List<Finding> watched = new ArrayList<>();
    /** By scenario, at how many sites each requirement of the catalogue was kept. */
    private final Map<String, int[]> kept = new HashMap<>();

    Findings(Catalogue catalogue) {
        catalogue.requirements().forEach(it -> places.put(it.id(), places.size()));
    }

    void add(Finding finding) {
        if (!finding.invariant()) {
            asked.add(finding);
        } else if (finding.verdict() != Verdict.PASS) {
            watched.add(finding);
        } else {
            int[] counts = kept.computeIfAbsent(finding.scenario(), any -> new int[places.size()]);
            finding.requirements().forEach(id -> counts[places.get(id)]++);
        }
    }

    /** What was asked, site by site, and then what was broken or undecided by the way. */
    List<Finding> all() {
        return Stream.concat(asked.stream().sorted(Comparator.comparing(Finding::site)), watched.stream())
                .toList();
    }

    /** Whether a requirement was kept by the way in that scenario. */
    boolean keptIn(String scenario) {
        return kept.containsKey(scenario);
    }

    /** How often a requirement was kept by the way, in the scenarios that count. */
    long kept(String requirement, Predicate<String> counts) {
        int place = places.get(requirement);
        return kept.entrySet().stream()
                .filter(it -> it.getValue()[place] > 0 && counts.test(it.getKey()))
                .mapToLong(it -> it.getValue()[place])
                .sum();
    }
}
