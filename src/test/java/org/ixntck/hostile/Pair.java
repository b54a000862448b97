package org.ixntck.hostile;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;
import org.ixntck.reference.ReservedPort;

/** Two listening sockets, and a thread for each connection. Nothing here outlives its close. */
final class Pair implements Deployment {

    private static final int WAITING_MAX = 64;
    private static final long ACCEPT_MILLIS_MAX = 5_000;

    private final Rogue rogue;
    private final Optional<Deployment> behind;
    private final List<Listener> listeners;
    /** For a rogue that counts. */
    final AtomicInteger count = new AtomicInteger();

    Pair(Rogue rogue, Optional<Deployment> behind) throws AdapterException {
        this.rogue = rogue;
        this.behind = behind;
        this.listeners = List.of(new Listener("A"), new Listener("B"));
    }

    @Override
    public List<Server> servers() {
        return List.copyOf(listeners);
    }

    /** Where the right server of that name listens. */
    Endpoint behind(String server) {
        return behind.orElseThrow().servers().stream()
                .filter(it -> it.name().equals(server))
                .findFirst()
                .orElseThrow()
                .endpoint();
    }

    /** Both servers are gone from one moment to the next. */
    void vanish() {
        listeners.forEach(Listener::down);
    }

    @Override
    public void close() throws AdapterException {
        vanish();
        listeners.forEach(listener -> listener.port.close());
        if (behind.isPresent()) {
            behind.get().close();
        }
    }

    static void shut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // It is gone, and that is all that was wanted.
        }
    }

    private final class Listener implements Server {

        private final String name;
        /** Its own while it is down too, so that nothing else answers there. */
        private final ReservedPort port = new ReservedPort();

        private final Set<Socket> open = ConcurrentHashMap.newKeySet();
        private volatile ServerSocket listening;
        private volatile Thread accepting;

        Listener(String name) throws AdapterException {
            this.name = name;
            up();
        }

        private void up() throws AdapterException {
            try {
                ServerSocket socket = new ServerSocket();
                socket.setReuseAddress(true);
                socket.bind(
                        new InetSocketAddress(
                                port.endpoint().host(), port.endpoint().port()),
                        WAITING_MAX);
                listening = socket;
                accepting = thread(() -> accept(socket));
            } catch (IOException e) {
                throw new AdapterException("a rogue cannot listen: " + e.getMessage(), e);
            }
        }

        /** The system closes a listening socket only when the thread that waits in accept has left it. */
        private void down() {
            shut(listening);
            try {
                accepting.join(ACCEPT_MILLIS_MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            open.forEach(Pair::shut);
        }

        private void accept(ServerSocket from) {
            try {
                while (true) {
                    Socket socket = from.accept();
                    open.add(socket);
                    thread(() -> serve(socket));
                    if (from.isClosed()) {
                        shut(socket);
                    }
                }
            } catch (IOException e) {
                // Taken down.
            }
        }

        private void serve(Socket socket) {
            try (socket) {
                rogue.serve(socket, Pair.this, name);
            } catch (IOException e) {
                // The kit has left, or the pair was taken down.
            } finally {
                open.remove(socket);
            }
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Endpoint endpoint() {
            return new Endpoint(port.endpoint().host(), port.endpoint().port(), rogue.tls());
        }

        @Override
        public void control(Control what) throws AdapterException {
            if (what == Control.START) {
                up();
            } else {
                down();
            }
        }
    }

    static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "rogue");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
