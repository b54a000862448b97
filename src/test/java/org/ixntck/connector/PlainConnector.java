package org.ixntck.connector;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Set;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.ConnectorWire;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;
import org.ixntck.wire.json.IxnJson;

/** The open wire as a vendor's library might implement it: blocking sockets, and one thread for each connection. */
class PlainConnector implements ConnectorWire {

    private static final int CONNECT_MILLIS_MAX = 2_000;
    private static final int BUFFER = 65_536;

    private final Set<Ability> abilities;

    PlainConnector(Set<Ability> abilities) {
        this.abilities = abilities;
    }

    @Override
    public String name() {
        return "a library of the vendor's";
    }

    @Override
    public Set<Ability> abilities() {
        return abilities;
    }

    @Override
    public Connection connect(Endpoint endpoint, Listener listener) throws AdapterException {
        try {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), CONNECT_MILLIS_MAX);
            Thread thread = new Thread(() -> read(socket, listener), "library");
            thread.setDaemon(true);
            thread.start();
            return new Plain(socket);
        } catch (IOException e) {
            throw new AdapterException("nothing listens at %s: %s".formatted(endpoint, e.getMessage()), e);
        }
    }

    private static void read(Socket socket, Listener listener) {
        Codec codec = new IxnJson().codec();
        byte[] buffer = new byte[BUFFER];
        try {
            int count = socket.getInputStream().read(buffer);
            while (count >= 0) {
                for (Codec.Decoded decoded : codec.decode(ByteBuffer.wrap(buffer, 0, count))) {
                    if (decoded instanceof Message message) {
                        listener.received(message);
                    }
                }
                count = socket.getInputStream().read(buffer);
            }
            listener.closed("closed");
        } catch (IOException e) {
            listener.closed("reset");
        }
    }

    private static final class Plain implements Connection {

        private final Socket socket;
        private final Codec codec = new IxnJson().codec();

        private Plain(Socket socket) {
            this.socket = socket;
        }

        @Override
        public void send(Message message) throws AdapterException {
            try {
                socket.getOutputStream().write(codec.encode(message));
            } catch (IOException e) {
                throw new AdapterException(e.getMessage(), e);
            }
        }

        @Override
        public void close() throws AdapterException {
            try {
                socket.close();
            } catch (IOException e) {
                throw new AdapterException(e.getMessage(), e);
            }
        }

        @Override
        public void abort() throws AdapterException {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException e) {
                throw new AdapterException(e.getMessage(), e);
            }
        }
    }
}
