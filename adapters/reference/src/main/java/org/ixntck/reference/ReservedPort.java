package org.ixntck.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of the loopback interface that stays with one server, up or down. The socket that holds it is bound but neither listens nor
 * connects: so the system gives the port to nobody else, refuses connections to it, and still lets the server listen there.
 */
final class ReservedPort implements AutoCloseable {

    private final Socket holder = new Socket();

    ReservedPort() throws IOException {
        try {
            holder.setReuseAddress(true);
            holder.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        } catch (IOException e) {
            holder.close();
            throw e;
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", holder.getLocalPort());
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
