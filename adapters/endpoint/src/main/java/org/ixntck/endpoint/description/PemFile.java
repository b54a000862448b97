package org.ixntck.endpoint.description;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ixntck.adapter.AdapterException;

/**
 * A file of certificates, or of a key, in PEM form.
 *
 * @param value where the description names it
 * @param path the file
 */
record PemFile(Value value, Path path) {

    private static final int BYTES_MAX = 1 << 20;
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    /** The file that a value names, as seen from a folder. */
    static PemFile of(Value value, Path folder) throws AdapterException {
        return new PemFile(
                value, folder.resolve(value.text("the path of a PEM file")).normalize());
    }

    /** All certificates in it, in their order. */
    List<X509Certificate> certificates() throws AdapterException {
        try {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes()))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (CertificateException e) {
            // Said below.
        }
        throw wrong("holds no certificate; it must have lines -----BEGIN CERTIFICATE-----");
    }

    /** The private key in it, in PKCS#8 form and without a password. */
    PrivateKey key() throws AdapterException {
        Matcher block = BLOCK.matcher(new String(bytes(), StandardCharsets.ISO_8859_1));
        while (block.find()) {
            if (block.group(1).equals("PRIVATE KEY")) {
                return key(block.group(2));
            }
            if (block.group(1).endsWith("PRIVATE KEY")) {
                throw wrong(
                        "holds a key of the form %s; convert it with openssl pkcs8 -topk8 -nocrypt -in %s -out NEW.key"
                                .formatted(block.group(1), path.getFileName()));
            }
        }
        throw wrong("holds no key; it must have lines -----BEGIN PRIVATE KEY-----");
    }

    private PrivateKey key(String base64) throws AdapterException {
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm)
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
            } catch (InvalidKeySpecException e) {
                // The next algorithm may know it.
            } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
                throw wrong("holds a key that cannot be read (%s)".formatted(e.getMessage()));
            }
        }
        throw wrong("holds a key that is none of " + String.join(", ", ALGORITHMS));
    }

    private byte[] bytes() throws AdapterException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(BYTES_MAX);
        } catch (NoSuchFileException e) {
            throw wrong("is not there; write a path as seen from the description");
        } catch (IOException e) {
            throw wrong("cannot be read (%s)".formatted(e.getClass().getSimpleName()));
        }
    }

    AdapterException wrong(String sentence) {
        return value.place().wrong("tls: %s %s".formatted(path, sentence));
    }
}
