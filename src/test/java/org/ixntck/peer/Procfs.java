package org.ixntck.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A proc file system written by hand below a folder. */
final class Procfs {

    private static final long MILLI = 1_000_000;

    private final Path root;

    Procfs(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path proc() {
        return root.resolve("proc");
    }

    /** Sets the total wait of a thread, in milliseconds. */
    Procfs waited(long pid, int thread, long millis) throws IOException {
        write("proc/%d/task/%d/schedstat".formatted(pid, thread), "%d %d 12\n".formatted(5 * MILLI, millis * MILLI));
        return write("proc/%d/comm".formatted(pid), "server-" + pid + "\n");
    }

    /** Sets the total pressure in a file, in milliseconds. */
    Procfs pressed(String file, long millis) throws IOException {
        return write(file, """
                some avg10=1.00 avg60=2.00 avg300=3.00 total=%d
                full avg10=0.00 avg60=0.00 avg300=0.00 total=77
                """.formatted(1000 * millis));
    }

    Procfs write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return this;
    }
}
