package org.ixntck.bundle;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import javax.crypto.KeyAgreement;

/** The private half of a key, by which statements are signed, with its public half. */
public final class SigningKey {

    private static final byte[] PROOF = {1, 2, 3};

    private final PrivateKey key;
    private final Algorithm algorithm;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey key, Algorithm algorithm, VerifyingKey verifying) {
        this.key = key;
        this.algorithm = algorithm;
        this.verifying = verifying;
    }

    /** A new key for ECDSA on P-256. */
    static SigningKey create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(), Algorithm.P256, new VerifyingKey(pair.getPublic(), Algorithm.P256));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has the curve P-256", e);
        }
    }

    /**
     * Reads a file in PEM with a key in PKCS#8.
     *
     * @throws KeyException if there is no such key in it
     */
    public static SigningKey read(Path file) throws KeyException {
        PemText pem = PemText.read(file);
        switch (pem.label()) {
            case "PRIVATE KEY" -> {
                // Read below.
            }
            case "EC PRIVATE KEY" -> throw convert(file, "the older form SEC1", "openssl pkcs8 -topk8 -nocrypt -in");
            case "ENCRYPTED PRIVATE KEY" -> throw convert(file, "an encrypted key", "openssl pkcs8 -in");
            case "PUBLIC KEY" ->
                throw new KeyException("%s: expected the private half of a key, saw the public one".formatted(file));
            default -> throw new KeyException("%s: expected a block PRIVATE KEY, saw %s".formatted(file, pem.label()));
        }
        for (Algorithm algorithm : Algorithm.values()) {
            try {
                PrivateKey key =
                        KeyFactory.getInstance(algorithm.keys()).generatePrivate(new PKCS8EncodedKeySpec(pem.der()));
                if (Algorithm.of(key).equals(Optional.of(algorithm))) {
                    return paired(key, algorithm);
                }
            } catch (GeneralSecurityException e) {
                // Not of this algorithm.
            }
        }
        throw new KeyException(
                "%s: expected a key for ECDSA on P-256, or for Ed25519, saw another one; `ixn-tck key FILE` writes one"
                        .formatted(file));
    }

    private static KeyException convert(Path file, String saw, String command) {
        return new KeyException("%s: expected a key in PKCS#8, saw %s; `%s %s -out converted.pem` converts it"
                .formatted(file, saw, command, file));
    }

    /** The public half is not in every file. The one that verifies what the key signs is the right one. */
    private static SigningKey paired(PrivateKey key, Algorithm algorithm) throws GeneralSecurityException {
        List<PublicKey> candidates =
                key instanceof ECPrivateKey ec ? points(ec) : List.of(derived((EdECPrivateKey) key));
        for (PublicKey candidate : candidates) {
            VerifyingKey verifying = new VerifyingKey(candidate, algorithm);
            SigningKey signing = new SigningKey(key, algorithm, verifying);
            if (verifying.verifies(PROOF, signing.sign(PROOF))) {
                return signing;
            }
        }
        throw new GeneralSecurityException("a private key without a public one");
    }

    /**
     * The two points whose x is that of the private key's multiple of the curve's generator. A key agreement with the generator as the other's key
     * gives that x (SEC 1, section 3.3.1).
     */
    private static List<PublicKey> points(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec p256 = Algorithm.p256();
        KeyFactory factory = KeyFactory.getInstance("EC");
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(factory.generatePublic(new ECPublicKeySpec(p256.getGenerator(), p256)), true);
        BigInteger x = new BigInteger(1, agreement.generateSecret());
        EllipticCurve curve = p256.getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger square =
                x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
        // The root, since p is 3 modulo 4.
        BigInteger y = square.modPow(p.add(BigInteger.ONE).shiftRight(2), p);
        return List.of(
                factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), p256)),
                factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, p.subtract(y)), p256)));
    }

    /** The JDK derives the public half of an Ed25519 key only when it makes one, of 32 random bytes: these are the private half. */
    private static PublicKey derived(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] seed = key.getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        return generator.generateKeyPair().getPublic();
    }

    /** Gives these bytes. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        private Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, Math.min(bytes.length, target.length));
        }
    }

    /** The public half. */
    public VerifyingKey verifying() {
        return verifying;
    }

    /** The file's text. */
    String pem() {
        return new PemText("PRIVATE KEY", key.getEncoded()).text();
    }

    /** Signs these bytes. */
    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(algorithm.signatures());
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was read, but cannot sign", e);
        }
    }
}
