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
 * How long the threads of some processes wait for a processor. Linux tells it of each, as the second number of
 * {@code /proc/<pid>/task/<tid>/schedstat}, in nanoseconds; elsewhere nobody is seen to wait.
 */
final class RunQueue {

    private final Path proc;
    /** What each thread had waited by the last look, by its file. */
    private Map<Path, Long> waited = Map.of();

    private Set<Long> known = Set.of();

    /**
     * Nobody has waited so far.
     *
     * @param proc where the system tells of its processes
     */
    RunQueue(Path proc) {
        this.proc = proc;
    }

    /**
     * The longest wait of one thread.
     *
     * @param pid its process
     */
    record Wait(long pid, long nanos) {}

    /** Which of the threads of these processes has waited longest since the last look, and how long. */
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

    /** A thread that is new has waited since the last look, unless its process is new as well. */
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
            // It has ended, or the system tells of it in another way: then nothing excuses it.
        }
        return longest;
    }

    /** How people know a process. */
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
