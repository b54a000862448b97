package org.ixntck.hostile;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ixntck.cli.Program;

/** Certifies hostile servers one after the other in a JVM of its own, and looks after each run at what it has left behind. */
public final class Harness {

    private static final Set<String> LEAKS = ConcurrentHashMap.newKeySet();
    private static final int PATIENCE_TIMES = 100;
    private static final int PATIENCE_MILLIS = 50;

    private Harness() {}

    /**
     * Arguments: the folder for the reports, the value of {@code --only}, and adapters, each with the number of messages after which its
     * servers die behind an {@code =}, if they do. Prints one line for each: adapter, exit code, milliseconds, megabytes of heap at most,
     * open files more than before, threads that are left, and leaked buffers.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(new Leaks());
        Path folder = Path.of(args[0]);
        for (String what : List.of(args).subList(2, args.length)) {
            String[] parts = what.split("=");
            Relays.LIFE.set(parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
            heap().forEach(MemoryPoolMXBean::resetPeakUsage);
            long files = files();
            long start = System.nanoTime();
            Program program = Program.certify(
                    "--adapter",
                    parts[0],
                    "--only",
                    args[1],
                    "--reports",
                    folder.resolve(what).toString());
            long millis = (System.nanoTime() - start) / 1_000_000;
            long peak = heap().stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            Files.writeString(folder.resolve(what + ".txt"), program.out() + program.err());
            String threads = threadsLeft();
            System.gc();
            System.out.printf(
                    "RUN %s %d %d %d %d %s %d%n",
                    what, program.code(), millis, peak >> 20, files() - files, threads, LEAKS.size());
        }
        LEAKS.forEach(System.err::println);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long files() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    /** The kit's threads that are still there after a while. */
    private static String threadsLeft() throws InterruptedException {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < PATIENCE_TIMES; i++) {
            left = Thread.getAllStackTraces().keySet().stream()
                    .map(Thread::getName)
                    .filter(name -> name.startsWith("ixn-tck"))
                    .toList();
            if (left.isEmpty()) {
                return "none";
            }
            Thread.sleep(PATIENCE_MILLIS);
        }
        return left.stream().map(name -> name.replace(' ', '-')).collect(Collectors.joining(","));
    }

    private static final class Leaks extends ResourceLeakDetectorFactory {
        @Override
        @SuppressWarnings("deprecation") // The factory's own signature.
        public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> resource, int interval, long maxActive) {
            return detector(resource);
        }

        @Override
        public <T> ResourceLeakDetector<T> newResourceLeakDetector(Class<T> resource, int interval) {
            return detector(resource);
        }

        private static <T> ResourceLeakDetector<T> detector(Class<T> resource) {
            return new ResourceLeakDetector<>(resource, 1) {
                @Override
                protected boolean needReport() {
                    return true;
                }

                @Override
                protected void reportTracedLeak(String type, String records) {
                    LEAKS.add(type + records);
                }

                @Override
                protected void reportUntracedLeak(String type) {
                    LEAKS.add(type);
                }
            };
        }
    }
}
