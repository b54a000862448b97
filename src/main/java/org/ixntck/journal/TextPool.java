package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Short texts that were read lately, so that the names of connections, agents and messages, which come again and again, are in memory once. Of two
 * texts for the same place in it the later one stays. Used by one thread.
 */
final class TextPool {

    private static final int PLACES = 1 << 15;
    private static final int LENGTH_MAX = 32;

    private final String[] texts = new String[PLACES];

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
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        String known = texts[place];
        if (known == null || !same(known, chars, offset, length)) {
            known = new String(chars, offset, length);
            texts[place] = known;
        }
        return known;
    }

    private static boolean same(String known, char[] chars, int offset, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != chars[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
