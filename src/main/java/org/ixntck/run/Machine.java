package org.ixntck.run;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/**
 * What the machine lets the kit have. With less than a run needs, servers would look as if they did not answer.
 *
 * @param descriptors how many file descriptors the kit may have open; none where the system does not say
 * @param heapBytes how much memory the JVM may use for objects
 */
record Machine(OptionalLong descriptors, long heapBytes) {

    /** The JVM, its jars, the files of the run. Seen: 37 with one scenario at a time. */
    private static final long DESCRIPTORS = 64;

    /** Of a scenario whose servers are in the kit's own process, so that both ends of each connection are. Seen: 11 to 13 on average, at the peak. */
    private static final long DESCRIPTORS_EACH = 12;

    /** Seen: 40 MB are enough for the bundled servers, and with 32 MB a run takes forever. */
    private static final long HEAP_BYTES_MIN = 48L << 20;

    /** A heap is a little smaller than -Xmx says. */
    private static final long HEAP_BYTES_UNUSABLE = 4L << 20;

    /** This one. */
    static Machine here() {
        OptionalLong descriptors =
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        ? OptionalLong.of(unix.getMaxFileDescriptorCount())
                        : OptionalLong.empty();
        return new Machine(descriptors, Runtime.getRuntime().maxMemory());
    }

    /**
     * Refuses a run that would fail for want of something.
     *
     * @param jobs how many scenarios run side by side
     * @throws RunException with what is needed, what there is, and what to do
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
