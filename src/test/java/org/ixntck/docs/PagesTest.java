package org.ixntck.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.cli.Main;
import org.ixntck.cli.Program;
import org.ixntck.plan.Features;
import org.ixntck.run.ExitCode;
import org.ixntck.steps.StepIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The documents describe commands, options and steps correctly and completely. DocsIT, GuidesIT and ReadmesIT run their commands. */
class PagesTest {

    private static final Pattern COMMAND = Pattern.compile("(?:\\./|`)ixn-tck ([a-z][a-z-]*)([^`\\n#]*)");
    private static final Pattern STEP = Pattern.compile("^ *(?:Given|When|Then|And) (.*)$");
    private static final Pattern LIMIT = Pattern.compile("physical limit: .* = (\\d+) ms");
    private static final Pattern TAG = Pattern.compile("@needs:[a-z=-]+");

    private final CommandLine program = new CommandLine(new Main());

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    private static Page page(String path) {
        return pages().filter(page -> page.path().equals(path)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void shouldNameOnlyCommandsAndOptionsThatThereAre(Page page) {
        Matcher matcher = COMMAND.matcher(page.text());
        while (matcher.find()) {
            CommandLine command = program.getSubcommands().get(matcher.group(1));
            assertThat(command).as("%s: %s", page, matcher.group()).isNotNull();
            assertThat(Stream.of(matcher.group(2).split("\\s+")).filter(word -> word.startsWith("--")))
                    .as("%s: %s", page, matcher.group())
                    .allMatch(option -> command.getCommandSpec().findOption(option) != null);
        }
    }

    @Test
    void shouldNameEachCommandInTheReadme() {
        assertThat(page("README.md").text())
                .contains(program.getSubcommands().keySet().stream()
                        .map(name -> "`./ixn-tck " + name)
                        .toList());
    }

    @Test
    void shouldSayWhatEachOptionOfCertifyDoes() {
        String text = page("docs/certify-a-server.md").text();
        assertThat(program.getSubcommands().get("certify").getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp() && !option.hidden())
                        .map(OptionSpec::longestName))
                .allMatch(option -> text.contains("| `" + option));
    }

    @Test
    void shouldSayWhatEachExitCodeMeans() {
        String text = page("docs/certify-a-server.md").text();
        assertThat(Stream.of(ExitCode.values()).map(ExitCode::code))
                .allMatch(code -> Pattern.compile("\\| %1$d \\||[:,] %1$d ".formatted(code))
                        .matcher(text)
                        .find());
    }

    @Test
    void shouldListAllStepsThatThereAreAndNoOthers() {
        StepIndex glue = new StepIndex();
        Set<String> listed = new TreeSet<>();
        for (String step : steps("docs/write-a-scenario.md")) {
            assertThat(glue.step(step)).as("a step of the kit: %s", step).isPresent();
            listed.add(glue.step(step).orElseThrow());
        }
        assertThat(listed).containsExactlyInAnyOrderElementsOf(glue.steps());
    }

    @Test
    void shouldShowScenariosAsTheFeaturesHaveThem() throws Exception {
        String features = squeezed(features());
        assertThat(page("docs/write-a-scenario.md").blocks().stream()
                        .filter(block -> block.lines().toString().contains("Scenario: "))
                        .filter(block -> !block.lines().get(0).startsWith("#"))
                        .map(block -> squeezed(String.join("\n", block.lines()))))
                .isNotEmpty()
                .allMatch(features::contains, "stands in features/");
    }

    @Test
    void shouldSayWhatEachFileOfARunIs() {
        assertThat(page("docs/read-a-report.md").text())
                .contains(found(
                        Pattern.compile("(?m)^\\| `[^`]+` \\|"),
                        page("reports/README.md").text()));
    }

    @Test
    void shouldNameTheNeedsThatScenariosHave() throws Exception {
        assertThat(page("docs/write-a-scenario.md").text()).contains(found(TAG, features()));
    }

    @Test
    void shouldCountTheScenariosThatTheReadmeShows() throws Exception {
        assertThat(page("README.md").text())
                .contains(
                        "%d scenarios,".formatted(Features.bundled().scenarios().size()));
    }

    /** In its sample of the output of {@code certify}; the wall time beside it depends on the machine. */
    @Test
    void shouldShowThePhysicalLimitInTheReadme() {
        Matcher limit = LIMIT.matcher(Program.run("plan").out());
        assertThat(limit.find()).isTrue();
        String seconds = "%.1f s".formatted(Integer.parseInt(limit.group(1)) / 1000.0);

        assertThat(page("README.md").text())
                .contains("scenarios, at least " + seconds, "of wall time, physical limit " + seconds);
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        page(path).blocks().stream()
                .filter(block -> block.language().equals("gherkin"))
                .flatMap(block -> block.lines().stream())
                .map(STEP::matcher)
                .filter(Matcher::matches)
                .forEach(matcher -> steps.add(matcher.group(1)));
        return steps;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String features() throws Exception {
        try (Stream<Path> walk = Files.walk(Page.ROOT.resolve("features"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : walk.filter(it -> it.toString().endsWith(".feature"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
