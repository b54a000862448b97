package org.ixntck.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key with its certificate, made for a test.
 *
 * @param store with both, under the name {@code key}
 */
record Keys(KeyStore store) {

    private static final String PASSWORD = "changeit";

    /** Makes a self-signed key with the given options of keytool. */
    static Keys make(Path folder, String name, String... more) throws Exception {
        Path file = folder.resolve(name + ".p12");
        generate(file, "key", more);
        return new Keys(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
    }

    /** Makes a key that another one has signed, since the dates of a trusted certificate are not checked. */
    static Keys issued(Path folder, String name, String... more) throws Exception {
        Path file = folder.resolve(name + ".p12");
        generate(file, "issuer");
        generate(
                file,
                "key",
                Stream.concat(Stream.of("-signer", "issuer"), Stream.of(more)).toArray(String[]::new));
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        store.deleteEntry("issuer");
        return new Keys(store);
    }

    private static void generate(Path file, String alias, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-dname",
                "CN=server",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        command.addAll(List.of(more));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        keytool.getOutputStream().close();
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private Certificate root() throws GeneralSecurityException {
        Certificate[] chain = store.getCertificateChain("key");
        return chain[chain.length - 1];
    }

    /** A context that trusts the first key and presents the second one. */
    static SSLContext context(String protocol, Keys trusted, Optional<Keys> own)
            throws GeneralSecurityException, IOException {
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("trusted", trusted.root());
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trust);
        KeyManager[] keys = new KeyManager[0];
        if (own.isPresent()) {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(own.get().store(), PASSWORD.toCharArray());
            keys = factory.getKeyManagers();
        }
        SSLContext context = SSLContext.getInstance(protocol);
        context.init(keys, managers.getTrustManagers(), null);
        return context;
    }
}
