package org.ixntck.wire.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes as text: strictly, for a message; leniently, for a person. */
final class Utf8 {

    private static final int HEAD = 200;
    private static final int LONGEST_CHARACTER = 4;

    private Utf8() {}

    static String strict(byte[] bytes, int end) throws UnreadableException {
        ByteBuffer input = ByteBuffer.wrap(bytes, 0, end);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(input)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadableException("byte " + (input.position() + 1) + " of it is not UTF-8");
        }
    }

    /** The first characters, safe to print. */
    static String head(byte[] bytes, int end) {
        return safe(new String(bytes, 0, Math.min(end, HEAD * LONGEST_CHARACTER), StandardCharsets.UTF_8));
    }

    /** At most 200 characters, with a dot for each one that would not print as itself: it may come from anyone. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(HEAD);
        text.codePoints().limit(HEAD).forEach(c -> {
            int shown = prints(c) ? c : '.';
            if (safe.length() + Character.charCount(shown) <= HEAD) {
                safe.appendCodePoint(shown);
            }
        });
        return safe.toString();
    }

    /** Whether every surrogate in it has its pair; what has not cannot be written as UTF-8 again. */
    static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private static boolean prints(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
