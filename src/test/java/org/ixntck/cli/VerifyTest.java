package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.ixntck.bundle.Forgery;
import org.ixntck.digest.Sha256;
import org.ixntck.journal.Rechained;
import org.ixntck.journal.Seal;
import org.ixntck.journal.Unchained;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bundle} and {@code verify}: what is whole is confirmed, and whatever was changed is found. */
class VerifyTest {

    private static final int FLIPS = 500;
    private static final int FLIPS_AT_THE_END = 100;
    private static final int FLIPS_EACH = 5;
    private static final String ENVELOPE = "statement.sigstore.json";
    private static final long SEED = 20261129;

    @TempDir
    private static Path folder;

    private static Path run;
    private static Path unsigned;
    private static Path signed;
    private static Path key;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void certify() throws IOException {
        key = folder.resolve("k.pub.pem");
        assertThat(Program.run("key", folder.resolve("k.pem").toString()).code())
                .isZero();
        Path artifact = Files.writeString(folder.resolve("acme.jar"), "the server");
        Program certified = Program.certify(
                "--only",
                "AD-01",
                "--reports",
                folder.toString(),
                "--bundle",
                "--sign",
                folder.resolve("k.pem").toString(),
                "--subject",
                artifact.toString());
        assertThat(certified.code()).as(certified.err()).isZero();
        run = folder.resolve("latest").toRealPath();
        assertThat(certified.out())
                .contains("  bundle: " + folder.resolve(run.getFileName()).resolve("bundle.zip"));
        Files.move(run.resolve("bundle.zip"), folder.resolve("whole.zip"));
        assertThat(verify(folder.resolve("whole.zip"), key).code()).isZero();
        leaveOut("cucumber.html", "messages.ndjson");
        assertThat(Program.run(
                                "bundle",
                                run.toString(),
                                "--sign",
                                folder.resolve("k.pem").toString(),
                                "--subject",
                                artifact.toString())
                        .code())
                .isZero();
        signed = Files.move(run.resolve("bundle.zip"), folder.resolve("signed.zip"));
        assertThat(Program.run("bundle", run.toString()).code()).isZero();
        unsigned = Files.move(run.resolve("bundle.zip"), folder.resolve("unsigned.zip"));
    }

