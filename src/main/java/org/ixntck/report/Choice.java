package org.ixntck.report;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;

/** Which entries of a journal reports show: all that the verdicts rest on, and of the others so many that a page stays small enough. */
final class Choice {

    /** How many entries are kept of one scenario. */
    private static final int PASSED_MAX = 2_000;

    private static final int OTHER_MAX = 10_000;
    /** How many are kept of all scenarios together, and nevertheless of each that did not pass. */
    private static final int ALL_MAX = 50_000;

    private static final int OTHER_MIN = 100;
    /** When there are so many, there is nothing but what verdicts rest on. Nobody reads thousands of failed scenarios. */
    private static final int MOST_MAX = 200_000;

    private final EntryIndex index;
    private final Set<Long> evidence = new HashSet<>();
    private final int[] limits;
    private final int[] kept;
    private final int[] leftOut;
    private final BitSet shown = new BitSet();
    private final Map<String, BitSet> openings = new HashMap<>();

    Choice(EntryIndex index, Collection<OfScenario> judged) {
        this.index = index;
        int scenarios = index.keys().size();
        this.kept = new int[scenarios];
        this.leftOut = new int[scenarios];
        this.limits = limits(judged);
        judged.stream()
                .flatMap(scenario -> scenario.findings().stream())
                .filter(finding -> finding.verdict() != Verdict.PASS)
                .map(Finding::evidence)
                .forEach(evidence::addAll);
        int all = 0;
        for (int seq = 1; seq <= index.last(); seq++) {
            if (isShown(seq, all)) {
                shown.set(seq);
                all += index.scenario(seq) == 0 ? 0 : 1;
            }
        }
    }

    private int[] limits(Collection<OfScenario> judged) {
        Map<String, Integer> byKey = new HashMap<>();
        judged.forEach(it -> byKey.put(it.key(), it.verdict() == Verdict.PASS ? PASSED_MAX : OTHER_MAX));
        return index.keys().stream()
                .mapToInt(key -> byKey.getOrDefault(key, OTHER_MAX))
                .toArray();
    }

    /** The next entry is shown if it matters, or there is still room. */
    private boolean isShown(int seq, int all) {
        int scenario = index.scenario(seq);
        boolean matters = evidence.contains((long) seq);
        if (scenario == 0) {
            return matters;
        }
        int own = limits[scenario];
        int rest = own == PASSED_MAX || all >= MOST_MAX ? 0 : OTHER_MIN;
        int limit = all < ALL_MAX ? own : rest;
        if (kept[scenario] >= limit && !matters && !index.isEnd(seq)) {
            leftOut[scenario]++;
            return false;
        }
        kept[scenario]++;
        if (index.opening(seq) > 0) {
            openings.computeIfAbsent(index.keys().get(scenario), any -> new BitSet())
                    .set(index.opening(seq));
        }
        return true;
    }

    /** The {@code seq} of all entries that are shown. */
    BitSet shown() {
        return shown;
    }

    /** By scenario, the openings of connections that it uses, but has not opened. */
    Map<String, BitSet> openings() {
        return openings;
    }

    /** How many entries of each scenario are not shown. */
    Map<String, Long> leftOut() {
        Map<String, Long> byKey = new HashMap<>();
        List<String> keys = index.keys();
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), (long) leftOut[i]);
        }
        return byKey;
    }
}
