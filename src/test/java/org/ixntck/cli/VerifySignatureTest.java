package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.cli.HandedInRun.assertRefused;
import static org.ixntck.cli.HandedInRun.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipFile;
import org.ixntck.bundle.Forgery;
import org.ixntck.digest.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} and the keys: whose signature it is, and of which run. */
@ExtendWith(HandedInRun.Provider.class)
class VerifySignatureTest {

    private static final String ENVELOPE = "statement.sigstore.json";

    @TempDir
    private Path scratch;

    private final HandedInRun handedIn;

    VerifySignatureTest(HandedInRun handedIn) {
        this.handedIn = handedIn;
    }

    @Test
    void shouldConfirmInOneLineWhatIsWhole() {
        Program bundle = verify(handedIn.signed(), handedIn.key());
        assertThat(bundle.code()).as(bundle.err()).isZero();
        assertThat(bundle.out().lines()).hasSize(1);
        assertThat(bundle.out())
                .startsWith("INCOMPLETE: ixn-tck reference servers ")
                .contains("; signed by the key ", "; the server is acme.jar, SHA-256 ");

        Program plain = verify(handedIn.unsigned());
        assertThat(plain.code()).as(plain.err()).isZero();
        assertThat(plain.out())
                .contains("; not signed: this shows integrity, not origin")
                .contains("; the server is not identified, since no artifact of it was named with --subject");

        Program directory = verify(handedIn.run());
        assertThat(directory.code()).as(directory.err()).isZero();
        assertThat(directory.out()).contains("which nobody has signed: this shows integrity, not origin");
    }

    @Test
    void shouldInsistOnTheKeyOfASignedBundleAndOnTheSignatureIfAKeyIsGiven() {
        Program other = Program.run("key", scratch.resolve("other.pem").toString());
        assertThat(other.code()).isZero();

        assertRefused(verify(handedIn.signed()), "the bundle is signed; give the signer's public key with --key");
        assertRefused(
                verify(handedIn.unsigned(), handedIn.key()), "expected a bundle signed by the key given with --key");
        assertRefused(verify(handedIn.run(), handedIn.key()), "only bundles are signed");
        assertRefused(
                verify(handedIn.signed(), scratch.resolve("other.pub.pem")), "expected the signature of the key ");
        assertRefused(
                verify(handedIn.signed(), handedIn.privateKey()), "--key ", "expected a public key, saw a private one");
    }

    @Test
    void shouldRefuseAStatementThatSomebodyElseSignedUnderTheNameOfTheKey() throws Exception {
        Path theirs = scratch.resolve("other.pem");
        assertThat(Program.run("key", theirs.toString()).code()).isZero();
        Path copy = handedIn.copy(scratch);
        assertThat(Program.run("bundle", copy.toString(), "--sign", theirs.toString())
                        .code())
                .isZero();
        Forgery forgery = new Forgery(copy.resolve("bundle.zip"));
        String text = new String(forgery.content(ENVELOPE), StandardCharsets.UTF_8)
                .replace(hint(copy.resolve("bundle.zip")), hint(handedIn.signed()));
        forgery.put(ENVELOPE, text.getBytes(StandardCharsets.UTF_8));

        assertRefused(
                verify(forgery.write(scratch.resolve("forged.zip")), handedIn.key()),
                "the signature is not one of the given key over this statement");
    }

    @Test
    void shouldRefuseASignatureOfAnotherRunAndWhatIsMissingOrAdded() throws Exception {
        Forgery forgery = new Forgery(handedIn.signed());
        byte[] verdict = forgery.content("verdict.json");
        forgery.remove("verdict.json");
        assertRefused(
                verify(forgery.write(scratch.resolve("f.zip")), handedIn.key()),
                "verdict.json: the manifest lists it, but");
        forgery.put("verdict.json", verdict);
        forgery.put("notes.txt", new byte[3]);
        assertRefused(
                verify(forgery.write(scratch.resolve("f.zip")), handedIn.key()),
                "notes.txt: it is not in the manifest");
        forgery.remove("notes.txt");
        forgery.put("statement.json", new byte[3]);
        assertRefused(verify(forgery.write(scratch.resolve("f.zip")), handedIn.key()), "saw both");
        forgery.remove("statement.json");
        forgery.remove(ENVELOPE);
        assertRefused(
                verify(forgery.write(scratch.resolve("f.zip"))), "expected a statement about the run in the bundle");
        String manifest = new String(forgery.content("manifest.json"), StandardCharsets.UTF_8);
        forgery.put(ENVELOPE, new Forgery(handedIn.signed()).content(ENVELOPE));
        forgery.put(
                "manifest.json",
                manifest.replaceFirst("\"processors\" : ", "\"processors\" : 1").getBytes(StandardCharsets.UTF_8));
        assertRefused(
                verify(forgery.write(scratch.resolve("f.zip")), handedIn.key()),
                "expected the statement that follows from manifest.json and verdict.json, saw another one");
    }

    @Test
    void shouldSignTheStatementThatFollowsFromTheRun() throws IOException {
        JsonNode dsse = envelope(handedIn.signed()).get("dsseEnvelope");
        JsonNode statement = new ObjectMapper()
                .readTree(Base64.getDecoder().decode(dsse.get("payload").asText()));

        assertThat(statement.get("subject").get(0).get("name").asText()).isEqualTo("acme.jar");
        assertThat(statement.get("subject").get(1).get("digest").get("sha256").asText())
                .isEqualTo(Sha256.hex(handedIn.run().resolve("verdict.json")));
        assertThat(statement.get("predicate").get("result").asText()).isEqualTo("FAILED");
        assertThat(statement.get("predicate").get("passedTests").toString()).contains("AD-01");
        assertThat(statement.get("predicate").get("failedTests").toString()).contains("SR-01");
    }

    private static String hint(Path bundle) throws IOException {
        return envelope(bundle)
                .get("verificationMaterial")
                .get("publicKey")
                .get("hint")
                .asText();
    }

    private static JsonNode envelope(Path bundle) throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("statement.sigstore.json"))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