    /** Large files make a test slow, and no difference to verification. */
    private static void leaveOut(String... names) throws IOException {
        Path file = run.resolve("manifest.json");
        ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        ArrayNode files = (ArrayNode) manifest.get("files");
        for (String name : names) {
            Files.delete(run.resolve(name));
            files.removeIf(it -> it.get("name").asText().equals(name));
        }
        Files.write(
                file,
                (new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Program verify(Path path) {
        return Program.run("verify", path.toString());
    }

    private static Program verify(Path path, Path key) {
        return Program.run("verify", path.toString(), "--key", key.toString());
    }

    private static void assertRefused(Program verified, String... parts) {
        assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(4);
        assertThat(verified.err().lines()).hasSize(1);
        assertThat(verified.err()).startsWith("ixn-tck: ").contains(parts).doesNotContain("Exception");
        assertThat(verified.out()).isEmpty();
    }

    /** A copy of the run's folder. */
    private Path copy() throws IOException {
        Path copy = Files.createDirectories(scratch.resolve("copy"));
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    /** A copy in which a file says something else, and the manifest agrees, as somebody would do who knows the format. */
    private Path with(String file, UnaryOperator<String> change) throws IOException {
        Path copy = copy();
        Path path = copy.resolve(file);
        String before = Files.readString(path);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(path, after);
        if (!file.equals("manifest.json")) {
            relist(copy, file);
        }
        return copy;
    }

    private static void relist(Path copy, String name) throws IOException {
        Path manifest = copy.resolve("manifest.json");
        byte[] content = Files.readAllBytes(copy.resolve(name));
        String text = Files.readString(manifest)
                .replaceFirst(
                        "(\"name\" : \"%s\",\\s+\"bytes\" : )\\d+(,\\s+\"sha256\" : \")[0-9a-f]+".formatted(name),
                        "$1" + content.length + "$2" + Sha256.hex(content));
        Files.writeString(manifest, text);
    }

    @Test
    void shouldConfirmInOneLineWhatIsWhole() {
        Program bundle = verify(signed, key);
        assertThat(bundle.code()).as(bundle.err()).isZero();
        assertThat(bundle.out().lines()).hasSize(1);
        assertThat(bundle.out())
                .startsWith("INCOMPLETE: ixn-tck reference servers ")
                .contains("; signed by the key ", "; the server is acme.jar, SHA-256 ");

        Program plain = verify(unsigned);
        assertThat(plain.code()).as(plain.err()).isZero();
        assertThat(plain.out())
                .contains("; not signed: this shows integrity, not origin")
                .contains("; the server is not identified, since no artifact of it was named with --subject");

        Program directory = verify(run);
        assertThat(directory.code()).as(directory.err()).isZero();
        assertThat(directory.out()).contains("which nobody has signed: this shows integrity, not origin");
    }

    @Test
    void shouldInsistOnTheKeyOfASignedBundleAndOnTheSignatureIfAKeyIsGiven() {
        Program other = Program.run("key", scratch.resolve("other.pem").toString());
        assertThat(other.code()).isZero();

        assertRefused(verify(signed), "the bundle is signed; give the signer's public key with --key");
        assertRefused(verify(unsigned, key), "expected a bundle signed by the key given with --key");
        assertRefused(verify(run, key), "only bundles are signed");
        assertRefused(verify(signed, scratch.resolve("other.pub.pem")), "expected the signature of the key ");
        assertRefused(verify(signed, folder.resolve("k.pem")), "--key ", "expected a public key, saw a private one");
    }

    @Test
    void shouldRefuseAStatementThatSomebodyElseSignedUnderTheNameOfTheKey() throws Exception {
        Path theirs = scratch.resolve("other.pem");
        assertThat(Program.run("key", theirs.toString()).code()).isZero();
        Path copy = copy();
        assertThat(Program.run("bundle", copy.toString(), "--sign", theirs.toString())
                        .code())
                .isZero();
        Forgery forgery = new Forgery(copy.resolve("bundle.zip"));
        String text = new String(forgery.content(ENVELOPE), StandardCharsets.UTF_8)
                .replace(hint(copy.resolve("bundle.zip")), hint(signed));
        forgery.put(ENVELOPE, text.getBytes(StandardCharsets.UTF_8));

        assertRefused(
                verify(forgery.write(scratch.resolve("forged.zip")), key),
                "the signature is not one of the given key over this statement");
    }

    @Test
    void shouldRefuseASignatureOfAnotherRunAndWhatIsMissingOrAdded() throws Exception {
        Forgery forgery = new Forgery(signed);
        byte[] verdict = forgery.content("verdict.json");
        forgery.remove("verdict.json");
        assertRefused(verify(forgery.write(scratch.resolve("f.zip")), key), "verdict.json: the manifest lists it, but");
        forgery.put("verdict.json", verdict);
        forgery.put("notes.txt", new byte[3]);
        assertRefused(verify(forgery.write(scratch.resolve("f.zip")), key), "notes.txt: it is not in the manifest");
        forgery.remove("notes.txt");
        forgery.put("statement.json", new byte[3]);
        assertRefused(verify(forgery.write(scratch.resolve("f.zip")), key), "saw both");
        forgery.remove("statement.json");
        forgery.remove(ENVELOPE);
        assertRefused(
                verify(forgery.write(scratch.resolve("f.zip"))), "expected a statement about the run in the bundle");
        String manifest = new String(forgery.content("manifest.json"), StandardCharsets.UTF_8);
        forgery.put(ENVELOPE, new Forgery(signed).content(ENVELOPE));
        forgery.put(
                "manifest.json",
                manifest.replaceFirst("\"processors\" : ", "\"processors\" : 1").getBytes(StandardCharsets.UTF_8));
        assertRefused(
                verify(forgery.write(scratch.resolve("f.zip")), key),
                "expected the statement that follows from manifest.json and verdict.json, saw another one");
    }

    /** With checksums that agree, so that it is the digests and the signature that notice. */
    @Test
    void shouldFindEachFlippedByteOfEachFileOfABundleThatWasPackedAgain() throws Exception {
        Random random = new Random(SEED);
        for (Path bundle : List.of(signed, unsigned)) {
            Forgery forgery = new Forgery(bundle);
            for (String name : forgery.names()) {
                for (int i = 0; i < FLIPS_EACH; i++) {
                    byte[] content = forgery.content(name);
                    int place = random.nextInt(content.length);
                    byte bit = (byte) (1 << random.nextInt(8));
                    content[place] ^= bit;
                    Path zip = forgery.write(scratch.resolve("f.zip"));
                    Program verified = bundle.equals(signed) ? verify(zip, key) : verify(zip);
                    content[place] ^= bit;
                    assertThat(verified.code())
                            .as("bit %d of byte %d of %s: %s", bit, place, name, verified.out())
                            .isEqualTo(4);
                }
            }
        }
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

    @Test
    void shouldSignTheStatementThatFollowsFromTheRun() throws IOException {
        JsonNode dsse = envelope(signed).get("dsseEnvelope");
        JsonNode statement = new ObjectMapper()
                .readTree(Base64.getDecoder().decode(dsse.get("payload").asText()));

        assertThat(statement.get("subject").get(0).get("name").asText()).isEqualTo("acme.jar");
        assertThat(statement.get("subject").get(1).get("digest").get("sha256").asText())
                .isEqualTo(Sha256.hex(run.resolve("verdict.json")));
        assertThat(statement.get("predicate").get("result").asText()).isEqualTo("FAILED");
        assertThat(statement.get("predicate").get("passedTests").toString()).contains("AD-01");
        assertThat(statement.get("predicate").get("failedTests").toString()).contains("SR-01");
    }

    /** Flips one bit each, spread over the whole file, and undoes it. */
    private static void assertEachFlipIsFound(Path bundle, String... more) throws IOException {
        Random random = new Random(SEED);
        String[] command = Stream.concat(Stream.of("verify", bundle.toString()), Stream.of(more))
                .toArray(String[]::new);
        try (FileChannel file = FileChannel.open(bundle, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long length = file.size();
            for (int i = 0; i < FLIPS; i++) {
                long place = length * i / FLIPS + random.nextInt((int) (length / FLIPS));
                byte flipped = (byte) (1 << random.nextInt(8));
                flip(file, place, flipped);
                Program verified = Program.run(command);
                flip(file, place, flipped);
                assertThat(verified.code())
                        .as("bit %d of byte %d of %d: %s", flipped, place, length, verified.out())
                        .isEqualTo(4);
            }
        }
        assertThat(Program.run(command).code()).isZero();
    }

    private static void flip(FileChannel file, long place, byte bit) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        file.read(one, place);
        one.put(0, (byte) (one.get(0) ^ bit)).flip();
        file.write(one, place);
    }

    @Test
    void shouldFindEachFlippedByteOfABundle() throws IOException {
        assertEachFlipIsFound(unsigned);
        assertEachFlipIsFound(signed, "--key", key.toString());
    }

    /** The zip's directory, and the statement, are a small part of a bundle. */
    @Test
    void shouldFindEachFlippedByteAtTheEndOfABundle() throws IOException {
        Path copy = Files.copy(signed, scratch.resolve("signed.zip"));
        try (FileChannel file = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (long place = file.size() - FLIPS_AT_THE_END; place < file.size(); place++) {
                flip(file, place, (byte) 1);
                assertThat(verify(copy, key).code()).as("byte %d", place).isEqualTo(4);
                flip(file, place, (byte) 1);
            }
        }
    }

    @Test
    void shouldRefuseAFolderToWhichSomethingWasDone() throws IOException {
        Path more = copy();
        Files.writeString(more.resolve("notes.txt"), "x");
        assertRefused(verify(more), "notes.txt: it is not in the manifest, so it was added after the run");
        Files.delete(more.resolve("notes.txt"));
        Path summary = more.resolve("summary.md");
        Files.writeString(summary, "all is well");
        assertRefused(verify(more), "summary.md: it was changed after the run: its SHA-256 is ");
        Files.delete(summary);
        assertRefused(verify(more), "summary.md: the manifest lists it, but it is missing");
        Files.createSymbolicLink(summary, run.resolve("summary.md"));
        assertRefused(verify(more), "summary.md: expected a regular file, saw a symbolic link");
        Files.delete(summary);
    }

    @Test
    void shouldRefuseWhatIsNoRun() throws IOException {
        assertRefused(
                verify(scratch.resolve("nowhere")), "expected a bundle or the folder of a run", "saw no such file");
        assertRefused(verify(scratch), "expected the folder of a run, such as reports/latest, saw one without");
        Path killed = Files.createDirectories(scratch.resolve("killed"));
        Files.copy(run.resolve("journal.ndjson"), killed.resolve("journal.ndjson"));
        assertRefused(verify(killed), "expected a manifest.json, saw none: the run was interrupted or killed");
        assertRefused(Program.run("bundle", killed.toString()), "expected a manifest.json, saw none");
        Path text = Files.writeString(scratch.resolve("x.zip"), "a text of some length that is no bundle at all");
        assertRefused(verify(text), "expected a bundle, which is a zip");
    }

    @Test
    void shouldRefuseAVerdictThatDoesNotFollowFromTheJournal() throws IOException {
        assertRefused(
                verify(with("verdict.json", text -> text.replaceFirst("\"INCOMPLETE\"", "\"CONFORMANT\""))),
                "verdict: verdict.json says CONFORMANT, the journal says INCOMPLETE");
        assertRefused(
                verify(with(
                        "verdict.json",
                        text -> text.replaceFirst(
                                "(\"SR-01\",\\s+\"level\" : \"MUST\",\\s+\"verdict\" : )\"NOT_TESTED\"",
                                "$1\"PASS\""))),
                "requirement SR-01: verdict.json says PASS, the journal says NOT_TESTED");
    }

    @Test
    void shouldRefuseAManifestThatSaysOtherwiseThanTheJournal() throws IOException {
        assertRefused(
                verify(with("manifest.json", text -> text.replaceFirst("\"ixn-tck reference servers\"", "\"Acme\""))),
                "manifest.json: subject.name: expected what the journal says, ixn-tck reference servers, saw Acme");
        assertRefused(
                verify(with("manifest.json", text -> text.replaceFirst("\"report\" : 500", "\"report\" : 100"))),
                "manifest.json: budgets: expected what the journal says");
        assertRefused(
                verify(with("manifest.json", text -> text.replaceFirst("\"strict\" : false", "\"strict\" : true"))),
                "manifest.json: options: expected what the journal says");
        assertRefused(
                verify(with("manifest.json", text -> text.replaceFirst("\"date\" : \"20", "\"date\" : \"19"))),
                "manifest.json: date: expected what the journal says");
        assertRefused(
                verify(with("manifest.json", text -> text.replaceFirst("\"schema\" : 1", "\"schema\" : 2"))),
                "manifest.json: expected schema 1, the one that this kit reads, saw 2; verify it with the kit that wrote it");
        assertRefused(verify(with("manifest.json", text -> "{\"schema\":1}")), "expected the manifest of a run");
        assertRefused(verify(with("manifest.json", text -> text.replace(" : ", ": "))), "saw another form of it");
    }

    @Test
    void shouldRefuseAJournalThatWasChangedAlsoIfTheManifestAgrees() throws IOException {
        assertRefused(
                verify(with(
                        "journal.ndjson",
                        text -> text.replaceFirst("\"watermark\",\"upTo\":(\\d)", "\"watermark\",\"upTo\":0"))),
                "journal.ndjson cannot be judged: line ",
                "expected the line that continues the chain of digests; it was changed");
        assertRefused(
                verify(with(
                        "journal.ndjson", text -> text.substring(0, text.lastIndexOf("\n", text.length() - 2) + 1))),
                "journal.ndjson: it ends at line ",
                "before the line that closes it");
        Path unchained = with("journal.ndjson", text -> {
            try {
                return Unchained.text(run.resolve("journal.ndjson"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertRefused(verify(unchained), "journal.ndjson: expected a chain of digests, saw none");
        assertRefused(
                verify(with("journal.ndjson", text -> "Once upon a time\n")), "line 1: expected an entry of a journal");
    }

    @Test
    void shouldEndWithTheCodeOfARunThatEndedEarlyOrFailed() throws IOException {
        Path reports = scratch.resolve("reports");
        Program absent = Program.certify("--adapter", "test-absent", "--reports", reports.toString(), "--bundle");
        assertThat(absent.code()).as(absent.out()).isEqualTo(3);
        Program broken = verify(reports.resolve("latest/bundle.zip"));
        assertThat(broken.code()).as(broken.err()).isEqualTo(3);
        assertThat(broken.out()).startsWith("ERROR: ");

        Program failed = Program.certify(
                "--adapter",
                "test-forgets-disconnects",
                "--only",
                "AD-01",
                "--reports",
                reports.toString(),
                "--bundle");
        assertThat(failed.code()).as(failed.out()).isEqualTo(1);
        assertThat(verify(reports.resolve("latest/bundle.zip")).code()).isEqualTo(1);
    }

    @Test
    void shouldRefuseWalksWhichCertifyNothing() {
        Path reports = scratch.resolve("reports");
        Program walks = Program.run("explore", "--walks", "1", "--seed", "1", "--reports", reports.toString());
        assertThat(walks.code()).as(walks.err()).isIn(0, 6);

        assertRefused(verify(reports.resolve("latest")), "expected a run of `certify`, saw one of `explore`");
        assertThat(Program.run("judge", reports.resolve("latest").toString()).out())
                .doesNotContain("verdict.json does not say");
    }

    /** A run of which a scenario is gone, though all of its own digests agree. */
    @Test
    void shouldRefuseARunThatLacksAScenario() throws IOException {
        Path journal = run.resolve("journal.ndjson");
        Path copy = with("journal.ndjson", text -> {
            try {
                return Rechained.without(journal, "agent-disconnects/loss-of-the-connection#");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Path rendered = Path.of(Program.run("report", copy.toString()).out().strip());
        Files.copy(rendered.resolve("verdict.json"), copy.resolve("verdict.json"), StandardCopyOption.REPLACE_EXISTING);
        relist(copy, "verdict.json");
        Seal seal = Seal.named(copy.resolve("journal.ndjson"));
        Path manifest = copy.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst("\"lines\" : \\d+", "\"lines\" : " + seal.lines())
                        .replaceFirst(
                                "\"head\" : \"\\w+",
                                "\"head\" : \"" + seal.head().orElseThrow())
                        .replaceFirst("\"scenarios\" : 6", "\"scenarios\" : 5"));

        assertRefused(verify(copy), "expected every planned scenario once, saw ", " is missing");
    }

    @Test
    void shouldNeverEndWith0ForARunOfAnotherKit() throws IOException {
        Program other = verify(with(
                "manifest.json",
                text -> text.replaceFirst(
                        "(?s)\"commit\" : \"[^\"]*\",\\s+\"dirty\" : \\w+",
                        "\"commit\" : \"0123456789abcdef\", \"dirty\" : false")));

        assertThat(other.code()).as(other.err()).isEqualTo(6);
        assertThat(other.out())
                .contains(
                        "; BUT it was made by another kit (development of commit 0123456789), which this one (development");
    }

    @Test
    void shouldNeverEndWith0ForOtherFeatures() throws IOException {
        Program other = verify(with(
                "manifest.json",
                text -> text.replaceFirst("(\"name\" : \"features\",\\s+\"sha256\" : \")[0-9a-f]{8}", "$100000000")));

        assertThat(other.code()).as(other.err()).isEqualTo(6);
        assertThat(other.out()).contains("; BUT it was made with other features than those of this kit");
    }

    @Test
    void shouldLeaveNothingOfThePrivateKeyInARun() throws IOException {
        String secret = Files.readAllLines(folder.resolve("k.pem")).get(1);
        assertThat(secret).hasSize(64);
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : Stream.concat(files.filter(Files::isRegularFile), Stream.of(signed))
                    .toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret, "k.pem");
            }
        }
    }

    @Test
    void shouldOverwriteNoBundle() throws IOException {
        Path copy = copy();
        Files.writeString(copy.resolve("bundle.zip"), "mine");

        assertRefused(Program.run("bundle", copy.toString()), "expected no bundle of the run yet, saw ");
        assertThat(copy.resolve("bundle.zip")).content().isEqualTo("mine");
    }

    @Test
    void shouldReadTheKeyBeforeAnythingIsStarted() {
        Path reports = scratch.resolve("reports");
        assertRefused(
                Program.certify("--reports", reports.toString(), "--bundle", "--sign", key.toString()),
                "--sign ",
                "expected the private half of a key, saw the public one");
        assertRefused(
                Program.certify(
                        "--reports",
                        reports.toString(),
                        "--sign",
                        folder.resolve("k.pem").toString()),
                "expected --bundle with --sign");
        assertRefused(
                Program.certify("--reports", reports.toString(), "--bundle", "--subject", "nowhere.jar"),
                "--subject nowhere.jar: expected the file of the server, saw none");
        assertThat(reports).doesNotExist();
    }
}
