package org.ixntck.report;

import java.util.List;
import org.ixntck.text.Text;

/** Renders rows and lifelines as SVG. */
final class SvgWriter {

    private static final double BOX = 40;
    private static final int ROWS_OF_A_SCREEN = 40;

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
    private final List<Column> columns;
    private final List<Row> rows;
    private final Layout layout;
    private final StringBuilder out = new StringBuilder(8192);

    SvgWriter(String title, long start, List<Column> columns, List<Row> rows) {
        this.title = title;
        this.start = start;
        this.columns = columns;
        this.rows = rows;
        this.layout = new Layout(columns, rows);
    }

    String svg() {
        double width = layout.width();
        double bottom = layout.top(rows.size()) + 8;
        boolean footer = rows.size() > ROWS_OF_A_SCREEN;
        double height = bottom + (footer ? BOX + 8 : 6);
        out.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\">\n"
                        .formatted(n(width), n(height), n(width), n(height)));
        out.append("<title>").append(Text.escape(Text.line(title, 300))).append("</title>\n<style>\n");
        out.append(STYLE).append("</style>\n");
        out.append(
                "<rect x=\"0.5\" y=\"0.5\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"#fdfdfb\" stroke=\"#dfe3e8\"/>\n"
                        .formatted(n(width - 1), n(height - 1)));
        lifelines(bottom);
        heads(10);
        if (footer) {
            heads(bottom);
        }
        text("t", Layout.TIME, 34, "ms");
        if (rows.isEmpty()) {
            text("", Layout.LEFT, Layout.HEAD, "Nothing was sent or received.");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (layout.pause(i)) {
                text("t", Layout.TIME, layout.top(i) - 1, "⋮");
            }
            draw(rows.get(i), layout.top(i));
        }
        return out.append("</svg>\n").toString();
    }

    private void heads(double y) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            double half = Layout.half(column);
            out.append("<rect class=\"%s b%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"5\"/>\n"
                    .formatted(column.style(), column.style(), n(layout.x(i) - half), n(y), n(2 * half), n(BOX)));
            boolean two = !column.detail().isEmpty();
            text("n h", layout.x(i), y + (two ? 17 : 24), column.title());
            if (two) {
                text("n d", layout.x(i), y + 32, column.detail());
            }
        }
    }

    private void lifelines(double bottom) {
        for (int column = 0; column < columns.size(); column++) {
            Row.Life life = Row.Life.UP;
            double from = 10 + BOX;
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (row.from() == column && row.life() != Row.Life.SAME) {
                    lifeline(column, from, layout.top(i) + Layout.ROW / 2, life);
                    from = layout.top(i) + Layout.ROW / 2;
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
        line(look, layout.x(column), from, layout.x(column), to);
    }

    private void draw(Row row, double top) {
        text("t", Layout.TIME, top + 16, ScenarioEntries.millis(start, row.at()));
        switch (row.shape()) {
            case BAND -> band(row, top);
            case BAR -> box(row, top, true);
            case NOTE -> box(row, top, false);
            case TICK -> {
                double at = layout.x(row.from());
                line("a " + row.style(), at - 5, top + 13, at + 5, top + 13);
                text("fLIGHT", at + 9, top + 17, row.label());
            }
            default -> between(row, top);
        }
    }

    private void band(Row row, double top) {
        double height = layout.height(row);
        double right = layout.width() - Layout.EDGE;
        out.append("<rect class=\"b%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>\n"
                .formatted(row.style(), n(Layout.LEFT - 8), n(top + 2), n(right - Layout.LEFT + 8), n(height - 5)));
        out.append("<rect class=\"f%s\" x=\"%s\" y=\"%s\" width=\"3\" height=\"%s\"/>\n"
                .formatted(row.style(), n(Layout.LEFT - 8), n(top + 2), n(height - 5)));
        double y = top + 16;
        for (String line : layout.lines(row)) {
            text("f" + row.style(), Layout.LEFT + 2, y, line);
            y += Layout.LINE;
        }
    }

    private void box(Row row, double top, boolean filled) {
        double half = Layout.half(row);
        out.append("<rect class=\"%s %s%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"18\" rx=\"%s\"/>\n"
                .formatted(
                        row.style(),
                        filled ? "f" : "b",
                        row.style(),
                        n(layout.x(row.from()) - half),
                        n(top + 3),
                        n(2 * half),
                        filled ? "3" : "9"));
        text(filled ? "n w" : "n f" + row.style(), layout.x(row.from()), top + 16, row.label());
    }

    private void between(Row row, double top) {
        double from = layout.x(row.from());
        double to = layout.x(row.to());
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
        String text = String.valueOf(Math.round(value * 10) / 10.0);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
