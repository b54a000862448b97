package org.ixntck.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Pattern;
import org.ixntck.text.Text;

/**
 * Sanitizes everything that the program prints: escape sequences, control characters of C0 and C1, and bidirectional overrides could control the
 * terminal or deceive its reader, and may come from a server, a file or a foreign journal. Only the colours of the kit pass, and only if colours
 * are on.
 */
final class TerminalWriter extends Writer {

    private static final int ESCAPE = 0x1B;
    /** Bold, faint, italic, underlined, the colours, and their ends, as the kit and its help use them. None of them can hide text. */
    private static final Pattern STYLE =
            Pattern.compile("\u001B\\[(?:[0-4]|2[1-4]|3[0-79]|9[0-7])?(?:;(?:[0-4]|2[1-4]|3[0-79]|9[0-7]))*m");

    /** The longest sequence that they use combines two styles. */
    private static final int STYLE_MAX = 12;

    private final Writer out;
    private final boolean colours;
    /** The beginning of a possible colour sequence, or the first half of a surrogate pair. */
    private final StringBuilder pending = new StringBuilder();

    /**
     * A filter.
     *
     * @param colours whether the kit prints in colours
     */
    TerminalWriter(Writer out, boolean colours) {
        super(out);
        this.out = out;
        this.colours = colours;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        synchronized (lock) {
            StringBuilder fit = new StringBuilder(length);
            for (int i = offset; i < offset + length; i++) {
                take(text[i], fit);
            }
            out.append(fit);
        }
    }

    private void take(char unit, StringBuilder fit) {
        if (pending.length() > 0) {
            pending.append(unit);
            if (pending.charAt(0) == ESCAPE) {
                colour(unit, fit);
            } else {
                settle(fit);
            }
        } else if (Character.isHighSurrogate(unit) || colours && unit == ESCAPE) {
            pending.append(unit);
        } else {
            fit.append(Text.fit(unit, colours ? "\n\t\r" : "\n\t"));
        }
    }

    /** Whether this is the beginning of a sequence such as {@code ESC [ 1 ; 31 m}. */
    private void colour(char unit, StringBuilder fit) {
        boolean begins = pending.length() == 2 ? unit == '[' : Character.isDigit(unit) || unit == ';';
        if (unit == 'm' && STYLE.matcher(pending).matches()) {
            fit.append(pending);
            pending.setLength(0);
        } else if (!begins || pending.length() > STYLE_MAX) {
            settle(fit);
        }
    }

    private void settle(StringBuilder fit) {
        String unfit = pending.toString();
        pending.setLength(0);
        unfit.codePoints().forEach(point -> fit.append(Text.fit(point, "\n\t")));
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (lock) {
            StringBuilder fit = new StringBuilder();
            settle(fit);
            out.append(fit);
            out.close();
        }
    }
}
