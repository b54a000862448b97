package org.ixntck.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ixntck.judge.rule.Finding;
import org.ixntck.walk.Played;

/** Counts walks by their outcome. Safe for any thread. */
public final class WalkCounts {

    private final Map<String, Long> failed = new TreeMap<>();
    private final Map<String, Long> open = new TreeMap<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private long walks;
    private long steps;
    private long answered;
    private long failing;
    private long undecided;
    private long broken;
    private long proving;

    synchronized void add(Played played) {
        walks++;
        steps += played.walk().length();
        answered += played.answered();
        failing += played.failures().isEmpty() ? 0 : 1;
        undecided += played.undecided() ? 1 : 0;
        broken += played.broken().isPresent() ? 1 : 0;
        proving += played.proves() ? 1 : 0;
        kept.addAll(played.kept());
        count(failed, played.failures());
        count(open, played.open());
    }

    private static void count(Map<String, Long> counts, List<Finding> findings) {
        findings.stream()
                .flatMap(it -> it.requirements().stream())
                .distinct()
                .forEach(id -> counts.merge(id, 1L, Long::sum));
    }

    /** The number of walks that were played. */
    public synchronized long walks() {
        return walks;
    }

    /** The number of their steps. */
    public synchronized long steps() {
        return steps;
    }

    /** The number of requests in them that were answered. */
    public synchronized long answered() {
        return answered;
    }

    /** The number of walks that broke a requirement. */
    public synchronized long failing() {
        return failing;
    }

    /** The number of walks in which a stall left something undecided. */
    public synchronized long undecided() {
        return undecided;
    }

    /** The number of walks that could not be finished. */
    public synchronized long broken() {
        return broken;
    }

    /** The number of walks in which something was owed and paid. */
    public synchronized long proving() {
        return proving;
    }

    /** The number of walks that broke each requirement. */
    public synchronized Map<String, Long> failed() {
        return Map.copyOf(failed);
    }

    /** The number of walks in which a stall left each requirement undecided. */
    public synchronized Map<String, Long> open() {
        return Map.copyOf(open);
    }

    /** The requirements that the servers have kept. */
    public synchronized Set<String> kept() {
        return Set.copyOf(kept);
    }
}
