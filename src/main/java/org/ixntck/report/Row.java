package org.ixntck.report;

/**
 * One row of a sequence diagram.
 *
 * @param shape how it is drawn
 * @param style its colour
 * @param at when it was, in nanoseconds of the journal
 * @param from column of who did it; -1 for a band
 * @param to column of whom it reached; the same as {@code from} where it stays on one lifeline
 * @param label clean text, not yet escaped
 * @param life what the lifeline of {@code from} is from here on
 */
record Row(Shape shape, Style style, long at, int from, int to, String label, Life life) {

    enum Shape {
        ARROW,
        /** An arrow that may point both ways. */
        BOTH,
        /** A cross where it was done, and a broken line to the other side. */
        CUT,
        /** A ring where it was done, and a broken line to the other side. */
        MUTE,
        /** A cross where it did not get in. */
        REFUSED,
        /** A filled box on a lifeline. */
        BAR,
        /** Words on a lifeline. */
        NOTE,
        /** A small mark on a lifeline. */
        TICK,
        /** Words over the whole width. */
        BAND
    }

    /** Named as the classes of the style sheet. */
    enum Style {
        AGENT,
        SERVER,
        REPORTING,
        LIGHT,
        WARN,
        BAD
    }

    enum Life {
        SAME,
        UP,
        DOWN,
        FROZEN
    }

    static Row between(Shape shape, Style style, long at, int from, int to, String label) {
        return new Row(shape, style, at, from, to, label, Life.SAME);
    }

    static Row on(Shape shape, Style style, long at, int column, String label, Life life) {
        return new Row(shape, style, at, column, column, label, life);
    }

    static Row band(Style style, long at, String label) {
        return new Row(Shape.BAND, style, at, -1, -1, label, Life.SAME);
    }
}
