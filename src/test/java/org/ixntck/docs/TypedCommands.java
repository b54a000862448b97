package org.ixntck.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the documents, typed one after the other as a reader would, in a folder like a clone. A page's YAML or
 * Gherkin whose first line names a file is saved there first.
 */
abstract class TypedCommands {

    private static final Pattern FILE = Pattern.compile("# ([\\w/-]+\\.(?:yaml|feature))\\b.*");

    /** The first one builds the class archive, and others wait for it, beside all other tests. */
    private static final int PATIENCE_SECONDS = 240;

    private final Predicate<Page> which;

    @TempDir
    private Path folder;

    TypedCommands(Predicate<Page> which) {
        this.which = which;
    }

    /** So that nobody, in clearing up, follows them into the repository. */
    @AfterEach
    void unlink() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path link : walk.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    @TestFactory
    Stream<DynamicNode> shouldEndAsThePagesSay() {
        return Page.withCommands().stream()
                .filter(which)
                .filter(page -> !Example.of(page).isEmpty())
                .map(page -> dynamicContainer(page.path(), examples(page)));
    }

    private Stream<DynamicNode> examples(Page page) {
        Path clone = folder.resolve(page.path().replaceAll("\\W", "-"));
        return Stream.concat(
                Stream.of(dynamicTest("a clone", () -> prepare(clone, page))),
                Example.of(page).stream()
                        .filter(example -> !example.untried())
                        .map(example -> dynamicTest(example.command(), () -> run(clone, example))));
    }

    /** The launcher is a copy, so that it takes this folder for its home; the rest is that of the repository. */
    private static void prepare(Path clone, Page page) throws IOException {
        Files.createDirectories(clone.resolve("reports"));
        Files.copy(Page.ROOT.resolve("ixn-tck"), clone.resolve("ixn-tck"));
        assertThat(clone.resolve("ixn-tck").toFile().setExecutable(true)).isTrue();
        for (String name : List.of("adapters", "docs", "features", "src", "pom.xml", "README.md")) {
            Files.createSymbolicLink(clone.resolve(name), Page.ROOT.resolve(name));
        }
        for (Page.Block block : page.blocks()) {
            Matcher file = FILE.matcher(block.lines().get(0));
            if (file.matches()) {
                Path path = clone.resolve(file.group(1));
                Files.createDirectories(path.getParent());
                Files.write(path, block.lines());
            }
        }
    }

    private static void run(Path clone, Example example) throws IOException, InterruptedException {
        Path output = Files.createTempFile(clone, "output-", ".txt");
        Process process = new ProcessBuilder("sh", "-c", example.command())
                .directory(clone.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%s ends", example)
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(process.exitValue())
                .as("%s%n%s", example, Files.readString(output))
                .isEqualTo(example.exit());
    }
}
