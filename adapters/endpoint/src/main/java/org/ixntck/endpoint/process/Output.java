package org.ixntck.endpoint.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.ixntck.adapter.AdapterException;

/**
 * The file to which a server writes what it prints. The server holds the file itself and appends to it, so the kit can neither slow it down
 * nor break it; what is beyond the bound is cut off from outside.
 */
public final class Output {

    static final long BYTES_MAX = 8L << 20;
    private static final int TAIL_BYTES = 8 << 10;
    private static final int LINES_SHOWN = 3;
    private static final int LINE_MAX = 300;

    private final Path file;

    private Output(Path file) {
        this.file = file;
    }

    /**
     * The output of one server.
     *
     * @param name of the file, without its ending
     * @throws AdapterException if it cannot be written
     */
    public static Output in(Path folder, String name) throws AdapterException {
        Output output = new Output(folder.resolve(name + ".log"));
        try {
            Files.createDirectories(folder);
            output.append("");
        } catch (IOException e) {
            throw new AdapterException(
                    "The output of the servers cannot be kept in %s (%s); give another folder with --reports."
                            .formatted(folder, e.getClass().getSimpleName()),
                    e);
        }
        return output;
    }

    Path file() {
        return file;
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Writes a line of the kit's own between those of the server. */
    public void note(String line) {
        try {
            append("[ixn-tck: %s]%n".formatted(line));
        } catch (IOException e) {
            // Only a convenience for those who read the file.
        }
    }

    /** Cuts it off if it has become too long. What is written afterwards is appended where the file ends then. */
    public void trim() {
        try {
            long size = Files.size(file);
            if (size > BYTES_MAX) {
                try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                    cut.setLength(0);
                }
                note("%d bytes of output were cut off here".formatted(size));
            }
        } catch (IOException e) {
            // A file that is gone needs no bound.
        }
    }

    /** The last lines as one text, to be put into a sentence. */
    public String end() {
        List<String> lines = lastLines(LINES_SHOWN);
        return lines.isEmpty() ? "nothing" : String.join(" | ", lines);
    }

    /** At most so many of the last lines, safe to be shown. */
    public List<String> lastLines(int max) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, in.length() - TAIL_BYTES);
            byte[] tail = new byte[(int) Math.min(TAIL_BYTES, in.length() - from)];
            in.seek(from);
            in.readFully(tail);
            List<String> lines = new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceAll("\\p{Cntrl}", " "))
                    .map(line -> line.length() > LINE_MAX ? line.substring(0, LINE_MAX) + "..." : line)
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - max), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
