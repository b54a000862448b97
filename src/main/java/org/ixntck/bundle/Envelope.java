package org.ixntck.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.ixntck.evidence.EvidenceException;

/**
 * A signed statement: a DSSE envelope (Dead Simple Signing Envelope 1.0) with exactly one signature, in a Sigstore bundle v0.3 whose verification
 * material is the hint of a public key.
 *
 * @param statement that is signed
 * @param hint of the key; see {@link VerifyingKey#hint()}
 * @param signature over {@link #signed}
 */
record Envelope(byte[] statement, String hint, byte[] signature) {

    /** The name of the envelope in a bundle. */
    static final String NAME = "statement.sigstore.json";

    static final String MEDIA_TYPE = "application/vnd.dev.sigstore.bundle.v0.3+json";
    static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Signs a statement. */
    static Envelope of(byte[] statement, SigningKey key) {
        return new Envelope(statement, key.verifying().hint(), key.sign(signed(statement)));
    }

    /** The bytes that are signed: the pre-authentication encoding of DSSE, with lengths in bytes. */
    static byte[] signed(byte[] statement) {
        byte[] head = "DSSEv1 %d %s %d "
                .formatted(PAYLOAD_TYPE.length(), PAYLOAD_TYPE, statement.length)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + statement.length);
        System.arraycopy(statement, 0, all, head.length, statement.length);
        return all;
    }

    /** The content of the file. */
    byte[] json() {
        Base64.Encoder base64 = Base64.getEncoder();
        ObjectNode bundle = MAPPER.createObjectNode().put("mediaType", MEDIA_TYPE);
        bundle.putObject("verificationMaterial").putObject("publicKey").put("hint", hint);
        ObjectNode envelope = bundle.putObject("dsseEnvelope")
                .put("payloadType", PAYLOAD_TYPE)
                .put("payload", base64.encodeToString(statement));
        envelope.putArray("signatures").addObject().put("sig", base64.encodeToString(signature));
        try {
            return MAPPER.writeValueAsBytes(bundle);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a bundle consists of texts", e);
        }
    }

    /**
     * Reads the content of the file, which has to be byte for byte what {@link #json} writes. So there is one form of base64 only.
     *
     * @throws EvidenceException if it is not
     */
    static Envelope parse(byte[] json) throws EvidenceException {
        try {
            JsonNode bundle = MAPPER.readTree(json);
            JsonNode dsse = bundle.path("dsseEnvelope");
            if (dsse.path("signatures").size() != 1) {
                throw new EvidenceException("%s: expected exactly one signature, saw %d"
                        .formatted(NAME, dsse.path("signatures").size()));
            }
            Base64.Decoder base64 = Base64.getDecoder();
            Envelope envelope = new Envelope(
                    base64.decode(dsse.path("payload").asText()),
                    bundle.path("verificationMaterial")
                            .path("publicKey")
                            .path("hint")
                            .asText(),
                    base64.decode(dsse.path("signatures").path(0).path("sig").asText()));
            if (Arrays.equals(envelope.json(), json)) {
                return envelope;
            }
        } catch (IOException | IllegalArgumentException e) {
            // Refused below.
        }
        throw new EvidenceException(
                "%s: expected a Sigstore bundle v0.3 with a DSSE envelope, in the form that the kit writes"
                        .formatted(NAME));
    }
}
