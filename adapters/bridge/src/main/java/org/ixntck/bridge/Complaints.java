package org.ixntck.bridge;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.ixntck.adapter.Secrets;

/** The bridge's stderr: kept in a file up to a limit, and its last lines in memory. */
final class Complaints {

    static final long CHARS_MAX = 1L << 20;
    private static final int LINES_SHOWN = 5;
    private static final int LINE_SHOWN_MAX = 200;

    private final Path file;
    private final Consumer<String> log;
    private final Secrets secrets;
    private final Deque<String> last = new ArrayDeque<>();
    private Optional<BufferedWriter> out = Optional.empty();
    private long written;

    /**
     * Those of one bridge.
     *
     * @param log hears each line
     * @param secrets what is masked in them
     */
    Complaints(Path file, Consumer<String> log, Secrets secrets) {
        this.file = file;
        this.log = log;
        this.secrets = secrets;
    }

    /** The text with nothing in it that must not be shown. */
    String masked(String text) {
        return secrets.mask(text);
    }

    /** Reads to the end. Output beyond the limit is read and dropped, so that the bridge never blocks. */
    void read(InputStream stderr) {
        try (Lines lines = new Lines(stderr, Lines.LINE_BYTES_MAX)) {
            Optional<Lines.Line> line = lines.next();
            while (line.isPresent()) {
                keep(masked(line.get().text()));
                line = lines.next();
            }
        } catch (IOException e) {
            // The bridge is gone.
        } finally {
            close();
        }
    }

    private synchronized void keep(String line) {
        String shown = line.replaceAll("\\p{Cntrl}", " ");
        last.addLast(shown.length() > LINE_SHOWN_MAX ? shown.substring(0, LINE_SHOWN_MAX) + "..." : shown);
        if (last.size() > LINES_SHOWN) {
            last.removeFirst();
        }
        log.accept(shown);
        if (written > CHARS_MAX) {
            return;
        }
        try {
            written += line.length() + 1;
            BufferedWriter writer = writer();
            writer.write(written > CHARS_MAX ? "[ixn-tck: the rest is not kept]" : line);
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            // The last lines are still part of an error message.
            written = CHARS_MAX + 1;
        }
    }

    /** Creates the file with the first line. */
    private BufferedWriter writer() throws IOException {
        if (out.isEmpty()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Whatever is there by that name, a link for example, is taken away first.
            Files.deleteIfExists(file);
            OutputStream fresh = Files.newOutputStream(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            out = Optional.of(new BufferedWriter(new OutputStreamWriter(fresh, StandardCharsets.UTF_8)));
        }
        return out.get();
    }

    private synchronized void close() {
        try {
            if (out.isPresent()) {
                out.get().close();
            }
        } catch (IOException e) {
            // As above.
        }
    }

    /** The last lines, as a sentence for an error message. */
    synchronized String sentence() {
        return last.isEmpty()
                ? "It wrote nothing to stderr."
                : "The end of its stderr (all of it is in %s): %s".formatted(file, String.join(" | ", last));
    }
}
