package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.ixntck.journal.Unchained;
import org.ixntck.reference.defect.index.Defects;
import org.ixntck.run.Kit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each exit code that can be had within one JVM, and the one clear sentence that goes with bad input. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int certify(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "certify";
        args[1] = "--reports";
        args[2] = folder.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return run(args);
    }

    private JsonNode verdict() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("latest/verdict.json").toFile());
    }

    @Test
    void shouldEndWith0WhenAllThatWasAskedForHasPassed() throws IOException {
        assertThat(certify("--only", "AD-01,registration")).isZero();

        assertThat(verdict().get("verdict").asText()).isEqualTo("INCOMPLETE");
        assertThat(verdict().get("exitCode").asInt()).isZero();
        assertThat(out.toString()).contains("agent-disconnects", "registration", "INCOMPLETE", "physical limit");
        JsonNode model = verdict().get("model");
        assertThat(out.toString())
                .contains("  protocol model: %s of %s situations covered"
                        .formatted(model.get("visited"), model.get("cells")));
        assertThat(model.get("visited").asInt()).isBetween(5, model.get("cells").asInt() - 1);
        assertThat(model.get("notVisited"))
                .hasSize(model.get("cells").asInt() - model.get("visited").asInt());
        assertThat(folder.resolve("latest")).isSymbolicLink();
        assertThat(Files.readSymbolicLink(folder.resolve("latest")).isAbsolute())
                .isFalse();
        try (var files = Files.list(folder.resolve("latest"))) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .contains(
                            "journal.ndjson",
                            "verdict.json",
                            "report.html",
                            "cucumber.html",
                            "messages.ndjson",
                            "junit.xml");
        }
    }

    @Test
    void shouldRunOneScenarioByItsId() throws IOException {
        String id = "login-logout/agent-logs-in#a status goes to its own agent only, as it came";

        assertThat(certify("--only", id)).isZero();

        assertThat(verdict().get("scenarios"))
                .singleElement()
                .satisfies(it -> assertThat(it.get("id").asText()).isEqualTo(id));
    }

    @Test
    void shouldEndWith1AndNameTheRequirementWhenAServerIsBroken() throws IOException {
        assertThat(certify("--adapter", "test-forgets-disconnects", "--only", "agent-disconnects"))
                .isEqualTo(1);

        assertThat(verdict().get("verdict").asText()).isEqualTo("NOT_CONFORMANT");
        assertThat(out.toString())
                .contains("FAIL MUST AD-01", "FAIL MUST AD-03")
                .contains("FAIL MUST AD-01: expected EventAgentLogout for agent-")
                .contains("saw none", "Does the server treat a reset like a close?")
                .doesNotContain("FAIL MUST AD-02");
    }

    @Test
    void shouldEndWith2WhenTheRecordDoesNotDecide() throws IOException {
        assertThat(certify("--only", "AD-05")).isZero();
        Path journal = folder.resolve("latest/journal.ndjson");
        List<String> lines = Unchained.lines(journal).stream()
                .map(line -> line.replaceAll("\"upTo\":\\d+", "\"upTo\":0"))
                .toList();
        Files.write(journal, lines);

        assertThat(run("judge", folder.resolve("latest").toString())).isEqualTo(2);
        assertThat(out.toString()).contains("INCONCLUSIVE MUST AD-05");
    }

    /** A file that a server has put into the run's folder is neither written nor waited for. */
    @Test
    void shouldSayWhatKeptScenariosFromBeingRun() throws IOException {
        assertThat(certify("--adapter", "test-plants-messages", "--only", "AD-01"))
                .isEqualTo(70);
        assertThat(out.toString())
                .contains("not all scenarios could be run: expected no file ", "messages.ndjson yet, saw one;");
    }

    @ParameterizedTest
    @CsvSource({"test-absent, cannot be tested", "test-does-not-start, the disk of the server is full"})
    void shouldEndWith3WhenThereIsNothingToTest(String adapter, String sentence) throws IOException {
        assertThat(certify("--adapter", adapter)).isEqualTo(3);

        assertThat(out.toString()).contains(sentence);
        assertThat(verdict().get("verdict").asText()).isEqualTo("ERROR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "certify --frobnicate|there is no option '--frobnicate'; see",
                "certify --adapter nosuch|there is no such adapter; there are:",
                "certify --only AD-99|there is no such requirement",
                "certify --only ad-02|there is no such requirement; did you mean 'AD-02'? `ixn-tck plan` lists them",
                "certify --only nosuch|no scenario matches",
                "certify --jobs 0|expected 1 to 256",
                "certify --jobs many|Invalid value for option '--jobs': expected a whole number, saw 'many'",
                "certify --jobs 99999999999|expected a whole number from -2147483648 to 2147483647, saw '99999999999'",
                "certify --seed 1.5|'--seed': expected a whole number, saw '1.5'",
                "reference-server --port http|'--port': expected a whole number, saw 'http'",
                "explain XX-01|there is no requirement XX-01; `ixn-tck plan` lists them",
                "explain ad-02|there is no requirement ad-02; did you mean 'AD-02'? `ixn-tck plan` lists them",
                "judge --x run|there is no option '--x'; see",
                "judge nosuch|expected the folder of a run, such as reports/latest; saw 'nosuch'",
                "frobnicate|there is no command 'frobnicate'; see",
                "certfy|there is no command 'certfy'; did you mean 'certify'?",
                "self-tets --list|there is no command 'self-tets'; did you mean 'self-test'?",
                "certify --adapter defect/reports-logins-lat|the most similar are reports-logins-late, ",
                "certify --adapter defect/nosuch|'ixn-tck self-test --list' lists all of them",
                "self-test --only reports-logins-late,reports-logins-lat|reports-logins-lat: there is no defect",
                "self-test --only reports-logins-late --reports pom.xml|the reports folder pom.xml cannot be written",
                "certify --only AD-01 --reports pom.xml|the reports folder pom.xml cannot be written (pom.xml exists already)",
                "self-test --only nosuch|'ixn-tck self-test --list' lists all of them",
                "self-test --only AD-77|no defect breaks this requirement; 'ixn-tck self-test --list' lists",
                "certify --adaptr x|did you mean '--adapter'?",
                "certify AD-01|expected nothing more, saw 'AD-01'; see",
                "certify --adapter /tmp|--adapter '/tmp': expected the name of an adapter, or the path",
                "certify --adapter=|expected a value behind '--adapter=', saw an empty text",
                "reference-server --port 70000|a port from 1 to 65535",
                "init|expected NAME; see",
                "explain|expected ID or --model; see",
                "reference-server|expected --port PORT; see",
                "certify --only|expected a value behind '--only': ",
                "diff run|expected RUN at least 2 times; see",
                "judge pom.xml|expected the folder of a run, such as reports/latest; saw 'pom.xml'",
                "key nosuch/vendor.pem|there is no folder ",
                "certify --only AD-01 --reports /proc/nosuch|cannot be written (there is no /proc/nosuch)",
                "init no_name|letters, digits and single hyphens",
                "init reference --java|which the kit brings",
                "init acme --java --bridge|mutually exclusive",
            })
    void shouldEndWith4AndOneSentenceWhenItIsMisused(String command, String sentence) {
        assertThat(run(command.split(" "))).isEqualTo(4);

        assertThat(err.toString()).startsWith("ixn-tck: ").contains(sentence);
        assertThat(err.toString().lines()).hasSize(1);
    }

    /** As a script passes it whose variable is not set. */
    @ParameterizedTest
    @CsvSource({
        "certify,--adapter",
        "certify,--only",
        "certify,--reports",
        "judge,judge",
        "init,init",
        "explain,explain"
    })
    void shouldEndWith4WhenATextIsEmpty(String command, String before) {
        String[] args = command.equals(before) ? new String[] {command, ""} : new String[] {command, before, " "};

        assertThat(run(args)).isEqualTo(4);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines(
                        "ixn-tck: expected a value behind '%s', saw an empty text; is a variable not set?\n"
                                .formatted(before));
    }

    @Test
    void shouldListTheDefectsThatTheSelfTestJudges() {
        assertThat(run("self-test", "--list")).isZero();
        assertThat(out.toString().lines())
                .hasSize(Defects.all().size())
                .contains("AD-01  forgets-connection-after-logout");

        out.getBuffer().setLength(0);
        assertThat(run("self-test", "--list", "--only", "AD-01")).isZero();
        assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.startsWith("AD-01  "));
    }

    @Test
    void shouldEndWith4WhenTheReportsFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");

        assertThat(run("certify", "--reports", file.resolve("reports").toString()))
                .isEqualTo(4);
        assertThat(err.toString()).contains("cannot be written").contains("--reports");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void shouldEndWith6WhenAllThatWasSelectedIsNotApplicable() throws IOException {
        assertThat(certify("--only", "LI-10")).isEqualTo(6);
        assertThat(verdict().get("verdict").asText()).isEqualTo("INCOMPLETE");
    }

    @Test
    void shouldEndWith70WhenTheKitItselfFails() {
        assertThat(certify("--adapter", "test-throws")).isEqualTo(70);
        assertThat(err.toString()).contains("the kit itself failed").contains("--verbose");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void shouldShowStackTracesOnlyWhenAsked() {
        assertThat(certify("--adapter", "test-throws", "--verbose")).isEqualTo(70);
        assertThat(err.toString()).contains("\tat org.ixntck");
    }

    @Test
    void shouldSayWhichPortIsInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int code = run("reference-server", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(code).isEqualTo(3);
            assertThat(err.toString()).contains(String.valueOf(taken.getLocalPort()));
            assertThat(err.toString().lines()).hasSize(1);
        }
    }

    @Test
    void shouldGiveTheSameVerdictsFromTheFileAlone() throws IOException {
        assertThat(certify("--only", "interaction-server-restarts")).isZero();
        String told = tail(out.toString());
        out.getBuffer().setLength(0);

        assertThat(run("judge", folder.resolve("latest").toString())).isZero();
        assertThat(tail(out.toString())).isEqualTo(told);
    }

    /** From the phases to the counts; the times after that are those of the day. */
    private static String tail(String text) {
        return text.substring(text.indexOf("  interaction-server-restarts"), text.indexOf("  promised by"));
    }

    @Test
    void shouldPlanWithoutStartingAnything() {
        assertThat(run("plan", "--only", "AD-10")).isZero();
        assertThat(out.toString())
                .contains("agent-disconnects/silent-application#a silent connection is taken for lost")
                .contains("physical limit: max(longest scenario");
    }

    @Test
    void shouldWriteADescriptionAndSayWhatComesNext() {
        Path place = folder.resolve("acme");

        assertThat(run("init", place.toString())).isZero();

        assertThat(out.toString())
                .contains("wrote " + place + ".yaml", "next:", "ixn-tck doctor --adapter " + place + ".yaml")
                .contains("ixn-tck certify --adapter " + place + ".yaml");
        assertThat(run("init", place.toString())).isEqualTo(4);
        assertThat(err.toString()).contains("expected nothing there yet").contains("take another name");
    }

    @Test
    void shouldWriteAnAdapterForThisKit() {
        assertThat(run("init", "--java", folder.resolve("acme").toString())).isZero();

        assertThat(out.toString())
                .contains("AcmeCodec.java", "next:", "acme package", "acme/target/acme.jar/description=");
        assertThat(folder.resolve("acme/pom.xml")).content().contains("<version>" + Kit.VERSION + "</version>");
    }

    @Test
    void shouldExplainARequirement() {
        assertThat(run("explain", "AD-01")).isZero();
        assertThat(out.toString())
                .contains("AD-01", "MUST", "Disconnection and Failover", "judged by agent-disconnects/");
    }
}
