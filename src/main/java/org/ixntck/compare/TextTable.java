package org.ixntck.compare;

import java.util.ArrayList;
import java.util.List;

/** A table as lines of text, with columns as wide as what is in them. Not thread-safe. */
final class TextTable {

    private static final int CELL_MAX = 100;

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... heads) {
        rows.add(List.of(heads));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void row(String first, List<String> others) {
        List<String> cells = new ArrayList<>(List.of(first));
        cells.addAll(others);
        rows.add(cells);
    }

    /** The number of rows below the heads. */
    int size() {
        return rows.size() - 1;
    }

    List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], cell(row.get(i)).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String cell(String text) {
        return text.length() > CELL_MAX ? text.substring(0, CELL_MAX - 3) + "..." : text;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cell(row.get(i));
            line.append(cell).append(" ".repeat(widths[i] - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
