package com.acme.ixn;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import org.ixntck.adapter.Codec;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Message;
import org.ixntck.wire.json.IxnJson;

/** Stands in for Acme's product, which this example has not got: a reference server's words in Acme's bytes, on a port of its own. */
final class Translator implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int BUFFER = 8_192;
    private static final long PATIENCE_MILLIS = 5_000;
    private static final int WAITING = 1_024;

    private final Endpoint behind;
    /** Bound and never listening: so nobody else gets the port while the server is down. */
    private final Socket reserved = new Socket();

    private ServerSocket listening;
    private Thread accepting;

    /** Port 0 stands for any. */
    Translator(int port, Endpoint behind) throws IOException {
        this.behind = behind;
        reserved.setReuseAddress(true);
        reserved.bind(new InetSocketAddress(HOST, port));
    }

    Endpoint endpoint() {
        return Endpoint.tcp(HOST, reserved.getLocalPort());
    }

    synchronized void start() throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(HOST, reserved.getLocalPort()), WAITING);
        listening = socket;
        accepting = inBackground(() -> {
            while (!socket.isClosed()) {
                accept(socket);
            }
        });
    }

    /** While a thread still waits in accept, the system keeps the port open: so it has to end, too. */
    synchronized void stop() throws IOException {
        listening.close();
        try {
            accepting.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        reserved.close();
    }

    private void accept(ServerSocket socket) {
        try {
            Socket client = socket.accept();
            try {
                Socket server = new Socket(behind.host(), behind.port());
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                pump(client, new AcmeCodec(), server, new IxnJson().codec());
                pump(server, new IxnJson().codec(), client, new AcmeCodec());
            } catch (IOException e) {
                client.close();
            }
        } catch (IOException e) {
            // It does not listen any more, or the client is gone already.
        }
    }

    private static void pump(Socket from, Codec reading, Socket to, Codec writing) {
        inBackground(() -> {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                byte[] bytes = new byte[BUFFER];
                for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                    for (Codec.Decoded decoded : reading.decode(ByteBuffer.wrap(bytes, 0, length))) {
                        if (decoded instanceof Message message) {
                            out.write(writing.encode(message));
                        }
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                // One side is gone; the other is closed with it.
            }
        });
    }

    private static Thread inBackground(Runnable task) {
        Thread thread = new Thread(task, "acme");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
