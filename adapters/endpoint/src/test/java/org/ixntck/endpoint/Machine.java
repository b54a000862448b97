package org.ixntck.endpoint;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;

/** Looks at processes and ports of this machine, past the adapter. */
final class Machine {

    private Machine() {}

    /** The processes that a server has told of. */
    static List<Long> pids(Server server) {
        return pids(server.lastLines());
    }

    static List<Long> pids(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("pid "))
                .map(line -> Long.valueOf(line.substring(4)))
                .toList();
    }

    /** Whether such a process runs; one that has ended and waits for its parent does not. */
    static boolean runs(long pid) {
        try {
            Path stat = Path.of("/proc/%d/stat".formatted(pid));
            if (Files.exists(stat)) {
                return !Files.readString(stat).replaceAll("(?s).*\\) ", "").startsWith("Z");
            }
        } catch (IOException e) {
            return false;
        }
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Whether what is sent there comes back within that time. */
    static boolean echoes(Endpoint endpoint, Duration max) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), 500);
            socket.setSoTimeout((int) max.toMillis());
            socket.getOutputStream().write('x');
            return socket.getInputStream().read() == 'x';
        } catch (SocketException | SocketTimeoutException e) {
            return false;
        }
    }

    /** Waits until it is so, for ten seconds. */
    static boolean becomes(Callable<Boolean> so) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            if (so.call()) {
                return true;
            }
            Thread.sleep(10);
        }
        return false;
    }
}
