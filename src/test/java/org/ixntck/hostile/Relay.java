package org.ixntck.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Target;

/** Stands in front of right servers and does something to each message on its way: line by line, in both directions. */
abstract class Relay extends Rogue {

    private Target reference;

    Relay(String name) {
        super(name);
    }

    @Override
    synchronized Optional<Deployment> behind() throws AdapterException {
        if (reference == null) {
            reference = reference();
        }
        return Optional.of(reference.deploy());
    }

    @Override
    public synchronized void close() throws AdapterException {
        if (reference != null) {
            reference.close();
        }
    }

    /** What becomes of the messages of a new connection. */
    abstract Passage passage(Pair pair);

    /** One connection of the kit, and the one behind it; passes everything on as it is. */
    static class Passage {

        Socket kit;
        Socket right;

        void toServer(String line) throws IOException {
            write(right, line);
        }

        void toKit(String line) throws IOException {
            write(kit, line);
        }
    }

    @Override
    void serve(Socket kit, Pair pair, String server) throws IOException {
        Endpoint endpoint = pair.behind(server);
        try (Socket right = new Socket(endpoint.host(), endpoint.port())) {
            right.setTcpNoDelay(true);
            kit.setTcpNoDelay(true);
            Passage passage = passage(pair);
            passage.kit = kit;
            passage.right = right;
            Thread back = Pair.thread(() -> {
                pump(right, passage::toKit);
                Pair.shut(kit);
            });
            pump(kit, passage::toServer);
            Pair.shut(right);
            back.join();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private interface Passing {
        void pass(String line) throws IOException;
    }

    /** Reads lines, each with its LF, until the end. */
    private static void pump(Socket from, Passing to) {
        try {
            InputStream in = new BufferedInputStream(from.getInputStream());
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    to.pass(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                }
            }
        } catch (IOException e) {
            // One of the two has left.
        }
    }
}
