package org.ixntck.journal;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.digest.Sha256;

/**
 * The chain of digests through the lines of a journal. Each line ends with the member {@code chain}: the SHA-256, in hexadecimal, of the 32 bytes
 * of the digest of the line before (none for the first line) and of the bytes of the line in front of that member. A line that was changed,
 * removed, inserted or moved breaks the chain there. Not safe for several threads.
 */
final class Chain {

    private static final byte[] MEMBER = ",\"chain\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int DIGEST = 32;
    private static final int SUFFIX = 10 + 2 * DIGEST + 2;
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d{1,18})\\D");
    private static final int SHOWN_MAX = 80;

    private final MessageDigest sha256 = Sha256.digest();
    private final byte[] digest = new byte[DIGEST];
    private final byte[] before = new byte[DIGEST];
    private long lines;
    private boolean chained;

    /** Continues the chain with a line, which is a JSON object and a line feed. Returns the line with its digest. */
    byte[] link(byte[] line) {
        int length = line.length - 2;
        next(line, 0, length);
        chained = true;
        byte[] linked = Arrays.copyOf(line, length + SUFFIX + 1);
        System.arraycopy(MEMBER, 0, linked, length, MEMBER.length);
        int at = length + MEMBER.length;
        for (byte b : digest) {
            linked[at++] = DIGITS[b >> 4 & 0xF];
            linked[at++] = DIGITS[b & 0xF];
        }
        linked[at++] = END[0];
        linked[at++] = END[1];
        linked[at] = '\n';
        return linked;
    }

    private void next(byte[] bytes, int from, int length) {
        try {
            if (lines++ > 0) {
                sha256.update(digest);
                System.arraycopy(digest, 0, before, 0, DIGEST);
            }
            sha256.update(bytes, from, length);
            sha256.digest(digest, 0, DIGEST);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
    }

    /**
     * Checks the next line of a journal. Whether a journal has a chain is decided by its first line: older kits wrote none.
     *
     * @param to the index of its line feed
     * @throws InvalidJournalException if the line does not continue the chain
     */
    void check(byte[] bytes, int from, int to) throws InvalidJournalException {
        boolean linked = isLinked(bytes, from, to);
        if (lines == 0) {
            chained = linked;
        }
        if (!chained && !linked) {
            lines++;
            return;
        }
        if (chained && linked) {
            next(bytes, from, to - SUFFIX - from);
            if (says(bytes, to - END.length - 2 * DIGEST)) {
                return;
            }
            lines--;
        }
        throw broken(new String(bytes, from, to - from, StandardCharsets.UTF_8), linked);
    }

    private static boolean isLinked(byte[] bytes, int from, int to) {
        int member = to - SUFFIX;
        return member > from
                && Arrays.equals(bytes, member, member + MEMBER.length, MEMBER, 0, MEMBER.length)
                && Arrays.equals(bytes, to - END.length, to, END, 0, END.length);
    }

    private boolean says(byte[] bytes, int from) {
        for (int i = 0; i < DIGEST; i++) {
            if (bytes[from + 2 * i] != DIGITS[digest[i] >> 4 & 0xF]
                    || bytes[from + 2 * i + 1] != DIGITS[digest[i] & 0xF]) {
                return false;
            }
        }
        return true;
    }

    private InvalidJournalException broken(String text, boolean linked) {
        long line = lines + 1;
        Matcher seq = SEQ.matcher(text);
        long number = seq.find() ? Long.parseLong(seq.group(1)) : line;
        String how = number > line
                ? "lines before it were removed"
                : number < line
                        ? "it was inserted or moved"
                        : linked ? "it was changed, or is of another run" : "it was changed, or its digest was removed";
        return new InvalidJournalException(
                line,
                "expected the line that continues the chain of digests; %s; saw %s"
                        .formatted(how, text.substring(0, Math.min(text.length(), SHOWN_MAX))));
    }

    /** Whether the lines have digests. Valid from the first line on. */
    boolean chained() {
        return chained;
    }

    /** The number of lines. */
    long lines() {
        return lines;
    }

    /** The digest of the last line, in hexadecimal. */
    String head() {
        return HexFormat.of().formatHex(digest);
    }

    /** The digest of the line before the last one, in hexadecimal. */
    String before() {
        return HexFormat.of().formatHex(before);
    }
}
