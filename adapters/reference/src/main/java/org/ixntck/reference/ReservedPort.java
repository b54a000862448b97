package org.ixntck.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Endpoint;

/**
 * A port of the loopback interface that stays with one server, up or down. The socket that holds it is bound but neither listens nor
 * connects: so the system gives the port to nobody else, refuses connections to it, and still lets the server listen there.
 */
public final class ReservedPort implements AutoCloseable {

    private final Socket holder = new Socket();

    /** @throws AdapterException if the system has no port left */
    public ReservedPort() throws AdapterException {
        try {
            holder.setReuseAddress(true);
            holder.bind(new InetSocketAddress("127.0.0.1", 0));
        } catch (IOException e) {
            close();
            throw new AdapterException("There is no free port for a reference server: " + e.getMessage() + ".", e);
        }
    }

    /** The address of the server, without TLS. */
    public Endpoint endpoint() {
        return Endpoint.tcp("127.0.0.1", holder.getLocalPort());
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a socket that was never connected", e);
        }
    }
}
