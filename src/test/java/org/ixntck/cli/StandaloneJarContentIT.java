package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the packaged jar contains: no more of Netty than it needs, and what it says of its dependencies is so. */
class StandaloneJarContentIT {

    private static final Path FILE = Path.of("target", "ixn-tck-standalone.jar");
    private static final Pattern NOTICE =
            Pattern.compile("(?m)^ +\\(([^)]+)\\) .*\\(([^ :]+:[^ :]+:[^ :]+)( - \\S+)?\\)$");
    private static final Pattern PROPERTIES = Pattern.compile("META-INF/maven/([^/]+/[^/]+)/pom\\.properties");
    private static final Pattern MISSING = Pattern.compile("-> (\\S+) +not found");

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(FILE.toFile());
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void shouldHaveTheLicenceOfTheKit() throws Exception {
        assertThat(text("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("..", "LICENSE")));
    }

    @Test
    void shouldHaveTheTextOfEachLicenceThatItsNoticeNames() throws Exception {
        assertThat(notices().stream().map(notice -> notice.group(1)).distinct())
                .contains("Apache-2.0", "MIT", "EPL-2.0", "BSD-3-Clause")
                .allSatisfy(licence -> assertThat(jar.getEntry("META-INF/licenses/" + licence + ".txt"))
                        .as("the text of %s", licence)
                        .isNotNull());
    }

    @Test
    void shouldKeepTheNoticesOfItsDependencies() throws Exception {
        assertThat(text("META-INF/NOTICE")).contains("Jackson JSON processor");
        assertThat(text("META-INF/NOTICE.txt")).contains("Apache Commons Text", "Apache Commons Lang");
    }

    @Test
    void shouldNameTheSameDependenciesInItsNoticeAndItsBillOfMaterials() throws Exception {
        Set<String> noticed = notices().stream().map(notice -> notice.group(2)).collect(Collectors.toSet());

        assertThat(components())
                .filteredOn(component -> !component.startsWith("org.ixntck:"))
                .hasSizeGreaterThan(40)
                .containsExactlyInAnyOrderElementsOf(noticed);
    }

    /** Not every library says by a pom.properties that it is there, but each that does is named; also those that others have bundled. */
    @Test
    void shouldNameEachLibraryThatItContainsInItsNotice() throws Exception {
        String notice = text("META-INF/THIRD-PARTY.txt");

        assertThat(contained())
                .filteredOn(library -> !library.startsWith("org.ixntck:"))
                .hasSizeGreaterThan(40)
                .allSatisfy(library -> assertThat(notice).containsPattern("[(, ]" + Pattern.quote(library) + "[:,)]"));
    }

    @Test
    void shouldContainOfNettyWhatItNeedsAndNoMore() {
        assertThat(contained().stream().filter(contained -> contained.startsWith("io.netty:")))
                .containsExactlyInAnyOrder(
                        "io.netty:netty-all",
                        "io.netty:netty-buffer",
                        "io.netty:netty-codec-base",
                        "io.netty:netty-common",
                        "io.netty:netty-handler",
                        "io.netty:netty-resolver",
                        "io.netty:netty-transport",
                        "io.netty:netty-transport-native-unix-common");
        assertThat(missing().stream().filter(missing -> missing.startsWith("io.netty.")))
                .as(
                        "classes of Netty that are missing, but for OpenSSL and certificates for tests, which are no part of netty-all")
                .allMatch(missing -> missing.matches("io\\.netty\\.(internal\\.tcnative|pkitesting)\\..*"));
    }

    private List<MatchResult> notices() throws IOException {
        return NOTICE.matcher(text("META-INF/THIRD-PARTY.txt")).results().toList();
    }

    private List<String> components() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(text("META-INF/sbom/ixn-tck.cdx.json"));
        assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
        return StreamSupport.stream(bill.get("components").spliterator(), false)
                .map(it -> "%s:%s:%s"
                        .formatted(
                                it.get("group").asText(),
                                it.get("name").asText(),
                                it.get("version").asText()))
                .toList();
    }

    private Set<String> contained() {
        return jar.stream()
                .map(ZipEntry::getName)
                .flatMap(name -> PROPERTIES.matcher(name).results())
                .map(match -> match.group(1).replace('/', ':'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Classes that classes of the jar refer to and that are neither in it nor in the JDK. */
    private static Set<String> missing() {
        StringWriter output = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(output),
                        new PrintWriter(output),
                        "--multi-release",
                        "17",
                        "--missing-deps",
                        FILE.toString());
        Set<String> missing = MISSING.matcher(output.toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).as(output.toString()).isNotEmpty();
        return missing;
    }

    private String text(String name) throws IOException {
        assertThat(jar.getEntry(name)).as("%s in the jar", name).isNotNull();
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
