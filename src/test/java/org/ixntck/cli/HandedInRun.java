package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ixntck.digest.Sha256;
import org.ixntck.journal.Seal;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A run that was handed in, as a folder and as bundles. It is made once for all tests, which change copies of it.
 *
 * @param run the folder
 * @param signed the bundle with a signature and the artifact {@code acme.jar}
 * @param unsigned the bundle without
 * @param key the public key
 * @param privateKey its other half
 */
record HandedInRun(Path run, Path signed, Path unsigned, Path key, Path privateKey) {

    /** Gives the run to the tests that ask for it. */
    static final class Provider implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == HandedInRun.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Made.class, any -> new Made(), Made.class)
                    .run;
        }
    }

    /** Removes the run when all tests are over. */
    private static final class Made implements AutoCloseable {
        private final Path folder;
        private final HandedInRun run;

        private Made() {
            try {
                folder = Files.createTempDirectory("handed-in");
                run = certified(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static HandedInRun certified(Path folder) throws IOException {
        Path privateKey = folder.resolve("k.pem");
        Path key = folder.resolve("k.pub.pem");
        assertThat(Program.run("key", privateKey.toString()).code()).isZero();
        Path artifact = Files.writeString(folder.resolve("acme.jar"), "the server");
        String[] signing = {"--sign", privateKey.toString(), "--subject", artifact.toString()};
        Program certified =
                Program.certify(with(signing, "--only", "AD-01", "--reports", folder.toString(), "--bundle"));
        assertThat(certified.code()).as(certified.err()).isZero();
        Path run = folder.resolve("latest").toRealPath();
        assertThat(certified.out())
                .contains("  bundle: " + folder.resolve(run.getFileName()).resolve("bundle.zip"));
        Path whole = Files.move(run.resolve("bundle.zip"), folder.resolve("whole.zip"));
        assertThat(verify(whole, key).code()).isZero();
        leaveOut(run, "cucumber.html", "messages.ndjson");
        assertThat(Program.run(with(signing, "bundle", run.toString())).code()).isZero();
        Path signed = Files.move(run.resolve("bundle.zip"), folder.resolve("signed.zip"));
        assertThat(Program.run("bundle", run.toString()).code()).isZero();
        Path unsigned = Files.move(run.resolve("bundle.zip"), folder.resolve("unsigned.zip"));
        return new HandedInRun(run, signed, unsigned, key, privateKey);
    }

    private static String[] with(String[] more, String... words) {
        return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
    }

    /** Large files make a test slow, and no difference to verification. */
    private static void leaveOut(Path run, String... names) throws IOException {
        Path file = run.resolve("manifest.json");
        ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        ArrayNode files = (ArrayNode) manifest.get("files");
        for (String name : names) {
            Files.delete(run.resolve(name));
            files.removeIf(it -> it.get("name").asText().equals(name));
        }
        write(file, manifest);
    }

    private static void write(Path file, ObjectNode manifest) throws IOException {
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n";
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    static Program verify(Path path) {
        return Program.run("verify", path.toString());
    }

    static Program verify(Path path, Path key) {
        return Program.run("verify", path.toString(), "--key", key.toString());
    }

    /** That one sentence with these parts says what is wrong. */
    static void assertRefused(Program verified, String... parts) {
        assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(4);
        assertThat(verified.err().lines()).hasSize(1);
        assertThat(verified.err()).startsWith("ixn-tck: ").contains(parts).doesNotContain("Exception");
        assertThat(verified.out()).isEmpty();
    }

    /** A copy of the folder. */
    Path copy(Path scratch) throws IOException {
        Path copy = Files.createDirectories(scratch.resolve("copy"));
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    /** A copy in which a file says something else, and the manifest agrees, as somebody would do who knows the format. */
    Path with(Path scratch, String file, UnaryOperator<String> change) throws IOException {
        Path copy = copy(scratch);
        Path path = copy.resolve(file);
        String before = Files.readString(path);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        Files.writeString(path, after);
        if (!file.equals("manifest.json")) {
            list(copy, file);
        }
        return copy;
    }

    /** Puts the digest of a file into the manifest. */
    static void list(Path copy, String name) throws IOException {
        Path file = copy.resolve("manifest.json");
        byte[] content = Files.readAllBytes(copy.resolve(name));
        ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        ArrayNode files = (ArrayNode) manifest.get("files");
        files.removeIf(it -> it.get("name").asText().equals(name));
        files.addObject().put("name", name).put("bytes", content.length).put("sha256", Sha256.hex(content));
        write(file, manifest);
    }

    /** A copy with another journal that is chained, of which all reports are rendered, and the manifest agrees with it. */
    Path rejournaled(Path scratch, String journal, UnaryOperator<String> manifest) throws IOException {
        Path copy = with(scratch, "journal.ndjson", any -> journal);
        Path file = copy.resolve("manifest.json");
        Seal seal = Seal.named(copy.resolve("journal.ndjson"));
        Files.writeString(
                file,
                manifest.apply(Files.readString(file))
                        .replaceFirst("\"lines\" : \\d+", "\"lines\" : " + seal.lines())
                        .replaceFirst(
                                "\"head\" : \"\\w+",
                                "\"head\" : \"" + seal.head().orElseThrow()));
        Path rendered = Path.of(Program.run("report", copy.toString()).out().strip());
        for (String report : List.of("verdict.json", "report.html", "summary.md", "junit.xml")) {
            Files.copy(rendered.resolve(report), copy.resolve(report), StandardCopyOption.REPLACE_EXISTING);
            list(copy, report);
        }
        return copy;
    }
}
