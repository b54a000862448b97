package org.ixntck.endpoint.description;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.ixntck.adapter.AdapterException;

/** Reads how the servers speak TLS, and the files that it names. */
final class TlsReader {

    /** Of the key store within this program; it leaves it nowhere. */
    private static final char[] NO_PASSWORD = {};

    private final Path folder;

    TlsReader(Path folder) {
        this.folder = folder;
    }

    Tls read(Value value) throws AdapterException {
        Section tls = value.section("files, such as {trust: ca.pem}", "trust", "certificate", "key", "server-name");
        PemFile trust = PemFile.of(tls.need("trust", "ca.pem"), folder);
        Optional<Value> certificate = tls.find("certificate");
        Optional<Value> key = tls.find("key");
        if (certificate.isPresent() != key.isPresent()) {
            throw tls.place().wrong("tls: certificate and key go together; write both of them, or none");
        }
        Optional<Value> name = tls.find("server-name");
        Optional<String> serverName = name.isEmpty()
                ? Optional.empty()
                : Optional.of(name.get().text("the name that the servers' certificates carry"));
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] own = certificate.isEmpty()
                    ? new KeyManager[0]
                    : own(PemFile.of(certificate.get(), folder), PemFile.of(key.orElseThrow(), folder));
            context.init(own, trusted(trust.certificates()).getTrustManagers(), null);
            return new Tls(context, serverName);
        } catch (GeneralSecurityException | IOException e) {
            throw tls.place().wrong("tls: this Java cannot use these files (%s)".formatted(e.getMessage()));
        }
    }

    private static TrustManagerFactory trusted(List<X509Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        for (X509Certificate certificate : certificates) {
            store.setCertificateEntry("trust-" + store.size(), certificate);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static KeyManager[] own(PemFile certificate, PemFile key)
            throws AdapterException, GeneralSecurityException, IOException {
        List<X509Certificate> chain = certificate.certificates();
        PrivateKey secret = key.key();
        if (!belong(chain.get(0), secret)) {
            throw key.wrong("is not the key of the certificate %s; name the two that belong together"
                    .formatted(certificate.path().getFileName()));
        }
        KeyStore store = empty();
        store.setKeyEntry("own", secret, NO_PASSWORD, chain.toArray(Certificate[]::new));
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Whether what the key signs is signed by the certificate. */
    private static boolean belong(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        if (!certificate.getPublicKey().getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        byte[] sample = {1, 2, 3};
        Signature signing = Signature.getInstance(algorithm);
        signing.initSign(key);
        signing.update(sample);
        byte[] signature = signing.sign();
        signing.initVerify(certificate.getPublicKey());
        signing.update(sample);
        return signing.verify(signature);
    }
}
