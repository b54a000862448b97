package org.ixntck.adapter;

import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where a server listens.
 *
 * @param host a name or an address
 * @param port from 1 to 65535
 * @param tls how to speak TLS there; empty for plain TCP
 */
public record Endpoint(String host, int port, Optional<Tls> tls) {

    /**
     * How the kit speaks TLS.
     *
     * @param context trust, and the kit's own certificate where the server asks for one
     * @param serverName the name that the server's certificate must carry
     */
    public record Tls(SSLContext context, String serverName) {}

    public Endpoint {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("expected a port from 1 to 65535, saw " + port);
        }
    }

    /** A plain TCP endpoint. */
    public static Endpoint tcp(String host, int port) {
        return new Endpoint(host, port, Optional.empty());
    }

    /** {@code host:port}, an address of IPv6 in brackets. */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
