package org.ixntck.reference;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Server;

/** A server that can be started, stopped and killed; what it knows lives in a {@link ServerProcess} and dies with that. */
final class ReferenceServer implements Server {

    /** The log of a server of which nobody reads the log. */
    static final Consumer<String> SILENT = line -> {};

    private static final int PATIENCE_MILLIS = 10_000;

    private final String name;
    private final InetSocketAddress address;
    private final Policies policies;
    private final Models models;
    private final EventLoop loop;
    private final Consumer<String> log;
    private ServerProcess process;

    ReferenceServer(
            String name,
            InetSocketAddress address,
            Policies policies,
            Models models,
            EventLoop loop,
            Consumer<String> log) {
        this.name = name;
        this.address = address;
        this.policies = policies;
        this.models = models;
        this.loop = loop;
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Endpoint endpoint() {
        return Endpoint.tcp(address.getHostString(), address.getPort());
    }

    @Override
    public synchronized void control(Control what) throws AdapterException {
        if ((what == Control.START) == (process != null)) {
            throw new AdapterException("Server " + name + " was to " + what + ", but it is "
                    + (process == null ? "down." : "running already."));
        }
        try {
            switch (what) {
                case START -> start();
                case STOP -> end(process::stop);
                case KILL -> end(process::crash);
                default -> throw new AdapterException("The reference servers cannot " + what + ".");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AdapterException("Server " + name + " was interrupted on its way to " + what + ".", e);
        }
    }

    /** Takes it down, whatever state it is in. */
    synchronized void close() throws AdapterException {
        if (process != null) {
            control(Control.STOP);
        }
    }

    private void start() throws AdapterException, InterruptedException {
        ServerProcess started = new ServerProcess(new Host(name, policies, loop), models, loop, log);
        var bound = started.listen(address);
        try {
            if (!bound.await(PATIENCE_MILLIS) || !bound.isSuccess()) {
                throw new AdapterException(
                        "Server " + name + " cannot listen on " + endpoint() + "; is another program using that port?",
                        bound.cause());
            }
            process = started;
        } finally {
            if (process == null) {
                bound.channel().close();
            }
        }
    }

    private void end(Runnable how) throws AdapterException, InterruptedException {
        var ended = loop.submit(how);
        process = null;
        if (!ended.await(PATIENCE_MILLIS) || !portRefuses()) {
            throw new AdapterException(
                    "Server " + name + " is still there " + PATIENCE_MILLIS + " ms after it was to end.");
        }
    }

    /** The system closes a listening socket a moment after it was told to; looked at from outside it is certain. */
    private boolean portRefuses() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (System.nanoTime() < deadline) {
            try (Socket probe = new Socket()) {
                probe.connect(address, PATIENCE_MILLIS);
            } catch (ConnectException refused) {
                return true;
            } catch (IOException undecided) {
                // The listening socket went away under the probe, or the machine is short of sockets: look again.
            }
            Thread.sleep(1);
        }
        return false;
    }
}
