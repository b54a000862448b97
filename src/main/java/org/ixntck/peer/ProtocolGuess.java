package org.ixntck.peer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the first bytes of a connection look like, where it does not speak the wire: most often the port is that of something else. */
final class ProtocolGuess {

    /** So many bytes tell. */
    static final int BYTES = 5;

    private static final int TLS_ALERT = 0x15;
    private static final int TLS_HANDSHAKE = 0x16;
    private static final int TLS_MAJOR = 3;
    private static final int TLS_MINOR_MAX = 4;

    private ProtocolGuess() {}

    /** The protocol that begins so, if it is a well-known one. */
    static Optional<String> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        // An answer in the manner of HTTP/0.9 is a page without a head.
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
