package org.ixntck.journal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Short texts that were read lately, so that the names of connections, agents and messages, which come again and again, are in memory once. Of two
 * texts for the same place in it the later one stays. Used by one thread.
 */
final class TextPool {

    private static final int PLACES = 1 << 16;
    private static final int LENGTH_MAX = 32;
    /** No more are interned, since a server may send any number of different ones. */
    private static final int WORDS_MAX = 1_000;

    private final String[] texts = new String[PLACES];
    private final char[] known = new char[LENGTH_MAX];
    private final Map<String, String> words = new HashMap<>();

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
        int place = place(hash);
        String text = texts[place];
        if (text == null || !same(text, chars, offset, length)) {
            text = new String(chars, offset, length);
            texts[place] = text;
        }
        return text;
    }

    /** The same for words of the protocol: the constants of the program that they are compared with are the same objects, so that this is fast. */
    String readWord(JsonParser parser) throws IOException {
        String text = read(parser);
        String word = words.get(text);
        if (word != null || words.size() == WORDS_MAX || text.length() > LENGTH_MAX) {
            return word == null ? text : word;
        }
        String interned = text.intern();
        words.put(interned, interned);
        texts[place(interned.hashCode())] = interned;
        return interned;
    }

    private static int place(int hash) {
        return (hash ^ hash >>> 16) & PLACES - 1;
    }

    private boolean same(String text, char[] chars, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        text.getChars(0, length, known, 0);
        return Arrays.equals(known, 0, length, chars, offset, offset + length);
    }
}
