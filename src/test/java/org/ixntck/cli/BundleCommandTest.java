package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.cli.HandedInRun.assertRefused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code bundle} and {@code certify --bundle}: what they write, and what they refuse. */
@ExtendWith(HandedInRun.Provider.class)
class BundleCommandTest {

    @TempDir
    private Path scratch;

    private final HandedInRun handedIn;

    BundleCommandTest(HandedInRun handedIn) {
        this.handedIn = handedIn;
    }

    @Test
    void shouldLeaveNothingOfThePrivateKeyInARun() throws IOException {
        String secret = Files.readAllLines(handedIn.privateKey()).get(1);
        assertThat(secret).hasSize(64);
        try (Stream<Path> files = Files.walk(handedIn.run())) {
            for (Path file : Stream.concat(files.filter(Files::isRegularFile), Stream.of(handedIn.signed()))
                    .toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secret, "k.pem");
            }
        }
    }

    @Test
    void shouldOverwriteNoBundle() throws IOException {
        Path copy = handedIn.copy(scratch);
        Files.writeString(copy.resolve("bundle.zip"), "mine");

        assertRefused(Program.run("bundle", copy.toString()), "expected no bundle of the run yet, saw ");
        assertThat(copy.resolve("bundle.zip")).content().isEqualTo("mine");
    }

    @Test
    void shouldReadTheKeyBeforeAnythingIsStarted() {
        Path reports = scratch.resolve("reports");
        assertRefused(
                Program.certify(
                        "--reports",
                        reports.toString(),
                        "--bundle",
                        "--sign",
                        handedIn.key().toString()),
                "--sign ",
                "expected the private half of a key, saw the public one");
        assertRefused(
                Program.certify(
                        "--reports",
                        reports.toString(),
                        "--sign",
                        handedIn.privateKey().toString()),
                "expected --bundle with --sign");
        assertRefused(
                Program.certify("--reports", reports.toString(), "--bundle", "--subject", "nowhere.jar"),
                "--subject nowhere.jar: expected the file of the server, saw none");
        assertThat(reports).doesNotExist();
    }
}
