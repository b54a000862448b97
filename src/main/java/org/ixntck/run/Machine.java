package org.ixntck.run;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.OptionalLong;
import org.ixntck.journal.Event.RunStarted;

/**
 * The resources of the machine. With too few, servers would seem not to answer.
 *
 * @param descriptors the limit of open file descriptors; empty if unknown
 * @param heapBytes the largest heap of the JVM, in bytes
 */
record Machine(OptionalLong descriptors, long heapBytes) {

    /** For the JVM, its jars and the files of the run. Measured: 37 with one scenario at a time. */
    private static final long DESCRIPTORS = 64;

    /** For a scenario with servers in the kit's own process, where both ends of each connection count. Measured: 11 to 13 at the peak. */
    private static final long DESCRIPTORS_EACH = 12;

    /** Measured: 40 MB are enough for the bundled servers; with 32 MB a run does not finish. */
    private static final long HEAP_BYTES_MIN = 48L << 20;

    /** The usable heap is a little smaller than -Xmx. */
    private static final long HEAP_BYTES_UNUSABLE = 4L << 20;

    /** The machine, the Java and the time zone, as options that the journal keeps. Neither a host's nor a user's name is in it. */
    static Map<String, Object> described() {
        return Map.of(
                RunStarted.ZONE,
                ZonedDateTime.now().getOffset().getId().replace("Z", "UTC"),
                RunStarted.MACHINE,
                "%s %s, %s, %d processors, Java %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch"),
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("java.version")));
    }

    /** The resources of the machine on which the kit runs. */
    static Machine here() {
        OptionalLong descriptors =
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        ? OptionalLong.of(unix.getMaxFileDescriptorCount())
                        : OptionalLong.empty();
        return new Machine(descriptors, Runtime.getRuntime().maxMemory());
    }

    /**
     * Refuses a run for which the resources are not enough.
     *
     * @param jobs the number of scenarios that run side by side
     * @throws RunException if something is missing; says what is needed, what there is, and what to do
     */
    void check(int jobs) throws RunException {
        if (heapBytes < HEAP_BYTES_MIN - HEAP_BYTES_UNUSABLE) {
            throw new RunException(
                    ExitCode.KIT,
                    "the kit needs a heap of %d MB, and may use %d MB; raise -Xmx"
                            .formatted(HEAP_BYTES_MIN >> 20, heapBytes >> 20));
        }
        long needed = DESCRIPTORS + DESCRIPTORS_EACH * jobs;
        if (descriptors.isPresent() && descriptors.getAsLong() < needed) {
            long fit = (descriptors.getAsLong() - DESCRIPTORS) / DESCRIPTORS_EACH;
            throw new RunException(
                    ExitCode.SERVERS,
                    "%d scenarios side by side need %d file descriptors, and the limit here is %d; raise it, for example with 'ulimit -n %d'%s"
                            .formatted(
                                    jobs,
                                    needed,
                                    descriptors.getAsLong(),
                                    needed,
                                    fit < 1 ? "" : ", or run fewer side by side with --jobs " + fit));
        }
    }
}
