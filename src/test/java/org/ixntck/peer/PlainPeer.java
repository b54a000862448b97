package org.ixntck.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.ixntck.adapter.Endpoint;

/** A plain socket that keeps what arrives as it arrives, piece by piece, and how the connection ended. */
final class PlainPeer implements AutoCloseable {

    private final ServerSocket listening;
    private final Optional<SSLContext> tls;
    private final CompletableFuture<Socket> accepted = new CompletableFuture<>();
    private final List<Piece> pieces = new CopyOnWriteArrayList<>();
    private volatile String end = "";

    /** Bytes that one read has brought. */
    record Piece(long at, byte[] bytes) {}

    PlainPeer(Optional<SSLContext> tls) throws IOException {
        this.tls = tls;
        this.listening = tls.isPresent()
                ? tls.get().getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress())
                : new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::read, "plain peer");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        byte[] buffer = new byte[65_536];
        try {
            Socket socket = listening.accept();
            accepted.complete(socket);
            int size;
            while ((size = socket.getInputStream().read(buffer)) >= 0) {
                pieces.add(new Piece(System.nanoTime(), java.util.Arrays.copyOf(buffer, size)));
            }
            end = "end";
        } catch (IOException e) {
            end = String.valueOf(e.getMessage());
        }
    }

    Endpoint endpoint() {
        return new Endpoint(
                "127.0.0.1", listening.getLocalPort(), tls.map(context -> new Endpoint.Tls(context, "localhost")));
    }

    /** Writes a line; returns when that was done. */
    long says(String line) throws Exception {
        Socket socket = accepted.get(5, TimeUnit.SECONDS);
        socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return System.nanoTime();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** All that has arrived. */
    String text() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(piece -> all.writeBytes(piece.bytes()));
        return all.toString(StandardCharsets.UTF_8);
    }

    /** How the connection ended for it; empty while it has not. */
    String end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        if (accepted.isDone()) {
            accepted.join().close();
        }
    }
}
