package org.ixntck.peer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Guesses the protocol from the first bytes of a connection. If it is not the expected one, the port usually belongs to another program. */
final class ProtocolGuess {

    /** The number of bytes that are needed. */
    static final int BYTES = 5;

    private static final int TLS_ALERT = 0x15;
    private static final int TLS_HANDSHAKE = 0x16;
    private static final int TLS_MAJOR = 3;
    private static final int TLS_MINOR_MAX = 4;

    private ProtocolGuess() {}

    /** The well-known protocol that begins with these bytes, if there is one. */
    static Optional<String> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        // A response of HTTP/0.9 has no header.
        if (text.startsWith("HTTP/") || text.equalsIgnoreCase("<!doc") || text.equalsIgnoreCase("<html")) {
            return Optional.of("HTTP");
        }
        if (text.startsWith("SSH-")) {
            return Optional.of("SSH");
        }
        boolean tls = head.length > 2
                && (head[0] == TLS_ALERT || head[0] == TLS_HANDSHAKE)
                && head[1] == TLS_MAJOR
                && head[2] >= 0
                && head[2] <= TLS_MINOR_MAX;
        return tls ? Optional.of("TLS") : Optional.empty();
    }
}
