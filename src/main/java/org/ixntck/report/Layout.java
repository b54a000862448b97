package org.ixntck.report;

import java.util.List;
import org.ixntck.text.Text;

/** The positions of the lifelines and rows of a diagram, in pixels. */
final class Layout {

    static final double TIME = 64;
    static final double EDGE = 14;
    static final double LEFT = TIME + 18;
    static final double ROW = 24;
    static final double LINE = 17;
    static final double HEAD = 62;
    private static final double GAP_MIN = 130;
    private static final int BAND_LINES_MAX = 4;
    private static final double BOLD = 1.12;
    private static final double PAUSE = 16;
    private static final long PAUSE_NANOS = 250_000_000;

    private final List<Column> columns;
    private final List<Row> rows;
    private final double[] x;
    private final double width;
    private final double[] tops;

    Layout(List<Column> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
        this.x = places();
        this.width = rightmost() + EDGE;
        this.tops = tops();
    }

    /** The middle of a column. */
    double x(int column) {
        return x[column];
    }

    double width() {
        return width;
    }

    /** The upper edge of a row; for the index after the last row, the end of the rows. */
    double top(int row) {
        return tops[row];
    }

    private double[] tops() {
        double[] all = new double[rows.size() + 1];
        double y = HEAD;
        for (int i = 0; i < rows.size(); i++) {
            y += pause(i) ? PAUSE : 0;
            all[i] = y;
            y += height(rows.get(i));
        }
        all[rows.size()] = y;
        return all;
    }

    /** Whether there is a long pause before the row. */
    boolean pause(int row) {
        return row > 0 && rows.get(row).at() - rows.get(row - 1).at() >= PAUSE_NANOS;
    }

    private double[] places() {
        double[] gaps = new double[Math.max(0, columns.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = Math.max(GAP_MIN, half(columns.get(i)) + half(columns.get(i + 1)) + 18);
        }
        for (int span = 1; span < columns.size(); span++) {
            for (Row row : rows) {
                int left = Math.min(row.from(), row.to());
                if (row.shape() != Row.Shape.BAND && Math.abs(row.to() - row.from()) == span) {
                    widen(gaps, left, span, Text.width(row.label()) + 34);
                }
            }
        }
        double[] places = new double[columns.size()];
        for (int i = 1; i < places.length; i++) {
            places[i] = places[i - 1] + gaps[i - 1];
        }
        double leftmost = 0;
        for (int i = 0; i < places.length; i++) {
            leftmost = Math.min(leftmost, places[i] - half(columns.get(i)));
        }
        for (Row row : rows) {
            if (single(row)) {
                leftmost = Math.min(leftmost, places[row.from()] - half(row));
            }
        }
        for (int i = 0; i < places.length; i++) {
            places[i] += LEFT - leftmost;
        }
        return places;
    }

    private static void widen(double[] gaps, int left, int span, double needed) {
        double sum = 0;
        for (int i = left; i < left + span; i++) {
            sum += gaps[i];
        }
        for (int i = left; i < left + span && sum < needed; i++) {
            gaps[i] += (needed - sum) / span;
        }
    }

    private double rightmost() {
        double right = LEFT + 420;
        for (int i = 0; i < x.length; i++) {
            right = Math.max(right, x[i] + half(columns.get(i)));
        }
        for (Row row : rows) {
            if (single(row)) {
                right = Math.max(right, x[row.from()] + half(row));
            }
        }
        return right;
    }

    private static boolean single(Row row) {
        return row.shape() != Row.Shape.BAND && row.from() == row.to();
    }

    /** Half the width of its box. */
    static double half(Column column) {
        return Math.max(Text.width(column.title()) * BOLD, Text.width(column.detail())) / 2 + 10;
    }

    /** Half the width of its box. */
    static double half(Row row) {
        double text = Text.width(row.label());
        return row.shape() == Row.Shape.TICK ? text + 12 : text / 2 + 9;
    }

    List<String> lines(Row band) {
        return Text.wrap(band.label(), width - LEFT - EDGE - 20, BAND_LINES_MAX);
    }

    double height(Row row) {
        return row.shape() == Row.Shape.BAND ? lines(row).size() * LINE + 13 : ROW;
    }
}
