package org.ixntck.reference;

import io.netty.channel.EventLoopGroup;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.AdapterException.Cause;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Endpoint;

/** One reference server by itself, on a port of one's choice: to be talked to by hand, or by a client under development. */
public final class StandaloneServer implements AutoCloseable {

    private static final int HIGHEST_PORT = 65_535;

    private final EventLoopGroup loops = ReferenceTarget.loops(1);
    private final ReferenceServer server;

    private StandaloneServer(InetSocketAddress address, Consumer<String> log) {
        server = new ReferenceServer("A", address, Policies.DEFAULT, Models.RIGHT, loops.next(), log);
    }

    /**
     * Starts it. The log takes one line for each connection opened or lost and each message in or out.
     *
     * @throws AdapterException if it cannot listen there
     */
    public static StandaloneServer start(String host, int port, Consumer<String> log) throws AdapterException {
        if (port < 1 || port > HIGHEST_PORT) {
            throw new AdapterException(Cause.SETTINGS, "Expected a port from 1 to 65535, saw " + port + ".");
        }
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new AdapterException(
                    Cause.SETTINGS, "The host " + host + " has no address; write 127.0.0.1 for this machine.");
        }
        StandaloneServer standalone = new StandaloneServer(address, log);
        try {
            standalone.server.control(Control.START);
        } catch (AdapterException e) {
            standalone.close();
            throw e;
        }
        return standalone;
    }

    /** Where it listens. */
    public Endpoint endpoint() {
        return server.endpoint();
    }

    /** Stops it in order. */
    @Override
    public void close() throws AdapterException {
        try {
            server.close();
        } finally {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }
}
