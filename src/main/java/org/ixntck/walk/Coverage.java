package org.ixntck.walk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ixntck.judge.verdict.ModelCoverage;

/** Which rows of the model's table walks have visited. Safe for several threads. */
public final class Coverage {

    /** A part of the rows so small is few. */
    private static final int FEW = 4;

    private final Map<String, String> cells;
    private final Set<String> visited = new HashSet<>();
    private int hypothesesMax = 1;
    private int inconclusiveStrands;

    /**
     * Nothing visited.
     *
     * @param cells the names of the rows that servers can come to, each with what it means
     */
    public Coverage(Map<String, String> cells) {
        this.cells = new LinkedHashMap<>(cells);
    }

    /** Takes notice of what a walk has visited. */
    public synchronized void visited(Played played) {
        visited.addAll(played.visited());
        hypothesesMax = Math.max(hypothesesMax, played.hypothesesMax());
        inconclusiveStrands += played.inconclusiveStrands();
    }

    /** As reports print it. */
    public synchronized ModelCoverage model() {
        Map<String, String> notVisited = new LinkedHashMap<>(cells);
        notVisited.keySet().removeAll(visited);
        return new ModelCoverage(cells.size(), notVisited, hypothesesMax, inconclusiveStrands);
    }

    /** How many rows there are. */
    public int rows() {
        return cells.size();
    }

    /** Those that no walk got to, in the order of the table. */
    public synchronized List<String> missing() {
        return cells.keySet().stream().filter(row -> !visited.contains(row)).toList();
    }

    /**
     * What walks are to be steered to: the rows that no walk got to. Once few are left, which may be out of reach, these are all rows, since an error
     * may need two of them one after the other.
     */
    synchronized List<String> wanted() {
        List<String> missing = missing();
        return missing.size() * FEW > cells.size() ? missing : List.copyOf(cells.keySet());
    }

    /** How many were visited. */
    public synchronized Set<String> seen() {
        Set<String> seen = new TreeSet<>(visited);
        seen.retainAll(cells.keySet());
        return seen;
    }
}
