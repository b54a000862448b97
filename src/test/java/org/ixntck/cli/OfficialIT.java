package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code certify --official}, with the packaged jar, and with the same jar as a release would be built. */
class OfficialIT {

    private static final Path JAR = Path.of("target", "ixn-tck-standalone.jar");

    @TempDir
    private static Path folder;

    private static Path release;

    private record Ended(int code, String output) {}

    /** Only what a build of a release writes otherwise: its version, and that nothing is uncommitted. */
    @BeforeAll
    static void release() throws IOException {
        release = folder.resolve("release.jar");
        try (ZipFile jar = new ZipFile(JAR.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(release))) {
            out.setLevel(1);
            for (ZipEntry entry : jar.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = jar.getInputStream(entry)) {
                    copy(entry.getName(), in, out);
                }
            }
        }
    }

    private static void copy(String name, InputStream in, OutputStream out) throws IOException {
        if (name.equals("META-INF/MANIFEST.MF")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            out.write(text.replaceFirst("Implementation-Version: .*", "Implementation-Version: 1.0.0")
                    .getBytes(StandardCharsets.UTF_8));
        } else if (name.endsWith("org/ixntck/run/commit.properties")) {
            out.write(
                    ("git.commit.id.full=" + "a".repeat(40) + "\ngit.dirty=false\n").getBytes(StandardCharsets.UTF_8));
        } else {
            in.transferTo(out);
        }
    }

    private static Ended run(Path jar, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private static void assertRefused(Ended ended, String saw) {
        assertThat(ended.code()).as(ended.output()).isEqualTo(4);
        assertThat(ended.output())
                .contains("--official requires a full run (no --only, --debug or --features) by a released kit")
                .contains(saw);
    }

    @Test
    void shouldRefuseWhatNoCertificateCanRestOn() throws Exception {
        assertRefused(run(JAR, "certify", "--official"), "saw the kit ");
        assertRefused(
                run(release, "certify", "--official", "--only", "AD-01", "--debug"), "; saw --only AD-01, --debug");
        Path slow = Files.writeString(folder.resolve("slow.yaml"), """
                adapter: endpoint
                name: Slow
                servers:
                  - {name: A, address: "127.0.0.1:1"}
                  - {name: B, address: "127.0.0.1:2"}
                clients: {agent-application: agent-desktop, reporting-engine: reporting, invalid: nobody}
                agents: {tenant: 1, id: "agent-{n}", place: "place-{n}", media: [chat, email], count: 1000}
                budgets: {answer: 11s, report: 10s, registration-timeout: 61s, restart: 2m}
                """);
        assertRefused(
                run(release, "certify", "--official", "--adapter", slow.toString()),
                "; saw answer 11.0 s, registration-timeout 61.0 s, restart 120.0 s");
    }

    @Test
    void shouldCertifyOfficiallyByAReleasedKit() throws Exception {
        Ended certified = run(release, "certify", "--official", "--bundle");
        assertThat(certified.code()).as(certified.output()).isZero();

        Ended verified = run(release, "verify", "reports/latest/bundle.zip");
        assertThat(verified.code()).as(verified.output()).isZero();
        assertThat(verified.output())
                .startsWith("CONFORMANT: ")
                .contains("by ixn-tck 1.0.0, ", " scenarios, official; ");
        Ended other = run(JAR, "verify", "reports/latest/bundle.zip");
        assertThat(other.code()).as(other.output()).isEqualTo(6);
        assertThat(other.output())
                .containsPattern("; BUT it was made by another kit "
                        + "\\(1\\.0\\.0 of commit aaaaaaaaaa, SHA-256 [0-9a-f]{12}\\.\\.\\.\\), which this one \\(");
    }
}
