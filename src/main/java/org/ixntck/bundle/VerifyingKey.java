package org.ixntck.bundle;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.ixntck.digest.Sha256;

/** The public half of a key, by which signatures are verified. */
public final class VerifyingKey {

    private final PublicKey key;
    private final Algorithm algorithm;

    VerifyingKey(PublicKey key, Algorithm algorithm) {
        this.key = key;
        this.algorithm = algorithm;
    }

    /**
     * Reads a file in PEM with a SubjectPublicKeyInfo.
     *
     * @throws KeyException if there is no such key in it
     */
    public static VerifyingKey read(Path file) throws KeyException {
        PemText pem = PemText.read(file);
        if (pem.label().contains("PRIVATE KEY")) {
            throw new KeyException(
                    "%s: expected a public key, saw a private one; `openssl pkey -in %s -pubout` prints its public half"
                            .formatted(file, file));
        }
        if (!pem.label().equals("PUBLIC KEY")) {
            throw new KeyException("%s: expected a block PUBLIC KEY, saw %s".formatted(file, pem.label()));
        }
        for (Algorithm algorithm : Algorithm.values()) {
            try {
                PublicKey key =
                        KeyFactory.getInstance(algorithm.keys()).generatePublic(new X509EncodedKeySpec(pem.der()));
                if (Algorithm.of(key).equals(Optional.of(algorithm))) {
                    return new VerifyingKey(key, algorithm);
                }
            } catch (GeneralSecurityException e) {
                // Not of this algorithm.
            }
        }
        throw new KeyException(
                "%s: expected a key for ECDSA on P-256, or for Ed25519, saw another one".formatted(file));
    }

    /** The SHA-256 of the key's SubjectPublicKeyInfo in DER, in base64. */
    public String hint() {
        return Base64.getEncoder().encodeToString(Sha256.bytes(key.getEncoded()));
    }

    /** The file's text. */
    String pem() {
        return new PemText("PUBLIC KEY", key.getEncoded()).text();
    }

    /** Whether the signature is one of these bytes by this key. */
    boolean verifies(byte[] signed, byte[] signature) {
        try {
            Signature check = Signature.getInstance(algorithm.signatures());
            check.initVerify(key);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
