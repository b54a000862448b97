package org.ixntck.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long tasks have waited for a processor, from the pressure stall information of Linux: of the control group in which the kit and its
 * children run, if it has one of its own, and otherwise of the machine. Not available on other systems.
 */
final class CpuPressure {

    private static final Pattern SOME = Pattern.compile("some .*total=(\\d{1,18})");
    private static final Pattern GROUP = Pattern.compile("(?m)^0::/(.+)$");
    private static final long MICRO = 1_000;

    private final Optional<Path> file;

    /**
     * The pressure information of a system.
     *
     * @param root the root of the file system: {@code /}, except in tests
     */
    CpuPressure(Path root) {
        Path groups = root.resolve("sys/fs/cgroup");
        this.file = Stream.of(
                        groups.resolve(own(root)).resolve("cpu.pressure"),
                        groups.resolve("cpu.pressure"),
                        root.resolve("proc/pressure/cpu"))
                .filter(candidate -> told(candidate).isPresent())
                .findFirst();
    }

    private static String own(Path root) {
        try {
            Matcher group = GROUP.matcher(Files.readString(root.resolve("proc/self/cgroup")));
            return group.find() ? group.group(1) : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** How long at least one task has waited since the system was started, in nanoseconds; empty if the system has no such information. */
    OptionalLong total() {
        return file.map(CpuPressure::told).orElse(OptionalLong.empty());
    }

    private static OptionalLong told(Path file) {
        try {
            Matcher some = SOME.matcher(Files.readString(file));
            return some.find() ? OptionalLong.of(Long.parseLong(some.group(1)) * MICRO) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
