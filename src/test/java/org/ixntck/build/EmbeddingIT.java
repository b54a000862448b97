package org.ixntck.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a build that embeds the kit, by itself: it has the artifacts of the kit and inherits nothing from its build. */
class EmbeddingIT {

    private static final Path ADAPTERS =
            Path.of("..", "adapters").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void shouldCertifyFromABuildThatInheritsNothing() throws Exception {
        copy("examples/embedding");
        copy("endpoint/examples/python");
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder("mvn", "-B", "-o", "-Dixn-tck.only=RG-01", "test")
                .directory(folder.resolve("examples/embedding").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(LocalRepository.withKit("embedding").environment());
        Process maven = builder.start();

        assertThat(maven.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(output).content().contains("BUILD SUCCESS", "-- in com.example.ConformanceTest");
        assertThat(maven.exitValue()).isZero();
        assertThat(folder.resolve("examples/embedding/target/ixn-tck/latest/verdict.json"))
                .content()
                .contains("Example server in Python");
    }

    private void copy(String example) throws IOException {
        try (Stream<Path> files = Files.walk(ADAPTERS.resolve(example))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()) {
                Path copy = folder.resolve(ADAPTERS.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
