package org.ixntck.text;

import java.util.ArrayList;
import java.util.List;

/** Sanitizes and measures text of any origin before it is shown. */
public final class Text {

    private static final char UNFIT = '\uFFFD';

    private Text() {}

    /** One line without invisible characters, of at most {@code max} characters. */
    public static String line(String raw, int max) {
        return clean(raw, max, false);
    }

    /** The same, but line breaks are kept. */
    public static String lines(String raw, int max) {
        return clean(raw, max, true);
    }

    private static String clean(String raw, int max, boolean breaks) {
        StringBuilder clean = new StringBuilder(Math.min(raw.length(), max) + 1);
        int count = 0;
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            if (count == max - 1 && i < raw.length()) {
                return clean.append('…').toString();
            }
            clean.appendCodePoint(shown(point, breaks ? "\n" : ""));
            count++;
        }
        return clean.toString();
    }

    /**
     * The rule for what may be shown: the character itself, or its replacement.
     *
     * @param layout control characters that are kept
     */
    public static String fit(int point, String layout) {
        return Character.toString(shown(point, layout));
    }

    private static int shown(int point, String layout) {
        if (layout.indexOf(point) >= 0) {
            return point;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t' || point == '\r' ? ' ' : UNFIT;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> UNFIT;
            default -> point;
        };
    }

    /** Escapes text for XML and HTML, as text and as the value of an attribute. */
    public static String escape(String clean) {
        return clean.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The largest width of a text in a sans-serif font of 12 pixels, in pixels. */
    public static double width(String text) {
        return text.codePoints().mapToDouble(Text::width).sum();
    }

    private static double width(int point) {
        if (point > 0x2000) {
            return point == '…' ? 12 : 13;
        }
        if ("ijlI.,:;|!' ".indexOf(point) >= 0) {
            return 4.2;
        }
        if ("ftr()[]{}-/\"".indexOf(point) >= 0) {
            return 5.2;
        }
        if ("mwMWO@%×QG".indexOf(point) >= 0) {
            return 11.5;
        }
        return Character.isUpperCase(point) ? 8.6 : 7.7;
    }

    /** Breaks a text into at most {@code linesMax} lines of at most the given width in pixels; the rest is left out. */
    public static List<String> wrap(String text, double width, int linesMax) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String part = word;
            if (line.length() > 0 && width(line + " " + part) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(part) > width && part.length() > 1) {
                int fits = part.length();
                while (fits > 1 && width(part.substring(0, fits)) > width) {
                    fits--;
                }
                fits = Character.isLowSurrogate(part.charAt(fits)) && fits > 1 ? fits - 1 : fits;
                lines.add(part.substring(0, fits));
                part = part.substring(fits);
            }
            line.append(line.length() == 0 ? "" : " ").append(part);
        }
        lines.add(line.toString());
        if (lines.size() <= linesMax) {
            return lines;
        }
        List<String> head = new ArrayList<>(lines.subList(0, linesMax));
        String last = head.get(linesMax - 1);
        while (!last.isEmpty() && width(last + "…") > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        head.set(linesMax - 1, last + "…");
        return head;
    }
}
