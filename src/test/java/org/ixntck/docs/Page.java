package org.ixntck.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document of the repository.
 *
 * @param path as seen from the root
 * @param text its Markdown
 */
record Page(String path, String text) {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> ELSEWHERE = Set.of("target", ".git", "reports");
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
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter(file -> file.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .filter(Page::ours)
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What runs leave behind is no document, but the page about it is one. */
    private static boolean ours(Path path) {
        return path.equals(Path.of("reports", "README.md"))
                || Stream.iterate(path, part -> part.getParent() != null, Path::getParent)
                        .map(part -> part.getParent().getFileName().toString())
                        .noneMatch(ELSEWHERE::contains);
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
