package org.ixntck.walk.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;

/** The cells of a run as one table: a phase and a message in each row, a fault in each column. */
public final class AtlasTable {

    private static final String HEAD = "%-42s| agent's connection    | reporting's connection| server        |";
    private static final String COLUMNS = "%-42s| clos | rst | half| sil | clos | rst | half| sil | stop| kill| frz |";

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /**
     * The table of these cells.
     *
     * @param verdicts by the ids of cells
     * @param advisory whether what failed there is an advisory
     */
    public AtlasTable(List<Cell> cells, Map<String, OfScenario> verdicts, Predicate<OfScenario> advisory) {
        for (Cell cell : cells) {
            String word = Optional.ofNullable(verdicts.get(cell.id()))
                    .map(it -> word(it, advisory))
                    .orElse("");
            rows.computeIfAbsent(cell.row(), key -> new LinkedHashMap<>()).put(cell.columnId(), word);
            counts.merge(word, 1, Integer::sum);
        }
    }

    private static String word(OfScenario scenario, Predicate<OfScenario> advisory) {
        return switch (scenario.verdict()) {
            case PASS -> "ok";
            case FAIL -> advisory.test(scenario) ? "adv" : "FAIL";
            case ERROR -> "ERR";
            case INCONCLUSIVE -> "?";
            default -> "n/t";
        };
    }

    /** The lines of the table, with what its words mean. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String phase = "";
        for (Map.Entry<String, Map<String, String>> row : rows.entrySet()) {
            String here = row.getKey().substring(0, row.getKey().indexOf('/'));
            if (!here.equals(phase)) {
                phase = here;
                lines.add("");
                lines.add(HEAD.formatted(phase));
                lines.add(COLUMNS.formatted(""));
            }
            lines.add(line(row.getKey().substring(here.length() + 1), row.getValue()));
        }
        lines.add("");
        lines.add(
                "ok: all that the models demand came about. adv: a SHOULD was violated. ?: not decided. n/t: the adapter"
                        + " lacks something for it. Empty: not asked for, or without meaning.");
        return lines;
    }

    private static String line(String name, Map<String, String> words) {
        StringBuilder line = new StringBuilder("%-42s|".formatted(name.replaceFirst("-", " ")));
        for (Column column : Column.values()) {
            int width = column == Column.AGENT_CLOSED || column == Column.REPORTING_CLOSED ? 6 : 5;
            line.append(("%-" + width + "s|").formatted(center(words.getOrDefault(column.id(), ""), width)));
        }
        return line.toString();
    }

    private static String center(String word, int width) {
        return " ".repeat(Math.max(0, (width - word.length()) / 2)) + word;
    }

    /** How many cells of each kind there are, in words. */
    public String summary() {
        int asked = counts.values().stream().mapToInt(Integer::intValue).sum();
        return "%d cells: %d ok, %d failed, %d advisories, %d undecided, %d errors, %d not tested"
                .formatted(
                        asked,
                        count("ok"),
                        count("FAIL"),
                        count("adv"),
                        count("?"),
                        count("ERR"),
                        count("n/t") + count(""));
    }

    private int count(String word) {
        return counts.getOrDefault(word, 0);
    }

    /** Whether a verdict is worth a closer look. */
    public static boolean bad(OfScenario scenario) {
        return scenario.verdict() == Verdict.FAIL
                || scenario.verdict() == Verdict.ERROR
                || scenario.verdict() == Verdict.INCONCLUSIVE;
    }
}
