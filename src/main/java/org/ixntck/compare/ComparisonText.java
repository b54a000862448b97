package org.ixntck.compare;

import java.util.ArrayList;
import java.util.List;

/** The lines of a comparison, with bounded tables of one column for each run. */
final class ComparisonText {

    static final int ROWS_MAX = 40;

    private final int runs;
    private final List<String> lines = new ArrayList<>();

    ComparisonText(int runs) {
        this.runs = runs;
    }

    void line(String line) {
        lines.add(line);
    }

    void table(TextTable table) {
        lines.addAll(table.lines());
    }

    /** A table with one column for each run. */
    TextTable perRun(String first) {
        List<String> heads = new ArrayList<>(List.of(first));
        for (int i = 1; i <= runs; i++) {
            heads.add("#" + i);
        }
        return new TextTable(heads.toArray(String[]::new));
    }

    /** Adds a table with a title, or what there is in its place. */
    void section(String title, TextTable table, String nothing) {
        lines.add("");
        if (table.size() == 0) {
            lines.add("%s: %s".formatted(title, nothing));
        } else {
            lines.add(title + ":");
            table.lines().stream().limit(ROWS_MAX + 1L).forEach(line -> lines.add("  " + line));
            if (table.size() > ROWS_MAX) {
                lines.add("  ... and %d more".formatted(table.size() - ROWS_MAX));
            }
        }
    }

    /** All lines so far. */
    List<String> all() {
        return List.copyOf(lines);
    }
}
