package org.ixntck.reference;

import io.netty.channel.EventLoopGroup;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Endpoint;

/** A single reference server on a given port, to talk to by hand or from a client under development. */
public final class StandaloneServer implements AutoCloseable {

    private final EventLoopGroup loops = ReferenceTarget.loops(1);
    private final ReferenceServer server;

    private StandaloneServer(Endpoint endpoint, Consumer<String> log) {
        Consumer<String> safe = line -> log.accept(line.replaceAll("\\p{Cntrl}", "."));
        server = new ReferenceServer("A", endpoint, Policies.DEFAULT, Models.RIGHT, loops.next(), safe);
    }

    /**
     * Starts it. The log takes one line for each connection opened or lost and each message in or out.
     *
     * @throws AdapterException if it cannot listen there
     */
    public static StandaloneServer start(String host, int port, Consumer<String> log) throws AdapterException {
        if (port < 1 || port > 65_535 || new InetSocketAddress(host, port).isUnresolved()) {
            String sentence =
                    "Cannot listen on %s:%d; give an address of this machine, such as 127.0.0.1, and a port from 1 to 65535.";
            throw new AdapterException(AdapterException.Cause.SETTINGS, sentence.formatted(host, port));
        }
        StandaloneServer standalone = new StandaloneServer(Endpoint.tcp(host, port), log);
        try {
            standalone.server.control(Control.START);
            return standalone;
        } catch (AdapterException e) {
            standalone.close();
            throw e;
        }
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
