package org.ixntck.peer;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ixntck.adapter.Endpoint;
import org.ixntck.journal.Event.ConnectFailed.Reason;

/**
 * Finds out why the kit cannot connect to a server. The reason comes from the types of the exceptions, since their texts may be in the
 * language of the machine; the texts only refine the sentence about TLS.
 *
 * @param endpoint where the server should be
 * @param millis how long it had, in milliseconds
 */
record ConnectDiagnosis(Endpoint endpoint, long millis) {

    private static final Pattern ALERT = Pattern.compile("fatal alert: ([a-z_]+)");
    private static final int CAUSES_MAX = 10;

    /**
     * What is wrong.
     *
     * @param sentence what was seen and what to do
     */
    record Finding(Reason reason, String sentence) {}

    /** The finding for an attempt that failed with that exception; without one, the attempt did not end in time. */
    Finding of(Optional<Throwable> cause) {
        if (cause.isEmpty()) {
            return new Finding(
                    Reason.TIMED_OUT, "%s did not answer within %d ms; is anything there?".formatted(endpoint, millis));
        }
        List<Throwable> chain = chain(cause.get());
        return tcp(chain)
                .or(() -> certificate(chain)
                        .or(() -> alert(chain))
                        .or(() -> handshake(chain))
                        .map(sentence -> new Finding(Reason.TLS, sentence)))
                .orElseGet(() -> new Finding(
                        Reason.OTHER,
                        "%s: %.200s".formatted(endpoint, cause.get().getMessage())));
    }

    private Optional<Finding> tcp(List<Throwable> chain) {
        if (has(chain, ConnectTimeoutException.class)) {
            return Optional.of(new Finding(
                    Reason.TIMED_OUT,
                    "%s does not answer within %d ms; is the address right?".formatted(endpoint, millis)));
        }
        if (has(chain, UnknownHostException.class) || has(chain, UnresolvedAddressException.class)) {
            return Optional.of(new Finding(
                    Reason.UNRESOLVED,
                    "the name %s is not known on this machine; correct the address".formatted(endpoint.host())));
        }
        return refused(chain)
                ? Optional.of(new Finding(
                        Reason.REFUSED,
                        "nothing listens on %s (connection refused); start the server, or correct the address"
                                .formatted(endpoint)))
                : Optional.empty();
    }

    /** Whether a connection failed since nothing listens on the port, as far as an exception or one of its causes says so. */
    static boolean refused(Throwable failure) {
        return refused(chain(failure));
    }

    /** A timeout of Netty is a ConnectException too. */
    private static boolean refused(List<Throwable> chain) {
        return has(chain, ConnectException.class) && !has(chain, ConnectTimeoutException.class);
    }

    private static List<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .limit(CAUSES_MAX)
                .toList();
    }

    /** Why the kit does not accept the certificate of the server. */
    private Optional<String> certificate(List<Throwable> chain) {
        if (has(chain, CertificateExpiredException.class)) {
            return Optional.of("the server's certificate has expired%s; renew it".formatted(date(chain)));
        }
        if (has(chain, CertificateNotYetValidException.class)) {
            return Optional.of("the server's certificate is not valid yet%s; check the clocks".formatted(date(chain)));
        }
        if (says(chain, "No name matching") || says(chain, "No subject alternative")) {
            return Optional.of(
                    "the server's certificate is not for %s; set tls: server-name to the name in the certificate"
                            .formatted(serverName()));
        }
        return has(chain, CertPathBuilderException.class) || has(chain, CertPathValidatorException.class)
                ? Optional.of("the kit does not trust the issuer of the server's certificate;"
                        + " set tls: trust to a file with the issuer's certificate")
                : Optional.empty();
    }

    private static String date(List<Throwable> chain) {
        return chain.stream()
                .filter(it -> it instanceof CertificateException && it.getMessage() != null)
                .map(it -> " (%s)".formatted(it.getMessage()))
                .reduce("", (before, last) -> last);
    }

    private String serverName() {
        return endpoint.tls().map(Endpoint.Tls::serverName).orElse(endpoint.host());
    }

    /** Why the server does not accept the kit. */
    private static Optional<String> alert(List<Throwable> chain) {
        Optional<String> alert = chain.stream()
                .map(it -> ALERT.matcher(String.valueOf(it.getMessage())))
                .filter(Matcher::find)
                .map(it -> it.group(1))
                .findFirst();
        return alert.map(word -> switch (word) {
                    case "certificate_required", "bad_certificate" ->
                        "the server asks for a client certificate and got none that it accepts;"
                                + " set tls: certificate and key, from an issuer that the server trusts";
                    case "unknown_ca",
                            "certificate_unknown",
                            "certificate_expired",
                            "certificate_revoked",
                            "unsupported_certificate",
                            "access_denied" ->
                        "the server does not accept the kit's certificate;"
                                + " set tls: certificate to a valid one from an issuer that the server trusts";
                    case "protocol_version" ->
                        "the server and the kit have no common version of TLS; the kit supports 1.2 and 1.3";
                    case "handshake_failure", "insufficient_security" ->
                        "the server and the kit have no common cipher,"
                                + " or the server asks for a client certificate; look at its log";
                    case "unrecognized_name" -> "the server does not know the requested name; set tls: server-name";
                    default -> "the server refused the TLS handshake; look at its log";
                })
                .map(sentence -> "%s (alert %s)".formatted(sentence, alert.get()));
    }

    private Optional<String> handshake(List<Throwable> chain) {
        if (has(chain, NotSslRecordException.class)) {
            return Optional.of("the server does not speak TLS on %s; remove tls, or give the address where it does"
                    .formatted(endpoint));
        }
        if (has(chain, SslHandshakeTimeoutException.class)) {
            return Optional.of(
                    "the server did not answer the TLS handshake on %s within %d ms; does it speak TLS there?"
                            .formatted(endpoint, millis));
        }
        if (says(chain, "protocol version") || says(chain, "No appropriate protocol")) {
            return Optional.of("the server and the kit have no common version of TLS; the kit supports 1.2 and 1.3");
        }
        return has(chain, ClosedChannelException.class) || says(chain, "closed") || says(chain, "reset")
                ? Optional.of(
                        "the server closed the connection on %s during the TLS handshake; does it speak TLS there?"
                                .formatted(endpoint))
                : Optional.empty();
    }

    private static boolean has(List<Throwable> chain, Class<? extends Throwable> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> chain, String words) {
        return chain.stream().anyMatch(it -> String.valueOf(it.getMessage()).contains(words));
    }
}
