package org.ixntck.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What no message looks like, and messages without end. Each of these servers answers nothing. */
public final class Garbage {

    private static final int CHUNK = 1 << 16;
    private static final long FLOOD_BYTES_MAX = 512L << 20;

    private Garbage() {}

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private abstract static class Sends extends Rogue {
        Sends(String name) {
            super(name);
        }

        abstract void send(OutputStream out) throws IOException;

        @Override
        final void serve(Socket socket, Pair pair, String server) throws IOException {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), CHUNK);
            send(out);
            out.flush();
            NullServers.swallow(socket);
        }

        /** The same again and again, as fast as the kit reads, within a bound of its own. */
        static void flood(OutputStream out, byte[] what) throws IOException {
            for (long sent = 0; sent < FLOOD_BYTES_MAX; sent += what.length) {
                out.write(what);
            }
        }
    }

    /** A line that never ends. */
    public static final class EndlessLine extends Sends {
        public EndlessLine() {
            super("hostile-endless-line");
        }

        @Override
        void send(OutputStream out) throws IOException {
            byte[] some = new byte[CHUNK];
            Arrays.fill(some, (byte) 'a');
            out.write(bytes("{\"message\":\""));
            flood(out, some);
        }
    }

    /** 10,000 levels of nesting. */
    public static final class Nesting extends Sends {
        public Nesting() {
            super("hostile-nesting");
        }

        @Override
        void send(OutputStream out) throws IOException {
            out.write(bytes(
                    "{\"message\":\"EventAck\",\"extension\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n"));
        }
    }

    /** Valid events as fast as it can. */
    public static final class Flood extends Sends {
        public Flood() {
            super("hostile-flood");
        }

        @Override
        void send(OutputStream out) throws IOException {
            flood(
                    out,
                    bytes("{\"message\":\"EventAgentLogin\",\"tenantId\":1,\"placeId\":\"p\",\"agentId\":\"a\","
                            + "\"mediaList\":{\"chat\":1},\"reportingEventSequenceNumber\":1}\n"));
        }
    }

    /** Long messages as fast as it can. */
    public static final class LongFlood extends Sends {
        public LongFlood() {
            super("hostile-long-flood");
        }

        @Override
        void send(OutputStream out) throws IOException {
            flood(out, bytes("{\"message\":\"EventNoise\",\"list\":[0" + ",1".repeat(32_000) + "]}\n"));
        }
    }

    /** Lines of which each is unreadable, as fast as it can. */
    public static final class UnreadableFlood extends Sends {
        public UnreadableFlood() {
            super("hostile-unreadable-flood");
        }

        @Override
        void send(OutputStream out) throws IOException {
            flood(out, bytes("no\n"));
        }
    }

    /** Empty lines, which are nothing at all, as fast as it can. */
    public static final class EmptyLines extends Sends {
        public EmptyLines() {
            super("hostile-empty-lines");
        }

        @Override
        void send(OutputStream out) throws IOException {
            byte[] some = new byte[CHUNK];
            Arrays.fill(some, (byte) '\n');
            flood(out, some);
        }
    }

    /** Bytes that are no UTF-8, and NUL bytes. */
    public static final class BadBytes extends Sends {
        public BadBytes() {
            super("hostile-bad-bytes");
        }

        @Override
        void send(OutputStream out) throws IOException {
            out.write(bytes("{\"message\":\"Event"));
            out.write(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, (byte) 0xFE});
            out.write(bytes("\"}\n{\"message\":\"Event\0Ack\"}\n\0\0\0\n{\"message\":\"\\u0000\\ud800\"}\n"));
        }
    }
}
