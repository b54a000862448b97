package org.ixntck.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays rows and lifelines out and writes them as SVG. */
final class Drawing {

    private static final double TIME = 64;
    private static final double EDGE = 14;
    private static final double LEFT = TIME + 18;
    private static final double ROW = 24;
    private static final double LINE = 17;
    private static final double HEAD = 62;
    private static final double BOX = 40;
    private static final double GAP_MIN = 130;
    private static final int BAND_LINES_MAX = 4;
    private static final double BOLD = 1.12;
    private static final double PAUSE = 16;
    private static final long PAUSE_NANOS = 250_000_000;

    private static final String STYLE = """
            text{font:12px sans-serif;fill:#24292f}
            .t{fill:#6e7781;text-anchor:end;font-size:11px}
            .m{text-anchor:middle;paint-order:stroke;stroke:#fdfdfb;stroke-width:4px;stroke-linejoin:round}
            .n{text-anchor:middle}.h{font-weight:bold}.d{fill:#57606a;font-size:11px}.w{fill:#fff;stroke:none}
            .life{stroke:#b4bcc6;stroke-width:1.5;fill:none}.down{stroke:#d0574f;stroke-dasharray:1 6}
            .frozen{stroke:#5b9bd5;stroke-width:4;stroke-dasharray:2 4}
            .a{stroke-width:1.4;fill:none}.x{stroke-width:2.2;fill:none}.dash{stroke-dasharray:4 3}
            .AGENT{stroke:#2b5fa8}.SERVER{stroke:#6a4c9c}.REPORTING{stroke:#2f7a52}.LIGHT{stroke:#aab2bc}
            .WARN{stroke:#b26a00}.BAD{stroke:#c62828}
            .fAGENT{fill:#2b5fa8}.fSERVER{fill:#6a4c9c}.fREPORTING{fill:#2f7a52}.fLIGHT{fill:#8a939d}
            .fWARN{fill:#9a5b00}.fBAD{fill:#b71c1c}
            .bAGENT{fill:#e9f0fa}.bSERVER{fill:#f0ebf8}.bREPORTING{fill:#e8f4ed}.bLIGHT{fill:#f3f4f5}
            .bWARN{fill:#fdf3e1}.bBAD{fill:#fdeaea}
            """;

    private final String title;
    private final long start;
    private final List<Columns.Column> columns;
    private final List<Row> rows;
    private final double[] x;
    private final double width;
    private final StringBuilder out = new StringBuilder(8192);

    Drawing(String title, long start, List<Columns.Column> columns, List<Row> rows) {
        this.title = title;
        this.start = start;
        this.columns = columns;
        this.rows = rows;
        this.x = places();
        this.width = rightmost() + EDGE;
    }

    // Layout

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

    private static double half(Columns.Column column) {
        return Math.max(Text.width(column.title()) * BOLD, Text.width(column.detail())) / 2 + 10;
    }

    private static double half(Row row) {
        double text = Text.width(row.label());
        return row.shape() == Row.Shape.TICK ? text + 12 : text / 2 + 9;
    }

    private List<String> lines(Row band) {
        return Text.wrap(band.label(), width - LEFT - EDGE - 20, BAND_LINES_MAX);
    }

    private double height(Row row) {
        return row.shape() == Row.Shape.BAND ? lines(row).size() * LINE + 13 : ROW;
    }

    // Writing

