package org.ixntck.report;

import org.ixntck.journal.Entry;

/**
 * One row of a sequence diagram.
 *
 * @param shape its shape
 * @param style its colour
 * @param at its time in nanoseconds of the journal
 * @param from the column of the sender; -1 for a band
 * @param to the column of the receiver; the same as {@code from} for a mark on one lifeline
 * @param label sanitized text, not escaped
 * @param life the state of the lifeline of {@code from} from here on
 * @param seq place of its entry in the journal; 0 if it has none
 * @param finding index of the finding of the scenario that it shows; -1 if it shows none
 */
public record Row(Shape shape, Style style, long at, int from, int to, String label, Life life, long seq, int finding) {

    /** The shapes. */
    public enum Shape {
        ARROW,
        /** An arrow that may point both ways. */
        BOTH,
        /** A cross at the side that did it, and a dashed line to the other side. */
        CUT,
        /** A ring at the side that did it, and a dashed line to the other side. */
        MUTE,
        /** A cross at the side that did not accept it. */
        REFUSED,
        /** A filled box on a lifeline. */
        BAR,
        /** Text on a lifeline. */
        NOTE,
        /** A small mark on a lifeline. */
        TICK,
        /** Text across the whole width. */
        BAND
    }

    /** The colours, named like the classes of the style sheet. */
    public enum Style {
        AGENT,
        SERVER,
        REPORTING,
        LIGHT,
        WARN,
        BAD
    }

    /** What a row does to the lifeline of its server. */
    public enum Life {
        SAME,
        UP,
        DOWN,
        FROZEN
    }

    static Row between(Shape shape, Style style, Entry entry, int from, int to, String label) {
        return new Row(shape, style, entry.at(), from, to, label, Life.SAME, entry.seq(), -1);
    }

    static Row on(Shape shape, Style style, Entry entry, int column, String label, Life life) {
        return new Row(shape, style, entry.at(), column, column, label, life, entry.seq(), -1);
    }

    static Row band(Style style, long at, String label, int finding) {
        return new Row(Shape.BAND, style, at, -1, -1, label, Life.SAME, 0, finding);
    }

    /** The same row with another label. */
    Row labelled(String other) {
        return new Row(shape, style, at, from, to, other, life, seq, finding);
    }
}
