package org.ixntck.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.ixntck.adapter.Endpoint;

/** Checks whether something listens on a port. */
final class PortProbe {

    private static final int MILLIS_MAX = 500;

    private PortProbe() {}

    /** Whether a connection is accepted within half a second. */
    static boolean answers(Endpoint endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), MILLIS_MAX);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
