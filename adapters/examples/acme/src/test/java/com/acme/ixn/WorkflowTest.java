package com.acme.ixn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.ixntck.cli.Main;
import org.ixntck.evidence.FolderFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

/** The workflow can be copied as it stands: it parses, and what it asks of the kit there is. */
class WorkflowTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    private final Map<?, ?> permissions;
    private final List<Map<?, ?>> steps;

    WorkflowTest() throws IOException {
        Object workflow = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of(".github/workflows/conformance.yml")));
        permissions = members(members(workflow).get("permissions"));
        steps = members(members(members(workflow).get("jobs")).get("certify")).get("steps") instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(WorkflowTest::members).toList()
                : List.of();
    }

    private static Map<?, ?> members(Object object) {
        assertThat(object).isInstanceOf(Map.class);
        return (Map<?, ?>) object;
    }

    private Map<?, ?> step(String name) {
        return steps.stream()
                .filter(step -> name.equals(step.get("name")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_step_uses_or_runs_something() {
        assertThat(steps).hasSizeGreaterThan(5).allMatch(step -> step.containsKey("uses") ^ step.containsKey("run"));
        assertThat(List.of(step("Show the verdict"), step("Keep the reports"), step("Keep the bundle")))
                .allMatch(step -> "always()".equals(step.get("if")));
    }

    @Test
    void the_bundle_is_kept_and_may_be_attested() {
        String bundle = "reports/latest/" + FolderFiles.BUNDLE;
        Map<?, ?> attest = step("Attest the bundle");

        assertThat(step("Certify").get("run").toString()).contains(" --bundle");
        assertThat(members(step("Keep the bundle").get("with")).get("path")).isEqualTo(bundle);
        assertThat(attest.get("uses").toString()).startsWith("actions/attest-build-provenance@");
        assertThat(members(attest.get("with")).get("subject-path")).isEqualTo(bundle);
        assertThat(permissions.get("id-token")).isEqualTo("write");
        assertThat(permissions.get("attestations")).isEqualTo("write");
    }

    @Test
    void the_kit_has_the_options_that_are_asked_for() {
        String command = step("Certify").get("run").toString();
        CommandLine certify = new CommandLine(new Main()).getSubcommands().get("certify");

        assertThat(command).startsWith("java -jar ixn-tck.jar certify ");
        assertThat(OPTION.matcher(command).results().map(found -> found.group()))
                .contains("--adapter", "--reports")
                .allMatch(option -> certify.getCommandSpec().findOption(option) != null);
    }

    @Test
    void the_verdict_is_shown_where_there_is_one(@TempDir Path folder) throws Exception {
        assertThat(shown(folder)).isEmpty();

        Files.createDirectories(folder.resolve("reports/latest"));
        Files.writeString(folder.resolve("reports/latest/summary.md"), "# CONFORMANT\n");
        assertThat(shown(folder)).isEqualTo("# CONFORMANT\n");
    }

    private String shown(Path folder) throws IOException, InterruptedException {
        Path summary = Files.writeString(folder.resolve("summary"), "");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", "-e", "-c", step("Show the verdict").get("run").toString())
                .directory(folder.toFile())
                .inheritIO();
        builder.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
        Process process = builder.start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readString(summary);
    }
}
