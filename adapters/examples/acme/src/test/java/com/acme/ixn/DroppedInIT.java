package com.acme.ixn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The adapter's jar and the kit's, as a user has them: two files, and a description of the servers. */
class DroppedInIT {

    private static final Path KIT = Path.of("../../../src/target/ixn-tck-standalone.jar")
            .toAbsolutePath()
            .normalize();
    private static final Path ADAPTER = Path.of("target/acme-ixn-adapter.jar").toAbsolutePath();
    private static final Path DESCRIPTION = Path.of("acme.yaml").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private String output(int code, Path jar, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1", "-jar", jar.toString()));
        command.addAll(List.of(args));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(code);
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_jar_can_be_named_by_its_path() throws Exception {
        String output = output(
                0,
                KIT,
                "certify",
                "--adapter",
                ADAPTER + "/description=" + DESCRIPTION,
                "--only",
                "RG-01",
                "--jobs",
                "2");

        assertThat(output)
                .contains("certifies Acme Interaction Server 4.2", "the adapter is in " + ADAPTER)
                .contains("promised by the servers");
        assertThat(Files.readString(folder.resolve("reports/latest/verdict.json")))
                .contains("acme-ixn-adapter.jar");
    }

    @Test
    void a_jar_in_a_folder_beside_the_kit_or_here_is_found_by_its_name() throws Exception {
        Path kit = Files.createDirectories(folder.resolve("kit"));
        Files.copy(KIT, kit.resolve("ixn-tck.jar"));
        Path beside = Files.createDirectories(kit.resolve("adapters")).resolve("acme.jar");
        Files.copy(ADAPTER, beside);
        String planned = output(0, kit.resolve("ixn-tck.jar"), "plan", "--adapter", "acme/description=" + DESCRIPTION);
        assertThat(planned).contains("physical limit: ");

        Path here = Files.createDirectories(folder.resolve("adapters")).resolve("acme.jar");
        Files.copy(ADAPTER, here);
        assertThat(output(4, kit.resolve("ixn-tck.jar"), "plan", "--adapter", "acme"))
                .contains("--adapter acme: several adapters have this name: ", beside.toString(), here.toString());

        Files.delete(beside);
        assertThat(output(4, KIT, "plan", "--adapter", "acme"))
                .contains("the adapter acme needs a description and nothing else; write --adapter acme/description=");
    }

    @Test
    void what_is_wrong_with_a_jar_is_said() throws Exception {
        Files.writeString(folder.resolve("wrong.jar"), "no jar");

        assertThat(output(4, KIT, "plan", "--adapter", "wrong.jar"))
                .contains(
                        "--adapter wrong.jar: it contains no adapter; ",
                        "META-INF/services/org.ixntck.adapter.Adapter");
        assertThat(output(4, KIT, "plan", "--adapter", "absent.jar")).contains("absent.jar: there is no such file");
    }
}
