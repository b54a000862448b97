package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;

/** What the model has found at one site, and how much of the table it has visited. */
final class Tally {

    /** What kept a requirement is evidence; a few entries of it are enough. */
    private static final int EVIDENCE_MAX = 5;

    /** A server that does the same wrong again and again is wrong already. */
    private static final int VIOLATIONS_MAX = 20;

    /**
     * A violation, or what may be one.
     *
     * @param told place of the entry at which it was found
     */
    private record Told(Outcome outcome, long told) {}

    /** How often a requirement was kept, and some entries that show it. */
    private static final class Kept {
        private final List<Entry> evidence = new ArrayList<>(EVIDENCE_MAX);
        private long times;
    }

    private final List<Told> violations = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Set<String> visited = new HashSet<>();
    private long found;
    private long now;
    /** From that entry on nothing is judged. */
    private long end = Long.MAX_VALUE;

    private int hypotheses = 1;
    private int tangled;

    /** What is found from now on is found at that entry. */
    void at(Entry entry) {
        now = entry.seq();
    }

    /** What was found from that entry on is not judged, and is no evidence either; nor is what is found later. */
    void forgetFrom(long seq) {
        end = Math.min(end, seq);
        violations.removeIf(it -> it.told() >= seq);
        kept.values().forEach(it -> it.evidence.removeIf(entry -> entry.seq() >= seq));
        kept.values().removeIf(it -> it.evidence.isEmpty());
    }

    void found(Outcome outcome) {
        if (now >= end) {
            return;
        }
        outcome.row().ifPresent(visited::add);
        if (outcome.result() == Outcome.Result.KEPT) {
            kept(outcome.requirement(), outcome.at());
            return;
        }
        found++;
        if (counts.merge(outcome.result() + outcome.requirement(), 1, Integer::sum) <= VIOLATIONS_MAX) {
            violations.add(new Told(outcome, now));
        }
    }

    void kept(String requirement, Entry at) {
        if (now >= end) {
            return;
        }
        Kept some = kept.computeIfAbsent(requirement, key -> new Kept());
        some.times++;
        if (some.evidence.size() < EVIDENCE_MAX) {
            some.evidence.add(at);
        }
    }

    void kept(String requirement, Entry at, Row row) {
        visited.add(row.name());
        kept(requirement, at);
    }

    void broken(String requirement, String expected, String saw, Entry at, Row row) {
        found(new Outcome(requirement, Outcome.Result.BROKEN, expected, saw, at, Optional.of(row.name())));
    }

    void undecided(String requirement, String expected, String saw, Entry at) {
        found(new Outcome(requirement, Outcome.Result.UNDECIDED, expected, saw, at, Optional.empty()));
    }

    /** How many violations, or what may be some, have been found. */
    long count() {
        return found;
    }

    void hypotheses(int count) {
        hypotheses = Math.max(hypotheses, count);
    }

    void tangled() {
        tangled++;
    }

    List<Outcome> violations() {
        return violations.stream().map(Told::outcome).toList();
    }

    Map<String, List<Entry>> kept() {
        Map<String, List<Entry>> evidence = new LinkedHashMap<>();
        kept.forEach((id, it) -> evidence.put(id, it.evidence));
        return evidence;
    }

    Map<String, Long> times() {
        Map<String, Long> times = new HashMap<>();
        kept.forEach((id, it) -> times.put(id, it.times));
        return times;
    }

    Set<String> visited() {
        return visited;
    }

    int hypothesesMax() {
        return hypotheses;
    }

    int tangledStrands() {
        return tangled;
    }
}
