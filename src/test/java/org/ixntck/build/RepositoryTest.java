package org.ixntck.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What files of the repository say of each other, where no build would notice that it is not so. */
class RepositoryTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern KIT =
            Pattern.compile("<groupId>org\\.ixntck</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    @Test
    void shouldManageEachArtifactOfTheKitByTheBom() throws Exception {
        String bom = text("adapters/bom/pom.xml");

        assertThat(found(VERSION, bom).get(0))
                .isEqualTo(found(VERSION, text("pom.xml")).get(0));
        for (String module : found(MODULE, text("pom.xml"))) {
            String pom = text(module + "/pom.xml");
            if (!module.contains("examples") && !module.endsWith("bom")) {
                String artifact = Pattern.compile("</parent>\\s*<artifactId>([^<]+)")
                        .matcher(pom)
                        .results()
                        .map(match -> match.group(1))
                        .findFirst()
                        .orElseThrow();
                assertThat(found(KIT, bom)).contains(artifact);
            }
        }
    }

    @Test
    void shouldShowOnThePageWhatTheExampleImports() throws Exception {
        String example = squeezed(text("adapters/examples/embedding/pom.xml"))
                .replace("${ixn-tck.version}", found(VERSION, text("pom.xml")).get(0))
                .replaceAll("<!--.*?-->", "");
        List<String> shown = Pattern.compile("(?s)```xml\\n(.*?)```")
                .matcher(text("docs/write-an-adapter.md"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(shown).hasSize(1);
        assertThat(example).contains(squeezed(shown.get(0)));
    }

    @Test
    void shouldSkipIntegrationTestsWhereTestsAreSkipped() throws Exception {
        assertThat(text("pom.xml")).contains("<skipTests>false</skipTests>", "<skipITs>${skipTests}</skipITs>");
    }

    @Test
    void shouldAskForTheSentenceAndTheRecordWhereAVerdictIsContested() throws Exception {
        Object form = new Load(LoadSettings.builder().build())
                .loadFromString(text(".github/ISSUE_TEMPLATE/contest-a-verdict.yml"));

        assertThat(form).isInstanceOf(Map.class);
        assertThat(((Map<?, ?>) form).get("body").toString())
                .contains("id=requirement", "id=sentence", "label=verdict.json", "label=journal.ndjson");
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
