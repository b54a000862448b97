package org.ixntck.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.ixntck.Tools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, and signatures by them, as openssl sees them. */
class KeysTest {

    private static final byte[] STATEMENT = "{\"naïve\": \"ä\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    /** Runs openssl in the folder, and returns what it prints. */
    private String openssl(String... arguments) throws Exception {
        Tools.need("openssl", "version");
        String[] command = new String[arguments.length + 1];
        command[0] = "openssl";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out;
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void shouldWriteBothHalvesAndOverwriteNeither() throws Exception {
        KeyFiles files = KeyFiles.create(file("vendor.pem"));

        assertThat(files.publicHalf()).hasFileName("vendor.pub.pem");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.privateHalf())))
                .isEqualTo("rw-------");
        assertThat(SigningKey.read(files.privateHalf()).verifying().hint()).isEqualTo(files.hint());
        assertThat(VerifyingKey.read(files.publicHalf()).hint()).isEqualTo(files.hint());
        assertThatThrownBy(() -> KeyFiles.create(file("vendor.pem")))
                .hasMessageContaining("vendor.pem: expected no such file yet, saw one");
        Files.delete(file("vendor.pem"));
        assertThatThrownBy(() -> KeyFiles.create(file("vendor.pem")))
                .hasMessageContaining("vendor.pub.pem: expected no");
        assertThat(file("vendor.pem")).doesNotExist();
    }

    @Test
    void shouldNameAKeyByTheDigestOfItsPublicHalf() throws Exception {
        KeyFiles files = KeyFiles.create(file("k.pem"));
        openssl("pkey", "-pubin", "-in", "k.pub.pem", "-outform", "DER", "-out", "k.der");

        assertThat(files.hint())
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file("k.der")))));
    }

    /** Keys by openssl and by the kit, for both algorithms. */
    @ParameterizedTest
    @ValueSource(strings = {"kit", "-algorithm EC -pkeyopt ec_paramgen_curve:P-256", "-algorithm ED25519"})
    void shouldSignAsOpensslVerifies(String how) throws Exception {
        if (how.equals("kit")) {
            KeyFiles.create(file("k.pem"));
        } else {
            openssl(("genpkey " + how + " -out k.pem").split(" "));
            openssl("pkey", "-in", "k.pem", "-pubout", "-out", "k.pub.pem");
        }
        Envelope envelope = Envelope.of(STATEMENT, SigningKey.read(file("k.pem")));
        String pae = "DSSEv1 28 application/vnd.in-toto+json 16 " + new String(STATEMENT, StandardCharsets.UTF_8);
        Files.writeString(file("signed"), pae);
        Files.write(file("sig"), envelope.signature());

        String said = how.contains("ED25519")
                ? openssl(
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "k.pub.pem",
                        "-rawin",
                        "-in",
                        "signed",
                        "-sigfile",
                        "sig")
                : openssl("dgst", "-sha256", "-verify", "k.pub.pem", "-signature", "sig", "signed");
        assertThat(said).containsIgnoringCase("verified");
        assertThat(envelope.hint())
                .isEqualTo(VerifyingKey.read(file("k.pub.pem")).hint());
        assertThat(VerifyingKey.read(file("k.pub.pem")).verifies(Envelope.signed(STATEMENT), envelope.signature()))
                .isTrue();
    }

    @Test
    void shouldReadItsOwnEnvelopeAndNoOtherFormOfIt() throws Exception {
        Envelope envelope = Envelope.of(STATEMENT, SigningKey.create());
        String json = new String(envelope.json(), StandardCharsets.UTF_8);

        Envelope read = Envelope.parse(envelope.json());
        assertThat(read.statement()).isEqualTo(STATEMENT);
        assertThat(read.signature()).isEqualTo(envelope.signature());
        assertThat(json)
                .startsWith("{\"mediaType\":\"application/vnd.dev.sigstore.bundle.v0.3+json\",\"verificationMaterial\":"
                        + "{\"publicKey\":{\"hint\":\"")
                .contains("\"dsseEnvelope\":{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\"");
        String payload = Base64.getEncoder().encodeToString(STATEMENT);
        for (String other : new String[] {
            json.replace(payload, payload.replace("=", "")),
            json.replace(payload, payload + "\\n"),
            json + "\n",
            json.replace("\"signatures\":[", "\"signatures\":[{\"sig\":\"AAAA\"},"),
            json.replaceFirst("\"signatures\":\\[.*]", "\"signatures\":[]"),
            json.replace("\"mediaType\"", "\"mediatype\""),
            "{}",
            "nothing"
        }) {
            assertThatThrownBy(() -> Envelope.parse(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .hasMessageContaining("statement.sigstore.json: expected ");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out k.pem | expected a key for ECDSA on P-256, or for Ed25519",
                "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-224 -out k.pem | expected a key for ECDSA on P-256, or for Ed25519",
                "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:secp256k1 -out k.pem | expected a key for ECDSA on P-256, or",
                "genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384 -out k.pem | expected a key for ECDSA on P-256, or",
                "genpkey -algorithm X25519 -out k.pem | expected a key for ECDSA on P-256, or for Ed25519",
                "ecparam -name prime256v1 -genkey -noout -out k.pem | saw the older form SEC1; `openssl pkcs8 -topk8 -nocrypt -in ",
                "ecparam -name prime256v1 -genkey -out k.pem | saw the older form SEC1; `openssl pkcs8 -topk8 -nocrypt -in ",
                "genpkey -algorithm ED25519 -aes256 -pass pass:x -out k.pem | saw an encrypted key; `openssl pkcs8 -in ",
                "genpkey -algorithm ED25519 -outform DER -out k.pem | expected a key in PEM, which begins with -----BEGIN, saw none",
            })
    void shouldSayWhatToDoWithAKeyThatCannotSign(String command, String sentence) throws Exception {
        openssl(command.split(" "));

        assertThatThrownBy(() -> SigningKey.read(file("k.pem")))
                .isInstanceOf(KeyException.class)
                .hasMessageStartingWith(file("k.pem").toString())
                .hasMessageContaining(sentence);
    }

    @Test
    void shouldConvertASec1KeyByTheCommandThatItNames() throws Exception {
        openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "k.pem");
        openssl("pkcs8", "-topk8", "-nocrypt", "-in", "k.pem", "-out", "converted.pem");

        assertThat(SigningKey.read(file("converted.pem"))).isNotNull();
    }

    @Test
    void shouldSayWhereTheWrongHalfIsGiven() throws Exception {
        KeyFiles files = KeyFiles.create(file("k.pem"));

        assertThatThrownBy(() -> SigningKey.read(files.publicHalf())).hasMessageContaining("saw the public one");
        assertThatThrownBy(() -> VerifyingKey.read(files.privateHalf()))
                .hasMessageContaining("expected a public key, saw a private one; `openssl pkey -in ");
    }

    @Test
    void shouldSayWhereThereIsNoKey() throws IOException {
        Path text = Files.writeString(file("notes.txt"), "my key is at home");
        Path broken =
                Files.writeString(file("broken.pem"), "-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----\n");
        Path certificate =
                Files.writeString(file("cert.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

        assertThatThrownBy(() -> SigningKey.read(file("nowhere.pem"))).hasMessageContaining("saw no such file");
        assertThatThrownBy(() -> SigningKey.read(folder)).hasMessageContaining("saw something else");
        assertThatThrownBy(() -> SigningKey.read(text)).hasMessageContaining("saw none; `ixn-tck key FILE` writes one");
        assertThatThrownBy(() -> VerifyingKey.read(broken)).hasMessageContaining("expected a key for ECDSA on P-256");
        assertThatThrownBy(() -> VerifyingKey.read(certificate)).hasMessageContaining("expected a block PUBLIC KEY");
    }
}
