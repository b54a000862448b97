package org.ixntck.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.ixntck.adapter.Endpoint;

/** What listens on a wrong port: it is no Interaction Server at all. */
public final class NullServers {

    private static final long SEED = 20_261_123;

    private NullServers() {}

    /** Reads until the kit leaves. */
    static void swallow(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] some = new byte[4_096];
        while (in.read(some) >= 0) {
            // Nothing is made of it.
        }
    }

    /** Accepts, and never says a word. */
    public static final class Silent extends Rogue {
        public Silent() {
            super("null-silent");
        }

        @Override
        void serve(Socket socket, Pair pair, String server) throws IOException {
            swallow(socket);
        }
    }

    /** Sends back whatever it hears. */
    public static final class Echo extends Rogue {
        public Echo() {
            super("null-echo");
        }

        @Override
        void serve(Socket socket, Pair pair, String server) throws IOException {
            socket.getInputStream().transferTo(socket.getOutputStream());
        }
    }

    /** A web server, for which the kit's first line is a bad request. */
    public static final class Http extends Rogue {
        public Http() {
            super("null-http");
        }

        @Override
        void serve(Socket socket, Pair pair, String server) throws IOException {
            if (socket.getInputStream().read() >= 0) {
                String page = "<html><body><h1>400 Bad Request</h1></body></html>";
                socket.getOutputStream()
                        .write(("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nContent-Length: "
                                        + page.length() + "\r\nConnection: close\r\n\r\n" + page)
                                .getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
                swallow(socket);
            }
        }
    }

    /** A port for TLS, on which plain text is answered by an alert (protocol_version) and the end. */
    public static final class Tls extends Rogue {
        public Tls() {
            super("null-tls");
        }

        @Override
        void serve(Socket socket, Pair pair, String server) throws IOException {
            if (socket.getInputStream().read() >= 0) {
                socket.getOutputStream().write(new byte[] {0x15, 3, 1, 0, 2, 2, 70});
                socket.shutdownOutput();
                swallow(socket);
            }
        }
    }

    /** A web server, of which the description says that it speaks TLS. */
    public static final class NoTls extends Rogue {
        public NoTls() {
            super("null-no-tls");
        }

        @Override
        Optional<Endpoint.Tls> tls() {
            try {
                return Optional.of(new Endpoint.Tls(SSLContext.getDefault(), "localhost"));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        void serve(Socket socket, Pair pair, String server) throws IOException {
            new Http().serve(socket, pair, server);
        }
    }

    /** Random bytes, a few thousand a second. */
    public static final class RandomBytes extends Rogue {
        public RandomBytes() {
            super("null-random");
        }

        @Override
        void serve(Socket socket, Pair pair, String server) throws IOException {
            Random random = new Random(SEED);
            byte[] some = new byte[100];
            while (!socket.isClosed()) {
                random.nextBytes(some);
                socket.getOutputStream().write(some);
                pause(20);
            }
        }
    }

    /** Accepts and closes. */
    public static final class Closes extends Rogue {
        public Closes() {
            super("null-closes");
        }

        @Override
        void serve(Socket socket, Pair pair, String server) {
            // That was all.
        }
    }

    /** Acknowledges every request, whatever it asks for, and does nothing else. */
    public static final class Acknowledges extends Rogue {
        private static final Pattern REFERENCE = Pattern.compile("\"referenceId\":(\\d+)");

        public Acknowledges() {
            super("null-acknowledges");
        }

        @Override
        void serve(Socket socket, Pair pair, String server) throws IOException {
            Scanner lines = new Scanner(socket.getInputStream(), StandardCharsets.UTF_8);
            while (lines.hasNextLine()) {
                Matcher request = REFERENCE.matcher(lines.nextLine());
                if (request.find()) {
                    String ack = "{\"message\":\"EventAck\",\"referenceId\":%s}\n".formatted(request.group(1));
                    socket.getOutputStream().write(ack.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** Reads nothing, and asks for signs of life without end. */
    public static final class NeverReads extends Rogue {
        public NeverReads() {
            super("hostile-never-reads");
        }

        @Override
        void serve(Socket socket, Pair pair, String server) throws IOException {
            byte[] poll = "{\"message\":\"KeepAlivePoll\"}\n".getBytes(StandardCharsets.UTF_8);
            while (!socket.isClosed()) {
                socket.getOutputStream().write(poll);
                pause(1);
            }
        }
    }

    static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
