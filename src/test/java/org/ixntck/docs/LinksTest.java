package org.ixntck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each relative link in a document has a target. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

    private static final Pattern SOURCE = Pattern.compile("(?!.*/target/).*\\.(java|py|ya?ml)");
    private static final Pattern PAGE = Pattern.compile("\\b(docs/[\\w-]+|CONTRIBUTING|reports/README)\\.md\\b");

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    private static List<String> links(Page page) {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(page.prose().replaceAll("`[^`\n]*`", "code"));
        while (matcher.find()) {
            if (!matcher.group(1).matches("[a-z]+:.*")) {
                links.add(matcher.group(1));
            }
        }
        return links;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldLeadToWhatIsThere(Page page) {
        Path folder = Page.ROOT.resolve(page.path()).getParent();
        for (String link : links(page)) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? Page.ROOT.resolve(page.path())
                    : folder.resolve(parts[0]).normalize();
            assertThat(Files.exists(target)).as("%s links to %s", page, link).isTrue();
            assertThat(!Files.isDirectory(target) || Files.exists(target.resolve("README.md")))
                    .as("%s links to the folder %s, which has a page", page, link)
                    .isTrue();
            if (parts.length == 2) {
                Page there = Page.all().stream()
                        .filter(it -> Page.ROOT.resolve(it.path()).equals(target))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("%s: no document is at %s".formatted(page, link)));
                assertThat(there.anchors()).as("%s links to %s", page, link).contains(parts[1]);
            }
        }
    }

    /** Messages, help texts, comments and templates name pages by their path from the root. */
    @Test
    void shouldNameInTheSourcesOnlyPagesThatThereAre() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path folder : List.of(Page.ROOT.resolve("src/main"), Page.ROOT.resolve("adapters"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(
                                it -> SOURCE.matcher(it.toString()).matches())
                        .toList()) {
                    PAGE.matcher(Files.readString(file)).results().forEach(page -> named.add(page.group()));
                }
            }
        }
        assertThat(named).contains("docs/wire.md").allMatch(page -> Files.exists(Page.ROOT.resolve(page)));
    }

    @Test
    void shouldReadAllDocuments() {
        assertThat(pages().map(Page::path))
                .contains("README.md", "CONTRIBUTING.md", "reports/README.md", "docs/README.md")
                .contains("adapters/reference/README.md");
        assertThat(pages().mapToInt(page -> links(page).size()).sum()).isGreaterThan(15);
    }

    @Test
    void shouldNameEachPageInTheIndex() {
        Page index = pages().filter(page -> page.path().equals("docs/README.md"))
                .findFirst()
                .orElseThrow();
        assertThat(links(index))
                .containsAll(pages().map(Page::path)
                        .filter(path -> path.matches("docs/[^/]+\\.md") && !path.endsWith("README.md"))
                        .map(path -> path.substring("docs/".length()))
                        .toList());
    }
}
