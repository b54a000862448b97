package org.ixntck.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are written, and which paths are refused. */
class SkeletonTest {

    private static final Path POM = Path.of("..", "pom.xml");
    private static final Commands COMMANDS = new Commands("ixn-tck", "kit.jar", "mvn install");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void shouldWriteEachFileOfTheSkeletonByItsNewName(Skeleton skeleton) throws Exception {
        List<Path> written = skeleton.write(folder.resolve("Acme-2"), "1.2.3", COMMANDS);

        Path resources = Path.of(Skeleton.class
                .getResource(skeleton.name().toLowerCase(Locale.ROOT))
                .toURI());
        try (Stream<Path> kept = Files.walk(resources)) {
            Name name = new Name("Acme-2");
            assertThat(written)
                    .containsAll(kept.filter(Files::isRegularFile)
                            .map(file -> name.in(resources.relativize(file).toString()))
                            .map(file -> folder.resolve(skeleton == Skeleton.DESCRIPTION ? "" : "Acme-2")
                                    .resolve(file))
                            .toList());
        }
        for (Path file : written) {
            assertThat(file).exists();
            assertThat(file.toString()).doesNotContainIgnoringCase("my-server").doesNotContain("MyServer");
            assertThat(file)
                    .content()
                    .containsIgnoringCase("acme")
                    .doesNotContain("my-server", "MyServer", "KIT-", "NEXT-", "$");
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotTouchWhatIsThere(Skeleton skeleton) throws Exception {
        Path place = folder.resolve("acme");
        List<Path> written = skeleton.write(place, "1", COMMANDS);
        Path first = Files.writeString(written.get(0), "edited");

        assertThatThrownBy(() -> skeleton.write(place, "1", COMMANDS))
                .isInstanceOf(InitException.class)
                .hasMessageContaining(place.toString())
                .hasMessageContaining("expected nothing there yet");
        assertThat(first).hasContent("edited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7up",
                "my_server",
                "my server",
                "my-server.yaml",
                "-x",
                "x-",
                "a--b",
                "..",
                "é",
                "a\nb",
                "a123456789012345678901234567890123456789x"
            })
    void shouldRefuseWhatIsNoName(String name) {
        assertThatThrownBy(() -> Skeleton.DESCRIPTION.write(folder.resolve(name), "1", COMMANDS))
                .isInstanceOf(InitException.class)
                .hasMessageContaining("letters, digits and single hyphens, such as my-server")
                .message()
                .doesNotContain("\n");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "my-my-server", "MyServer", "aMyServer", "reference", "x"})
    void shouldTakeEachNameThatIsOne(String name) throws Exception {
        Skeleton.JAVA.write(folder.resolve(name), "1", COMMANDS);

        String type = new Name(name).in("MyServer");
        assertThat(folder.resolve(name).resolve("src/main/java/com/example/" + type + "Adapter.java"))
                .content()
                .contains("public final class " + type + "Adapter implements", "return \"" + name + "\";");
    }

    @Test
    void shouldSayWhereNothingCanBeWritten() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThatThrownBy(() -> Skeleton.DESCRIPTION.write(file.resolve("acme"), "1", COMMANDS))
                .isInstanceOf(InitException.class)
                .hasMessageContaining("expected a file that can be written");
    }

    @Test
    void shouldBuildTheAdapterWithWhatTheKitIsBuiltWith() throws Exception {
        Skeleton.JAVA.write(folder.resolve("acme"), "1.2.3", COMMANDS);
        String pom = Files.readString(folder.resolve("acme/pom.xml"));
        String kit = Files.readString(POM);

        assertThat(version(pom, "<artifactId>ixn-tck-bom</artifactId>\\s*<version>([^<]+)"))
                .isEqualTo("1.2.3");
        for (String plugin : List.of("resources", "compiler", "surefire", "jar")) {
            String pattern = "<artifactId>maven-" + plugin + "-plugin</artifactId>\\s*<version>([^<]+)";
            assertThat(version(pom, pattern)).isEqualTo(version(kit, pattern));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveLinesForAShellNextAndInTheReadme(Skeleton skeleton) throws Exception {
        Path place = folder.resolve("acme");
        List<String> next = skeleton.next(place, COMMANDS);

        assertThat(next)
                .allMatch(line -> line.matches("(# |ixn-tck |mvn |python3 ).*"))
                .noneMatch(line -> line.contains("$"));
        for (Path readme : skeleton.write(place, "1", COMMANDS)) {
            if (readme.endsWith("README.md")) {
                assertThat(readme).content().contains("```sh\n" + String.join("\n", next) + "\n```");
            }
        }
    }

    private static String version(String pom, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(pom);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
