package org.ixntck.bridge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Lines of UTF-8 from a process, ended by LF or CR LF, each within a bound. */
final class Lines implements AutoCloseable {

    /** A message of 65,536 bytes, and what is said around it. */
    static final int LINE_BYTES_MAX = 131_072;

    private final InputStream in;
    private final int bytesMax;

    Lines(InputStream in, int bytesMax) {
        this.in = new BufferedInputStream(in);
        this.bytesMax = bytesMax;
    }

    /**
     * One line.
     *
     * @param text without its end; of one that is too long, its beginning
     * @param whole whether that is all of it
     */
    record Line(String text, boolean whole) {}

    /** The next line; none at the end. What comes last without an end is a line too. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean whole = true;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (line.size() < bytesMax) {
                line.write(next);
            } else {
                whole = false;
            }
            next = in.read();
        }
        return Optional.of(new Line(line.toString(StandardCharsets.UTF_8).stripTrailing(), whole));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
