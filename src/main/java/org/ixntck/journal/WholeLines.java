package org.ixntck.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * The complete lines of a stream. Bytes after the last line feed, as a killed run leaves them, are left out. At most {@link #LINE_BYTES_MAX}
 * bytes are in memory; a longer line is an error.
 */
final class WholeLines extends InputStream {

    /** The kit never writes a longer line. */
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

    private final Chain chain = new Chain();
    /** What is wrong with the chain in the buffer. Computed beside the reader, since it takes as long as reading. */
    private CompletableFuture<Optional<InvalidJournalException>> broken =
            CompletableFuture.completedFuture(Optional.empty());

    /**
     * The complete lines of the given stream.
     *
     * @param line the number of the line that is being read, from 1; 0 before the first one
     */
    WholeLines(InputStream in, LongSupplier line) {
        this.in = in;
        this.line = line;
    }

    /** Whether there are bytes after the last line feed. Valid at the end of the stream. */
    boolean torn() {
        return filled > whole;
    }

    /** The beginning of the line with the given number, which must still be in the buffer. */
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

    /**
     * Waits for the check of the lines that were read so far, and returns their chain.
     *
     * @throws InvalidJournalException if it is broken
     */
    Chain checked() throws InvalidJournalException {
        Optional<InvalidJournalException> found = broken.join();
        if (found.isPresent()) {
            throw found.get();
        }
        return chain;
    }

    private Optional<InvalidJournalException> check(int to) {
        try {
            for (int from = 0; from < to; ) {
                int end = lineFeed(from);
                chain.check(buffer, from, end);
                from = end + 1;
            }
            return Optional.empty();
        } catch (InvalidJournalException e) {
            return Optional.of(e);
        }
    }

    /** Reads until there is at least one more line feed in the buffer. */
    private boolean fill() throws IOException {
        checked();
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
        int end = whole;
        broken = CompletableFuture.supplyAsync(() -> check(end));
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
