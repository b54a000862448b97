package org.ixntck.endpoint.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.ixntck.adapter.Endpoint;

/** Looks from outside whether something listens. */
public final class Probe {

    private static final int CONNECT_MILLIS_MAX = 500;

    private Probe() {}

    /** Whether a connection is accepted there. */
    public static boolean accepts(Endpoint endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), CONNECT_MILLIS_MAX);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
