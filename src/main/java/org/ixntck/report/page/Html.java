package org.ixntck.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import org.ixntck.text.Text;

/** Writes markup. Every text and every value of an attribute is sanitized and escaped. Not thread-safe. */
final class Html {

    private static final int TEXT_MAX = 8_000;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element. The attributes are names and values in turn. */
    Html open(String element, String... attributes) {
        start(element, attributes);
        open.push(element);
        return this;
    }

    /** Closes the element that was opened last. */
    Html end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Text on one line. */
    Html text(String raw) {
        out.append(Text.escape(Text.line(raw, TEXT_MAX)));
        return this;
    }

    /** An element with nothing but text in it. */
    Html leaf(String element, String raw, String... attributes) {
        return open(element, attributes).text(raw).end();
    }

    /** An element that has no content and no end. */
    Html empty(String element, String... attributes) {
        start(element, attributes);
        return this;
    }

    /** A line break in the markup, where it does not show. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** Markup of the kit itself, as it is. */
    Html own(String markup) {
        out.append(markup);
        return this;
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"")
                        .append(Text.escape(Text.line(attributes[i + 1], TEXT_MAX)))
                        .append('"');
            }
        }
        out.append('>');
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("expected every element to be closed, saw open " + open);
        }
        return out.toString();
    }
}
