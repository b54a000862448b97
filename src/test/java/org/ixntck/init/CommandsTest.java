package org.ixntck.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The printed commands can be typed, wherever the kit is installed and whatever the current folder is. */
class CommandsTest {

    @TempDir
    private Path folder;

    private Path clone;
    private Path jar;

    @BeforeEach
    void makeClone() throws Exception {
        clone = Files.createDirectories(folder.resolve("my kit"));
        jar = Files.createDirectories(clone.resolve("src/target")).resolve("ixn-tck-standalone.jar");
        Files.createFile(jar);
        Files.createFile(clone.resolve("ixn-tck"));
    }

    @Test
    void shouldBeShortInTheClone() {
        assertThat(Commands.of(jar, clone))
                .isEqualTo(new Commands(
                        "./ixn-tck",
                        "src/target/ixn-tck-standalone.jar",
                        "mvn -q -DskipTests -pl adapters/bom,adapters/endpoint -am install"));
        assertThat(Commands.of(clone.resolve("src/target/classes"), clone)).isEqualTo(Commands.of(jar, clone));
    }

    @Test
    void shouldNameTheCloneElsewhere() {
        Commands commands = Commands.of(jar, folder);

        assertThat(commands.kit()).isEqualTo("'my kit/ixn-tck'");
        assertThat(commands.install()).startsWith("mvn -q -f 'my kit' -DskipTests ");
        assertThat(Commands.of(jar, folder.resolve("other")).kit())
                .isEqualTo("'%s'".formatted(clone.resolve("ixn-tck")));
    }

    @Test
    void shouldRunTheJarWhereThereIsNoClone() throws Exception {
        Path alone = Files.createFile(folder.resolve("kit.jar"));
        Commands commands = Commands.of(alone, folder);

        assertThat(commands.kit()).isEqualTo("java -jar kit.jar");
        assertThat(commands.jar()).isEqualTo("kit.jar");
        assertThat(commands.install()).startsWith("# in a clone of the kit: mvn ");
    }
}
