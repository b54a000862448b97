package org.ixntck.bundle;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Optional;

/** How statements are signed. */
enum Algorithm {

    /** ECDSA on the curve P-256 with SHA-256; signatures in ASN.1 DER. */
    P256("EC", "SHA256withECDSA"),

    /** Ed25519 without pre-hash, as in RFC 8032. */
    ED25519("Ed25519", "Ed25519");

    private final String keys;
    private final String signatures;

    Algorithm(String keys, String signatures) {
        this.keys = keys;
        this.signatures = signatures;
    }

    /** The name of its keys in the JDK. */
    String keys() {
        return keys;
    }

    /** The name of its signatures in the JDK. */
    String signatures() {
        return signatures;
    }

    /** The parameters of the curve P-256. */
    static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has the curve P-256", e);
        }
    }

    /** The algorithm of a key; empty for others, such as RSA or a weaker curve. */
    static Optional<Algorithm> of(Key key) {
        if (key instanceof ECKey ec) {
            ECParameterSpec curve = ec.getParams();
            ECParameterSpec p256 = p256();
            BigInteger order = curve.getOrder();
            return order.equals(p256.getOrder())
                            && curve.getCurve().equals(p256.getCurve())
                            && curve.getGenerator().equals(p256.getGenerator())
                    ? Optional.of(P256)
                    : Optional.empty();
        }
        return key instanceof EdECKey ed && ed.getParams().getName().equals("Ed25519")
                ? Optional.of(ED25519)
                : Optional.empty();
    }
}
