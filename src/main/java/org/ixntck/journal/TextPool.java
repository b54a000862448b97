package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;

/**
 * Short texts that were read lately, so that the names of connections, agents and messages, which come again and again, are in memory once. Of two
 * texts for the same place in it the later one stays. Used by one thread.
 */
final class TextPool {

    private static final int PLACES = 1 << 16;
    private static final int LENGTH_MAX = 32;

    private final String[] texts = new String[PLACES];
    private final char[] known = new char[LENGTH_MAX];

    /** The text that the parser stands on. */
    String read(JsonParser parser) throws IOException {
        int length = parser.getTextLength();
        if (length > LENGTH_MAX) {
            return parser.getText();
        }
        char[] chars = parser.getTextCharacters();
        int offset = parser.getTextOffset();
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + chars[i];
        }
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        String text = texts[place];
        if (text == null || !same(text, chars, offset, length)) {
            text = new String(chars, offset, length);
            texts[place] = text;
        }
        return text;
    }

    private boolean same(String text, char[] chars, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        text.getChars(0, length, known, 0);
        return Arrays.equals(known, 0, length, chars, offset, offset + length);
    }
}
