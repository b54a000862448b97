package org.ixntck.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * The whole lines of a stream. What stands after the last line feed, as a killed run leaves it, is held back. At most {@link #LINE_BYTES_MAX}
 * bytes are in memory, and no line is longer than that.
 */
final class WholeLines extends InputStream {

    /** The kit itself writes no line that is longer. */
    static final int LINE_BYTES_MAX = 1 << 20;

    private static final int SHOWN_MAX = 80;

    private final InputStream in;
    private final LongSupplier line;
    private final byte[] buffer = new byte[LINE_BYTES_MAX + 1];
    private int next;
    /** Behind the last line feed in the buffer. */
    private int whole;

    private int filled;
    /** Number of the first line in the buffer. */
    private long first;

    /**
     * The whole lines of that stream.
     *
     * @param line number of the line that is being read, from 1; 0 before there is one
     */
    WholeLines(InputStream in, LongSupplier line) {
        this.in = in;
        this.line = line;
    }

    /** Whether something stands after the last line feed; known at the end of the stream. */
    boolean torn() {
        return filled > whole;
    }

    /** The beginning of the line with that number, which is among those that were read last. */
    String shown(long number) {
        int from = 0;
        for (long at = first; at < number && from < whole; at++) {
            from = lineFeed(from) + 1;
        }
        int to = Math.min(lineFeed(from), filled);
        String text = new String(buffer, from, Math.max(0, to - from), StandardCharsets.UTF_8);
        return text.isBlank() ? "nothing" : text.substring(0, Math.min(text.length(), SHOWN_MAX));
    }

    private int lineFeed(int from) {
        int at = from;
        while (at < filled && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    @Override
    public int read() throws IOException {
        return next < whole || fill() ? buffer[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == whole && !fill()) {
            return -1;
        }
        int count = Math.min(length, whole - next);
        System.arraycopy(buffer, next, bytes, offset, count);
        next += count;
        return count;
    }

    /** Reads on to the next line feed, and whatever comes with it. */
    private boolean fill() throws IOException {
        first = Math.max(1, line.getAsLong());
        System.arraycopy(buffer, whole, buffer, 0, filled - whole);
        filled -= whole;
        next = 0;
        whole = 0;
        while (whole == 0) {
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                return false;
            }
            int from = filled;
            filled += count;
            for (int i = filled; whole == 0 && i > from; i--) {
                whole = buffer[i - 1] == '\n' ? i : 0;
            }
            if (whole == 0 && filled == buffer.length) {
                throw new InvalidJournalException(
                        first, "expected at most %d bytes; saw a longer one".formatted(LINE_BYTES_MAX));
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
