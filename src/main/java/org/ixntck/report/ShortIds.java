package org.ixntck.report;

import java.util.HashMap;
import java.util.Map;

/**
 * Short names for the ids of Cucumber's messages. These are UUIDs, of which each step has several, so that they are a third of a file. Not
 * thread-safe.
 */
final class ShortIds {

    private static final int LENGTH = 36;
    private static final String DEFINED = "\"id\":";
    private static final String STEPS = "\"stepDefinitionIds\":[";

    private final Map<String, String> names = new HashMap<>();

    /** The short name of an id. */
    String of(String id) {
        return names.computeIfAbsent(id, key -> "i" + Integer.toString(names.size(), Character.MAX_RADIX));
    }

    /**
     * A message with short names in place of its ids. Only what this or an earlier message defines as an id is replaced, never a text that looks
     * like one.
     */
    String shorten(String json) {
        StringBuilder text = new StringBuilder(json.length());
        int done = 0;
        for (int quote = json.indexOf('"'); quote >= 0; quote = json.indexOf('"', quote + 1)) {
            int end = quote + 1 + LENGTH;
            if (!isId(json, quote + 1) || end >= json.length() || json.charAt(end) != '"') {
                continue;
            }
            String id = json.substring(quote + 1, end);
            if (names.containsKey(id) || precedes(DEFINED, json, quote) || precedes(STEPS, json, quote)) {
                text.append(json, done, quote + 1).append(of(id));
                done = end;
            }
            quote = end;
        }
        return text.append(json, done, json.length()).toString();
    }

    private static boolean precedes(String what, String json, int at) {
        return json.startsWith(what, at - what.length());
    }

    private static boolean isId(String json, int at) {
        if (at + LENGTH > json.length()) {
            return false;
        }
        for (int dash = 8; dash <= 23; dash += 5) {
            if (json.charAt(at + dash) != '-') {
                return false;
            }
        }
        return true;
    }
}
