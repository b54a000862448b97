package org.ixntck.judge.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much of the protocol model a run visited. A cell is a situation of the model's table in which a server owes something or may not do
 * something; only those count that servers of these terms can come to.
 *
 * @param cells how many cells count
 * @param notVisited the cells that did not come up, or were never decided: each name, as {@code explain --model} prints it, with what it means
 * @param hypothesesMax the most explanations that one agent had at a time on one life of a server
 * @param inconclusiveStrands how many agents, each on one life of a server, had more explanations than are kept
 */
public record ModelCoverage(int cells, Map<String, String> notVisited, int hypothesesMax, int inconclusiveStrands) {

    public ModelCoverage {
        notVisited = Collections.unmodifiableMap(new LinkedHashMap<>(notVisited));
    }

    /** How many cells came up and were decided. */
    public int visited() {
        return cells - notVisited.size();
    }

    /** The figure in words, as all reports print it. */
    public String words() {
        String strands = inconclusiveStrands == 0
                ? ""
                : "; %d %s had more explanations than the kit follows"
                        .formatted(inconclusiveStrands, inconclusiveStrands == 1 ? "agent" : "agents");
        return "%d of %d situations covered%s".formatted(visited(), cells, strands);
    }
}
