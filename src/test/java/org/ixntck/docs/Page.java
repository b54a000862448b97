package org.ixntck.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of the repository.
 *
 * @param path as seen from the root
 * @param text its Markdown
 */
record Page(String path, String text) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** What builds and runs write. Tests that run at the same time write and delete there, so nobody walks through it. */
    private static final Set<String> ELSEWHERE = Set.of("target", ".git", "reports");

    private static final Path REPORTS = Path.of("reports", "README.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^( *)```(\\w*)\\n(.*?)^ *```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");

    /**
     * A block between fences.
     *
     * @param language behind the first fence
     * @param lines without the indentation of the fence
     */
    record Block(String language, List<String> lines) {}

    /** All documents, in the order of their paths. */
    static List<Page> all() {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return !folder.equals(ROOT)
                                    && ELSEWHERE.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".md")) {
                        found.add(ROOT.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.add(REPORTS);
        return found.stream().sorted().map(Page::read).toList();
    }

    private static Page read(Path path) {
        try {
            return new Page(path.toString().replace('\\', '/'), Files.readString(ROOT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those whose commands are run. */
    static List<Page> withCommands() {
        return all().stream()
                .filter(page -> page.path.matches("README\\.md|docs/[^/]+\\.md|adapters/[^/]+/README\\.md"))
                .toList();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = FENCE.matcher(text);
        while (matcher.find()) {
            String indent = matcher.group(1);
            blocks.add(new Block(
                    matcher.group(2),
                    matcher.group(3)
                            .lines()
                            .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
                            .toList()));
        }
        return blocks;
    }

    /** What stands outside of the blocks. */
    String prose() {
        return FENCE.matcher(text).replaceAll("");
    }

    /** What can stand behind {@code #} in a link to this page. */
    Set<String> anchors() {
        Set<String> anchors = new TreeSet<>();
        Matcher matcher = HEADING.matcher(prose());
        while (matcher.find()) {
            anchors.add(
                    matcher.group(1).toLowerCase().replaceAll("[^\\w\\- ]", "").replace(' ', '-'));
        }
        return anchors;
    }

    @Override
    public String toString() {
        return path;
    }
}
