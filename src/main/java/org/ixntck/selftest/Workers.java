package org.ixntck.selftest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Judges targets in a few worker processes, each of which runs its share one after the other. A target that hangs or crashes its process does not
 * affect the others, and a warm process needs half the time.
 */
public final class Workers {

    /** The system property by which a worker knows the pid of the process that started it. It ends when that one is gone. */
    public static final String STARTED_BY = "ixn-tck.started-by";

    private static final long SECONDS_EACH_MAX = 60;

    private final Path folder;
    private final int processes;
    private final List<String> how;

    /**
     * Workers that write their runs into a folder.
     *
     * @param processes the number of processes
     * @param how further options of the command line with which they judge
     */
    public Workers(Path folder, int processes, String... how) {
        this.folder = folder;
        this.processes = processes;
        this.how = List.of(how);
    }

    /**
     * Judges each target. A target without a verdict is missing from the result.
     *
     * @param adapters values of {@code --adapter}
     * @param evidence what they are judged by
     * @throws IOException if a process cannot be started
     * @throws InterruptedException if this thread is interrupted; the processes are then destroyed
     */
    public Map<String, Judged> judge(List<String> adapters, Evidence evidence)
            throws IOException, InterruptedException {
        List<Process> started = new ArrayList<>();
        try {
            for (int worker = 0; worker < Math.min(processes, adapters.size()); worker++) {
                started.add(start(worker, share(adapters, worker)));
            }
            long patience = SECONDS_EACH_MAX * adapters.size();
            for (Process process : started) {
                process.waitFor(patience, TimeUnit.SECONDS);
            }
        } finally {
            started.forEach(Process::destroyForcibly);
        }
        return verdicts(evidence);
    }

    /** Each process takes every n-th target, so that slow neighbours are distributed. */
    private List<String> share(List<String> adapters, int worker) {
        return Stream.iterate(worker, i -> i < adapters.size(), i -> i + processes)
                .map(adapters::get)
                .toList();
    }

    private Process start(int worker, List<String> adapters) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms768m",
                "-Xmn512m",
                "-D%s=%d".formatted(STARTED_BY, ProcessHandle.current().pid()),
                "-cp",
                System.getProperty("java.class.path"),
                "org.ixntck.cli.Main",
                "self-test",
                "--reports",
                folder.toString()));
        command.addAll(how);
        command.add("--judge-here");
        command.add(String.join(";", adapters));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve("worker-%d.txt".formatted(worker)).toFile())
                .start();
    }

    private Map<String, Judged> verdicts(Evidence evidence) throws IOException {
        Map<String, Judged> verdicts = new HashMap<>();
        try (Stream<Path> runs = Files.list(folder)) {
            for (Path run : runs.filter(path -> !path.endsWith("latest")).toList()) {
                if (Files.exists(run.resolve("verdict.json"))) {
                    Judged judged = evidence.of(run);
                    verdicts.put(judged.adapter(), judged);
                }
            }
        }
        return verdicts;
    }
}
