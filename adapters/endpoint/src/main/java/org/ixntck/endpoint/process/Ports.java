package org.ixntck.endpoint.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Endpoint;

/**
 * Free ports, each given to one server until it is given back. They come from outside the range from which the system takes the ports of
 * outgoing connections, so that none of these gets one while its server is down. Used by any thread.
 */
public final class Ports {

    private static final Path EPHEMERAL = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final Pattern BOUNDS = Pattern.compile("(\\d{1,5})\\s+(\\d{1,5})");
    private static final int LOWEST = 10_000;
    private static final int HIGHEST = 65_535;
    /** Where the system does not say it: no system in use takes these by itself. */
    private static final Range OTHERWISE = new Range(LOWEST, 32_767);

    private static final int ROOM_MIN = 1_000;

    private final Range range;
    private final Set<Integer> given = new HashSet<>();
    private int next;

    /** Ports of this machine. */
    public Ports() {
        this(range());
    }

    Ports(Range range) {
        this.range = range;
        // Kits that run side by side begin at different places, since finding a port free and listening on it are two
        // steps.
        this.next = (int) Math.floorMod(ProcessHandle.current().pid() * 7919 + System.nanoTime(), (long) range.size());
    }

    /**
     * Ports from one to another, both included.
     *
     * @param from the lowest
     * @param to the highest
     */
    record Range(int from, int to) {

        int size() {
            return to - from + 1;
        }

        /** What is left beside the system's own range. */
        static Range beside(int low, int high) {
            if (low - LOWEST >= ROOM_MIN) {
                return new Range(LOWEST, low - 1);
            }
            return HIGHEST - high >= ROOM_MIN ? new Range(high + 1, HIGHEST) : OTHERWISE;
        }
    }

    private static Range range() {
        try {
            Matcher bounds = BOUNDS.matcher(Files.readString(EPHEMERAL).strip());
            return bounds.matches()
                    ? Range.beside(Integer.parseInt(bounds.group(1)), Integer.parseInt(bounds.group(2)))
                    : OTHERWISE;
        } catch (IOException e) {
            return OTHERWISE;
        }
    }

    /**
     * A port on which nothing listens.
     *
     * @throws AdapterException if there is none left
     */
    public synchronized int take() throws AdapterException {
        for (int tried = 0; tried < range.size(); tried++) {
            int port = range.from() + next;
            next = (next + 1) % range.size();
            if (!given.contains(port) && free(port)) {
                given.add(port);
                return port;
            }
        }
        throw new AdapterException("There is no free port from %d to %d for a server; end what listens there."
                .formatted(range.from(), range.to()));
    }

    /** Gives a port back. */
    public synchronized void giveBack(int port) {
        given.remove(port);
    }

    /** Found out by a connection: a socket that listened for a moment could be inherited by a process that is just being started. */
    private static boolean free(int port) {
        return !Probe.accepts(Endpoint.tcp("127.0.0.1", port));
    }
}
