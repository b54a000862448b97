package org.ixntck.doctor;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.ixntck.adapter.Endpoint;

/** Checks whether a port that does not answer in plain text speaks TLS. Many TLS servers close such a connection silently. */
final class TlsProbe {

    private static final int MILLIS_MAX = 1_000;

    private TlsProbe() {}

    /** Whether a TLS handshake is answered within two seconds, with any certificate. */
    static boolean speaksTls(Endpoint endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), MILLIS_MAX);
            socket.setSoTimeout(MILLIS_MAX);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustsAll()}, null);
            SSLSocket tls =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, endpoint.host(), endpoint.port(), true);
            tls.startHandshake();
            return true;
        } catch (SSLHandshakeException e) {
            // An alert is an answer in TLS, for example because the kit has no certificate. A connection that ended
            // instead has an EOFException as its cause.
            return !(e.getCause() instanceof EOFException);
        } catch (IOException | GeneralSecurityException e) {
            return false;
        }
    }

    /** Accepts any certificate, since nothing is sent over this connection. */
    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
