package org.ixntck.endpoint.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ixntck.adapter.Secrets;

/**
 * A file that takes no more than so many bytes: the beginning of what is printed and, once it is closed, its end. Secrets are masked in whole
 * lines. Used by any thread.
 */
final class BoundedFile implements AutoCloseable {

    private static final int TAIL_BYTES = 8 << 10;
    /** For what is said of the rest. */
    private static final int NOTES_BYTES = 2 << 10;
    /** The rest of a line that is longer is not kept. */
    private static final int LINE_BYTES_MAX = 1 << 20;

    private final OutputStream out;
    private final long beginning;
    private final Secrets secrets;
    /** What waits for the end of its line; only where there are secrets. */
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private byte[] tail = new byte[0];
    private long written;
    private long dropped;
    /** Whether the rest of the current line is dropped. */
    private boolean cut;

    private boolean closed;

    BoundedFile(OutputStream out, long bytesMax, Secrets secrets) {
        this.out = out;
        this.beginning = bytesMax - 2 * TAIL_BYTES - NOTES_BYTES;
        this.secrets = secrets.ofBytes();
    }

    synchronized void write(byte[] bytes, int count) {
        remember(bytes, count);
        if (written >= beginning || secrets.isEmpty()) {
            keep(bytes, count);
            return;
        }
        int begin = cut ? lineEnd(bytes, count) : 0;
        int end = count;
        while (end > begin && bytes[end - 1] != '\n') {
            end--;
        }
        cut &= begin == count;
        line.write(bytes, begin, end - begin);
        if (end > begin) {
            keepMasked(line.toByteArray());
            line.reset();
        }
        line.write(bytes, end, count - end);
        if (line.size() > LINE_BYTES_MAX) {
            cutLine();
        }
    }

    /** Where the current line ends: at its line feed, or at {@code count}. */
    private static int lineEnd(byte[] bytes, int count) {
        int end = 0;
        while (end < count && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Keeps the beginning of a line that is too long, up to a point that no secret can span: it might be masked in neither part. */
    private void cutLine() {
        byte[] masked = masked(line.toByteArray());
        keep(masked, Math.max(0, masked.length - TAIL_BYTES));
        say("the rest of this line, which is longer than %d bytes, is not kept".formatted(LINE_BYTES_MAX));
        line.reset();
        cut = true;
    }

    private void keepMasked(byte[] bytes) {
        byte[] masked = masked(bytes);
        keep(masked, masked.length);
    }

    private byte[] masked(byte[] bytes) {
        return secrets.mask(new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void keep(byte[] bytes, int count) {
        int fits = (int) Math.min(count, Math.max(0, beginning - written));
        put(bytes, fits);
        if (fits < count && dropped == 0) {
            say("what comes from here on is not kept, but for its end");
        }
        dropped += count - fits;
    }

    /** A line of the kit's own. */
    synchronized void note(String text) {
        byte[] bytes = "[ixn-tck: %s]%n".formatted(secrets.mask(text)).getBytes(StandardCharsets.UTF_8);
        remember(bytes, bytes.length);
        if (written < beginning) {
            put(bytes, bytes.length);
        }
    }

    private void say(String text) {
        byte[] bytes = "%n[ixn-tck: %s]%n".formatted(text).getBytes(StandardCharsets.UTF_8);
        put(bytes, bytes.length);
    }

    private void put(byte[] bytes, int count) {
        try {
            if (!closed && count > 0) {
                out.write(bytes, 0, count);
                written += count;
            }
        } catch (IOException e) {
            // The disk is full, for example: the end is still in memory, and the server is read on.
            written = beginning;
        }
    }

    private void remember(byte[] bytes, int count) {
        int kept = Math.min(tail.length, Math.max(0, TAIL_BYTES - count));
        int added = Math.min(count, TAIL_BYTES);
        byte[] next = Arrays.copyOfRange(tail, tail.length - kept, tail.length + added);
        System.arraycopy(bytes, count - added, next, kept, added);
        tail = next;
    }

    /** The last bytes, masked. Where there were more they begin with a line, or far enough behind a secret that may be cut in two. */
    synchronized byte[] tail() {
        byte[] masked = masked(tail);
        int from = 0;
        while (tail.length == TAIL_BYTES && from < masked.length / 2 && masked[from] != '\n') {
            from++;
        }
        return Arrays.copyOfRange(masked, from, masked.length);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        keepMasked(line.toByteArray());
        line.reset();
        if (dropped > 0) {
            say("%d bytes were not kept; these were the last".formatted(dropped));
            byte[] end = tail();
            put(end, end.length);
        }
        closed = true;
        try {
            out.close();
        } catch (IOException e) {
            // As above.
        }
    }
}
