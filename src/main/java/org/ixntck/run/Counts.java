package org.ixntck.run;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ixntck.walk.Played;

/** How many walks came out how. Safe for several threads. */
public final class Counts {

    private final Map<String, Long> failed = new TreeMap<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private long walks;
    private long steps;
    private long failing;
    private long undecided;
    private long broken;
    private long proving;

    synchronized void add(Played played) {
        walks++;
        steps += played.walk().length();
        failing += played.failures().isEmpty() ? 0 : 1;
        undecided += played.undecided() ? 1 : 0;
        broken += played.broken().isPresent() ? 1 : 0;
        proving += played.proves() ? 1 : 0;
        kept.addAll(played.kept());
        played.failures().stream()
                .flatMap(it -> it.requirements().stream())
                .distinct()
                .forEach(id -> failed.merge(id, 1L, Long::sum));
    }

    /** All walks that were played. */
    public synchronized long walks() {
        return walks;
    }

    /** All their steps. */
    public synchronized long steps() {
        return steps;
    }

    /** Those that broke something. */
    public synchronized long failing() {
        return failing;
    }

    /** Those of which a stall has left something undecided. */
    public synchronized long undecided() {
        return undecided;
    }

    /** Those that could not be played to their end. */
    public synchronized long broken() {
        return broken;
    }

    /** Those in which something was owed and paid. */
    public synchronized long proving() {
        return proving;
    }

    /** How many walks broke each requirement. */
    public synchronized Map<String, Long> failed() {
        return Map.copyOf(failed);
    }

    /** The requirements that were seen to be kept. */
    public synchronized Set<String> kept() {
        return Set.copyOf(kept);
    }
}
