package org.ixntck.endpoint.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Secrets;

/**
 * What one server prints, through all its lives: read as it comes, so that it is bounded and masked before it reaches the disk. What is beyond
 * the bound is read and dropped, and the server is never held up. Between the server and the kit stands a process that only copies: a service
 * that outlives its start command can go on printing. Used by any thread.
 */
public final class Output implements AutoCloseable {

    static final long BYTES_MAX = 8L << 20;
    private static final int CHUNK = 64 << 10;
    private static final int LINES_SHOWN = 3;
    private static final int LINE_MAX = 300;
    private static final long SETTLE_MILLIS_MAX = 500;

    /** Copies until the last of those who print has ended, whatever signal the kit's terminal sends. */
    private static final List<String> COPY = List.of("sh", "-c", "trap '' INT QUIT HUP TERM; exec cat");

    private final Path path;
    private final BoundedFile file;
    private final Map<Process, Thread> reading = new ConcurrentHashMap<>();

    private Output(Path path, OutputStream out, Secrets secrets) {
        this.path = path;
        this.file = new BoundedFile(out, BYTES_MAX, secrets);
    }

    /**
     * The output of one server. Whatever is there by that name, a link for example, is taken away first.
     *
     * @param name of the file, without its ending
     * @param secrets what is masked in it
     * @throws AdapterException if it cannot be written
     */
    public static Output in(Path folder, String name, Secrets secrets) throws AdapterException {
        Path file = folder.resolve(name + ".log");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(file);
            OutputStream out = Files.newOutputStream(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            return new Output(file, out, secrets);
        } catch (IOException e) {
            throw new AdapterException(
                    "The output of the servers cannot be kept in %s (%s); give another folder with --reports."
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
    }

    /**
     * Starts a process and reads what it and those that it starts print.
     *
     * @throws IOException if there is no such program
     */
    Process start(ProcessBuilder builder) throws IOException {
        ProcessBuilder copy = new ProcessBuilder(COPY).redirectError(ProcessBuilder.Redirect.DISCARD);
        copy.environment().keySet().retainAll(Set.of("PATH"));
        List<Process> both = ProcessBuilder.startPipeline(List.of(builder.redirectErrorStream(true), copy));
        Process copying = both.get(1);
        Thread thread = new Thread(() -> read(copying), "ixn-tck output of a server");
        thread.setDaemon(true);
        reading.put(copying, thread);
        thread.start();
        return both.get(0);
    }

    private void read(Process copying) {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = copying.getInputStream()) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                file.write(chunk, count);
            }
        } catch (IOException e) {
            // It is over.
        } finally {
            reading.remove(copying);
        }
    }

    /** Writes a line of the kit's own between those of the server. */
    public void note(String line) {
        file.note(line);
    }

    /** Waits a moment until what was printed before a process ended has been read. */
    private void settle() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLE_MILLIS_MAX);
        try {
            for (Thread thread : reading.values()) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines of those that have ended, as one text to be put into a sentence. */
    public String end() {
        settle();
        List<String> lines = lastLines(LINES_SHOWN);
        return lines.isEmpty() ? "nothing" : String.join(" | ", lines);
    }

    /** At most so many of the last lines, safe to be shown. */
    public List<String> lastLines(int max) {
        List<String> lines = new String(file.tail(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " "))
                .map(line -> line.length() > LINE_MAX ? line.substring(0, LINE_MAX) + "..." : line)
                .filter(line -> !line.isBlank())
                .toList();
        return lines.subList(Math.max(0, lines.size() - max), lines.size());
    }

    /** Ends the reading, once all that was printed has come or a moment has passed. */
    @Override
    public void close() {
        settle();
        reading.keySet().forEach(Process::destroyForcibly);
        file.close();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
