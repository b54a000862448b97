package org.ixntck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.digest.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarDigestTest {

    private static final Instant LATER = Instant.now().plusSeconds(60);
    private static final String OTHER = "0".repeat(64);

    @TempDir
    private Path folder;

    private Path jar;
    private Path kept;

    @BeforeEach
    void write() throws Exception {
        jar = Files.writeString(folder.resolve("kit.jar"), "kit");
        kept = folder.resolve("kit.jar.sha256");
    }

    @Test
    void shouldReadAJarThatHasJustBeenWritten() throws Exception {
        assertThat(JarDigest.of(jar, Instant.now())).isEqualTo(Sha256.hex(jar));
        assertThat(kept).doesNotExist();
    }

    @Test
    void shouldTakeTheDigestThatItKeptOfAJarThatHasNotChanged() throws Exception {
        replaceKeptDigest();

        assertThat(JarDigest.of(jar, LATER)).isEqualTo(OTHER);
    }

    @Test
    void shouldReadAJarThatWasReplacedByOneOfTheSameSizeAndTime() throws Exception {
        replaceKeptDigest();
        FileTime before = Files.getLastModifiedTime(jar);
        Files.writeString(jar, "tik");
        Files.setLastModifiedTime(jar, before);

        assertThat(JarDigest.of(jar, LATER)).isEqualTo(Sha256.hex(jar));
    }

    @Test
    void shouldReadTheJarIfTheKeptDigestIsDamaged() throws Exception {
        replaceKeptDigest();
        Files.writeString(kept, Files.readAllLines(kept).get(0) + "\nnone\n");

        assertThat(JarDigest.of(jar, LATER)).isEqualTo(Sha256.hex(jar));
    }

    /** Lets the digest be kept, and puts another in its place. */
    private void replaceKeptDigest() throws Exception {
        JarDigest.of(jar, LATER);
        assumeTrue(Files.exists(kept), "the file system has no time of the last change");
        List<String> lines = new ArrayList<>(Files.readAllLines(kept));
        assertThat(lines.get(1)).isEqualTo(Sha256.hex(jar));
        lines.set(1, OTHER);
        Files.write(kept, lines);
    }
}
