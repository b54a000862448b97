package org.ixntck.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.ixntck.evidence.EvidenceException;
import org.ixntck.evidence.RunFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip of a bundle: others can read it, and the kit reads no other one. */
class CanonicalZipTest {

    private static final Map<String, String> CONTENT =
            new TreeMap<>(Map.of("journal.ndjson", "{}\n", "servers/1-A.log", "", "verdict.json", "ä".repeat(70_000)));

    @TempDir
    private Path folder;

    private static RunFiles files(Map<String, String> content) {
        return new RunFiles() {
            private byte[] bytes(String name) {
                return content.get(name).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public List<String> names() {
                return List.copyOf(content.keySet());
            }

            @Override
            public long size(String name) {
                return bytes(name).length;
            }

            @Override
            public InputStream open(String name) {
                return new ByteArrayInputStream(bytes(name));
            }
        };
    }

    private Path written() throws Exception {
        Path zip = folder.resolve("bundle.zip");
        CanonicalZip.write(zip, files(CONTENT));
        return zip;
    }

    private void assertRefused(Path zip, String sentence) {
        assertThatThrownBy(() -> BundleFiles.open(zip))
                .isInstanceOf(EvidenceException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void shouldBeReadByOthers() throws Exception {
        try (ZipFile zip = new ZipFile(written().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactlyElementsOf(CONTENT.keySet());
            for (String name : CONTENT.keySet()) {
                try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(CONTENT.get(name));
                }
                assertThat(zip.getEntry(name).getTimeLocal()).isEqualTo("1980-01-01T00:00:00");
                assertThat(zip.getEntry(name).getExtra()).isNull();
            }
        }
    }

    @Test
    void shouldBeReadBack() throws Exception {
        BundleFiles read = BundleFiles.open(written());

        assertThat(read.names()).containsExactlyElementsOf(CONTENT.keySet());
        for (String name : CONTENT.keySet()) {
            assertThat(new String(read.content(name, 1 << 20), StandardCharsets.UTF_8))
                    .isEqualTo(CONTENT.get(name));
        }
        assertThatThrownBy(() -> read.content("verdict.json", 10)).hasMessageContaining("at most 10 bytes, saw 140000");
        assertThatThrownBy(() -> read.content("other", 10)).hasMessageContaining("expected a file other, saw none");
    }

    @Test
    void shouldBeTheSameEachTimeAndOverwriteNothing() throws Exception {
        Path zip = written();
        Path again = folder.resolve("again.zip");
        CanonicalZip.write(again, files(CONTENT));

        assertThat(again).hasSameBinaryContentAs(zip);
        assertThatThrownBy(() -> CanonicalZip.write(zip, files(CONTENT)))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    /** Every byte that is not content, one after the other. */
    @Test
    void shouldNoticeEachByteOfItsOwnThatIsChanged() throws Exception {
        Path zip = folder.resolve("bundle.zip");
        CanonicalZip.write(zip, files(new TreeMap<>(Map.of("a.txt", "x", "b/c.txt", "yz"))));
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x01;
            Files.write(zip, changed);
            assertThatThrownBy(() -> BundleFiles.open(zip)).as("byte %d", i).isInstanceOf(EvidenceException.class);
        }
        for (int length : new int[] {0, 10, 21, 40, bytes.length - 1}) {
            Files.write(zip, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> BundleFiles.open(zip))
                    .as("%d bytes", length)
                    .isInstanceOf(EvidenceException.class);
        }
        Files.write(zip, Arrays.copyOf(bytes, bytes.length + 1));
        assertThatThrownBy(() -> BundleFiles.open(zip)).isInstanceOf(EvidenceException.class);
    }

    private Path other(String... names) throws IOException {
        Path zip = folder.resolve("other.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setMethod(ZipOutputStream.STORED);
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setSize(0);
                entry.setCrc(0);
                out.putNextEntry(entry);
            }
        }
        return zip;
    }

    @Test
    void shouldRefusePathsThatClimbOut() throws Exception {
        for (String name : List.of(
                "../x", "a/../../x", "/etc/passwd", "a//b", "./a", "a\\..\\b", "C:/x", "a/", "a\nb", "x".repeat(500))) {
            assertRefused(other(name), "expected paths within the folder of a run, saw '");
        }
    }

    @Test
    void shouldRefuseAFileThatIsThereTwice() throws Exception {
        Path zip = other("a.txt", "b.txt");
        String text = Files.readString(zip, StandardCharsets.ISO_8859_1).replace("b.txt", "a.txt");
        Files.writeString(zip, text, StandardCharsets.ISO_8859_1);

        assertRefused(zip, "a.txt: expected each file once, saw it twice");
    }

    @Test
    void shouldRefuseAZipBombBeforeItIsUnpacked() throws Exception {
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("journal.ndjson"));
            byte[] zeros = new byte[1 << 20];
            OutputStream entry = out;
            for (int i = 0; i < 50; i++) {
                entry.write(zeros);
            }
        }

        assertThat(Files.size(zip)).isLessThan(100_000);
        assertRefused(zip, "journal.ndjson: expected a file that is not compressed, saw one of ");
    }

    @Test
    void shouldRefuseASymbolicLink() throws Exception {
        Path zip = written();
        byte[] bytes = Files.readAllBytes(zip);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int central = text.indexOf("PK\u0001\u0002");
        // The mode of the file, as Unix writes it: 0120777.
        bytes[central + 40] = (byte) 0xFF;
        bytes[central + 41] = (byte) 0xA1;
        Files.write(zip, bytes);

        assertRefused(zip, "journal.ndjson: expected a regular file, saw a symbolic link");
    }

    @Test
    void shouldRefuseWhatAnotherProgramHasPacked() throws Exception {
        assertRefused(other("a.txt"), "expected what the kit writes, saw another form of");
        assertRefused(Files.writeString(folder.resolve("x"), "hello, this is no zip at all"), "does not end like one");
    }
}