    String svg() {
        double y = HEAD;
        List<Double> tops = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            y += pause(i) ? PAUSE : 0;
            tops.add(y);
            y += height(rows.get(i));
        }
        double bottom = y + 8;
        boolean footer = rows.size() > 40;
        double height = bottom + (footer ? BOX + 8 : 6);
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\">\n"
                        .formatted(n(width), n(height), n(width), n(height)));
        out.append("<title>").append(Text.escape(Text.line(title, 300))).append("</title>\n<style>\n");
        out.append(STYLE).append("</style>\n");
        out.append(
                "<rect x=\"0.5\" y=\"0.5\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"#fdfdfb\" stroke=\"#dfe3e8\"/>\n"
                        .formatted(n(width - 1), n(height - 1)));
        lifelines(tops, bottom);
        heads(10);
        if (footer) {
            heads(bottom);
        }
        text("t", TIME, 34, "ms");
        if (rows.isEmpty()) {
            text("", LEFT, HEAD, "Nothing was sent or received.");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (pause(i)) {
                text("t", TIME, tops.get(i) - 1, "⋮");
            }
            draw(rows.get(i), tops.get(i));
        }
        return out.append("</svg>\n").toString();
    }

    /** Whether nothing happened for long before that row. */
    private boolean pause(int row) {
        return row > 0 && rows.get(row).at() - rows.get(row - 1).at() >= PAUSE_NANOS;
    }

    private void heads(double y) {
        for (int i = 0; i < columns.size(); i++) {
            Columns.Column column = columns.get(i);
            double half = half(column);
            out.append("<rect class=\"%s b%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"5\"/>\n"
                    .formatted(column.style(), column.style(), n(x[i] - half), n(y), n(2 * half), n(BOX)));
            boolean two = !column.detail().isEmpty();
            text("n h", x[i], y + (two ? 17 : 24), column.title());
            if (two) {
                text("n d", x[i], y + 32, column.detail());
            }
        }
    }

    private void lifelines(List<Double> tops, double bottom) {
        for (int column = 0; column < columns.size(); column++) {
            Row.Life life = Row.Life.UP;
            double from = 10 + BOX;
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (row.from() == column && row.life() != Row.Life.SAME) {
                    lifeline(column, from, tops.get(i) + ROW / 2, life);
                    from = tops.get(i) + ROW / 2;
                    life = row.life();
                }
            }
            lifeline(column, from, bottom, life);
        }
    }

    private void lifeline(int column, double from, double to, Row.Life life) {
        String look = switch (life) {
            case DOWN -> "life down";
            case FROZEN -> "life frozen";
            default -> "life";
        };
        line(look, x[column], from, x[column], to);
    }

    private void draw(Row row, double top) {
        text("t", TIME, top + 16, Records.millis(start, row.at()));
        switch (row.shape()) {
            case BAND -> band(row, top);
            case BAR -> box(row, top, true);
            case NOTE -> box(row, top, false);
            case TICK -> {
                double at = x[row.from()];
                line("a " + row.style(), at - 5, top + 13, at + 5, top + 13);
                text("fLIGHT", at + 9, top + 17, row.label());
            }
            default -> between(row, top);
        }
    }

    private void band(Row row, double top) {
        double height = height(row);
        double right = width - EDGE;
        out.append("<rect class=\"b%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>\n"
                .formatted(row.style(), n(LEFT - 8), n(top + 2), n(right - LEFT + 8), n(height - 5)));
        out.append("<rect class=\"f%s\" x=\"%s\" y=\"%s\" width=\"3\" height=\"%s\"/>\n"
                .formatted(row.style(), n(LEFT - 8), n(top + 2), n(height - 5)));
        double y = top + 16;
        for (String line : lines(row)) {
            text("f" + row.style(), LEFT + 2, y, line);
            y += LINE;
        }
    }

    private void box(Row row, double top, boolean filled) {
        double half = half(row);
        out.append("<rect class=\"%s %s%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"18\" rx=\"%s\"/>\n"
                .formatted(
                        row.style(),
                        filled ? "f" : "b",
                        row.style(),
                        n(x[row.from()] - half),
                        n(top + 3),
                        n(2 * half),
                        filled ? "3" : "9"));
        text(filled ? "n w" : "n f" + row.style(), x[row.from()], top + 16, row.label());
    }

    private void between(Row row, double top) {
        double from = x[row.from()];
        double to = x[row.to()];
        double y = top + 18;
        double sense = Math.signum(to - from);
        String look = row.style().toString();
        boolean whole = row.shape() == Row.Shape.ARROW || row.shape() == Row.Shape.BOTH;
        line("a " + look + (whole && row.style() != Row.Style.LIGHT ? "" : " dash"), from, y, to, y);
        switch (row.shape()) {
            case CUT -> cross(look, from, y);
            case REFUSED -> cross(look, to - 8 * sense, y);
            case MUTE ->
                out.append("<circle class=\"x %s\" cx=\"%s\" cy=\"%s\" r=\"4.5\"/>\n".formatted(look, n(from), n(y)));
            case BOTH -> {
                head(look, to, y, sense);
                head(look, from, y, -sense);
            }
            default -> head(look, to, y, sense);
        }
        text("m f" + look, (from + to) / 2, top + 13, row.label());
    }

    private void head(String look, double tip, double y, double sense) {
        out.append("<path class=\"f%s\" d=\"M%s %sl%s -4v8z\"/>\n".formatted(look, n(tip), n(y), n(-8 * sense)));
    }

    private void cross(String look, double at, double y) {
        out.append("<path class=\"x %s\" d=\"M%s %sl10 10m0 -10l-10 10\"/>\n".formatted(look, n(at - 5), n(y - 5)));
    }

    private void line(String look, double fromX, double fromY, double toX, double toY) {
        out.append("<path class=\"%s\" d=\"M%s %sL%s %s\"/>\n".formatted(look, n(fromX), n(fromY), n(toX), n(toY)));
    }

    private void text(String look, double atX, double atY, String clean) {
        out.append(
                "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n".formatted(look, n(atX), n(atY), Text.escape(clean)));
    }

    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
