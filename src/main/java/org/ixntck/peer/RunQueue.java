package org.ixntck.peer;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long the threads of some processes wait for a processor. On Linux this is the second number of
 * {@code /proc/<pid>/task/<tid>/schedstat}, in nanoseconds. On other systems no wait is seen.
 */
final class RunQueue {

    private final Path proc;
    /** The total wait of each thread at the last look, by its file. */
    private Map<Path, Long> waited = Map.of();

    private Set<Long> known = Set.of();

    /**
     * A run queue without waits so far.
     *
     * @param proc the directory of the proc file system
     */
    RunQueue(Path proc) {
        this.proc = proc;
    }

    /**
     * The wait of one thread.
     *
     * @param pid its process
     * @param nanos its length in nanoseconds
     */
    record Wait(long pid, long nanos) {}

    /** The longest wait of a thread of these processes since the last look. */
    Wait look(List<Long> pids) {
        Map<Path, Long> waits = new HashMap<>();
        Wait longest = new Wait(0, 0);
        for (long pid : pids) {
            long nanos = look(pid, waits);
            if (nanos > longest.nanos()) {
                longest = new Wait(pid, nanos);
            }
        }
        waited = waits;
        known = new HashSet<>(pids);
        return longest;
    }

    /** A new thread counts from its start, unless its process is new as well: then it counts from now. */
    private long look(long pid, Map<Path, Long> waits) {
        long longest = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(of(pid).resolve("task"))) {
            for (Path thread : threads) {
                Path file = thread.resolve("schedstat");
                long wait = Long.parseLong(Files.readString(file).trim().split(" ")[1]);
                waits.put(file, wait);
                longest = Math.max(longest, wait - waited.getOrDefault(file, known.contains(pid) ? 0 : wait));
            }
        } catch (IOException | RuntimeException e) {
            // The process has ended, or the format is unknown: no wait is seen.
        }
        return longest;
    }

    /** The pid and command of a process, for messages. */
    String name(long pid) {
        try {
            return "process %d (%s)"
                    .formatted(pid, Files.readString(of(pid).resolve("comm")).trim());
        } catch (IOException e) {
            return "process %d".formatted(pid);
        }
    }

    private Path of(long pid) {
        return proc.resolve(String.valueOf(pid));
    }
}
