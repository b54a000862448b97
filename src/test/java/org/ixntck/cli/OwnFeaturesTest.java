package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A vendor's own features beside the kit's, from the command line. */
class OwnFeaturesTest {

    private static final String LOGOUT = """
            Feature: dispatch
              @AD-01 @ours
              Scenario: the desk is left
                Given Ann is logged in to A
                When Ann's application closes its connection
                Then A reports exactly one EventAgentLogout for Ann%s
            """;
    private static final String NEVER = """
            Feature: dispatch
              Background:
                Given Ann is logged in to A
              Scenario: nobody leaves
                When Ann's application closes its connection
                Then A reports no EventAgentLogout for Ann%s
            """;

    @TempDir
    private Path folder;

    private Program certify(String feature, String... more) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own features"));
        Files.writeString(own.resolve("dispatch.feature"), feature);
        String[] all = new String[more.length + 4];
        all[0] = "--reports";
        all[1] = folder.resolve("reports").toString();
        all[2] = "--features";
        all[3] = own.toString();
        System.arraycopy(more, 0, all, 4, more.length);
        return Program.certify(all);
    }

    private Path report(String name) {
        return folder.resolve("reports/latest").resolve(name);
    }

    private JsonNode verdict() throws IOException {
        return new ObjectMapper().readTree(report("verdict.json").toFile());
    }

    private JsonNode requirement(String id) throws IOException {
        for (JsonNode row : verdict().get("requirements")) {
            if (row.get("id").asText().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no row " + id);
    }

    @Test
    void shouldRunBesideTheKitsAndAppearSeparately() throws Exception {
        Program program = certify(LOGOUT.formatted(" [AD-01]"), "--only", "AD-01");

        assertThat(program.code()).as(program.out() + program.err()).isZero();
        assertThat(program.out())
                .contains("own scenarios, which count for the exit code but for no requirement: 1 passed");
        assertThat(verdict().at("/ownScenarios/0/id").asText()).isEqualTo("own/dispatch#the desk is left");
        assertThat(verdict().at("/counts/ownScenarios/PASS").asInt()).isEqualTo(1);
        assertThat(verdict().get("scenarios").toString()).doesNotContain("own/");
        assertThat(requirement("AD-01").get("scenarios").toString()).doesNotContain("own/");
        assertThat(Files.readString(report("junit.xml"))).contains("<testsuite name=\"own\" tests=\"1\"");
        assertThat(Files.readString(report("cucumber.html")))
                .contains("own/dispatch.feature")
                .doesNotContain("The journal has no entry of this scenario");
        Program again = Program.run("judge", report(".").toString());
        assertThat(again.code()).isZero();
    }

    @Test
    void shouldProveNoRequirement() throws Exception {
        Program program = certify(LOGOUT.formatted(" [AD-01]"), "--only", "ours");

        assertThat(program.code()).as(program.out() + program.err()).isZero();
        assertThat(verdict().get("verdict").asText()).isEqualTo("INCOMPLETE");
        assertThat(requirement("AD-01").get("verdict").asText()).isEqualTo("NOT_TESTED");
        assertThat(Program.run("judge", report(".").toString()).code()).isZero();
    }

    @Test
    void shouldChargeARequirementOnlyIfItIsCited() throws Exception {
        assertThat(certify(NEVER.formatted(" [AD-05]"), "--only", "own,AD-05").code())
                .isEqualTo(1);
        assertThat(verdict().get("verdict").asText()).isEqualTo("NOT_CONFORMANT");
        assertThat(requirement("AD-05").get("why").asText()).startsWith("AD-05: expected ");

        Program program = certify(NEVER.formatted(""), "--only", "own,AD-05");
        assertThat(program.code()).isEqualTo(1);
        assertThat(program.out()).contains("FAIL own/dispatch#nobody leaves expected no EventAgentLogout");
        assertThat(verdict().get("verdict").asText()).isEqualTo("INCOMPLETE");
        assertThat(requirement("AD-05").get("verdict").asText()).isEqualTo("PASS");
    }

    @Test
    void shouldAcceptAFailureThatIsKnown() throws Exception {
        certify(NEVER.formatted(""), "--only", "own,AD-05");
        Program draft =
                Program.run("known-failures", report(".").toString(), "--owner", "Jane Doe", "--expires", "2999-01-31");
        assertThat(draft.out()).contains("- scenario: \"own/dispatch#nobody leaves\"");
        Path known = Files.writeString(folder.resolve("known.yaml"), draft.out().replace("TODO", "as it was"));

        Program program = certify(NEVER.formatted(""), "--only", "own,AD-05", "--known-failures", known.toString());

        assertThat(program.code()).as(program.out() + program.err()).isZero();
        assertThat(program.out()).contains("everything that was selected has passed, except for known failures");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Then A explodes|5: no step is defined for 'A explodes'",
                "Then A reports no EventAgentLogout for Ann [AD-99]|5: there is no requirement AD-99",
                "Then A reports no EventAgentLogout for Ann [AD-06]|5: there is no requirement AD-06 that a scenario can cite; "
                        + "it is the same as",
                "Thenn nothing|5: not valid Gherkin: expected: ",
                "When all connections number their requests from 0|5: expected a reference id from 1 to 2147483647, saw 0",
                "When Ann sends RequestAgentLogin on connection 1 to A (odd)|5: expected a peculiarity of a request, one of "
                        + "long reason, ",
                "When Ann logs in to A|3: the scenario expects nothing; add a Then step",
            })
    void shouldSayFileAndLineOfWhatIsWrongBeforeAnythingStarts(String step, String sentence) throws Exception {
        Program program = certify("Feature: f\n\n  Scenario: s\n    Given Ann is logged in to A\n    " + step + "\n");

        assertThat(program.code()).isEqualTo(4);
        assertThat(program.err().lines()).hasSize(1);
        assertThat(program.err()).contains("own features/dispatch.feature:" + sentence);
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"@ZZ-01, there is no requirement ZZ-01", "@needs:wings, 'expected @needs: with one of'"})
    void shouldSayWhichTagIsWrong(String tag, String sentence) throws Exception {
        Program program = certify(LOGOUT.formatted("").replace("@ours", tag));

        assertThat(program.code()).isEqualTo(4);
        assertThat(program.err()).contains("dispatch.feature:3: " + sentence);
    }

    @Test
    void shouldRefuseTwoScenariosOfTheSameName() throws Exception {
        Program program = certify(LOGOUT.formatted("")
                + "  Scenario: the desk is left\n    Then the reporting engine's connection to A stays open\n");

        assertThat(program.code()).isEqualTo(4);
        assertThat(program.err()).contains("dispatch.feature:7: an earlier scenario of this file has the same name");
    }

    @Test
    void shouldWantAFolderWithFeatures() throws Exception {
        Program absent = Program.certify("--features", folder.resolve("nosuch").toString());
        assertThat(absent.code()).isEqualTo(4);
        assertThat(absent.err()).contains("there is no such folder");

        Program empty = Program.certify("--features", folder.toString());
        assertThat(empty.code()).isEqualTo(4);
        assertThat(empty.err()).contains("expected 1 to 1000 files *.feature in that folder, saw 0");
    }
}
