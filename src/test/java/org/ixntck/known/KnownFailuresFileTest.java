package org.ixntck.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ixntck.journal.KnownFailure;
import org.ixntck.journal.KnownFailure.Kind;
import org.ixntck.journal.KnownFailures;
import org.ixntck.judge.rule.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file of known failures may contain, and the sentence for each error in it. */
class KnownFailuresFileTest {

    private static final String SCENARIO = "agent-disconnects/loss#the application goes away[1]";
    private static final String GOOD = """
            - requirement: AD-03
              fails: expected EventAgentLogout for * on *
              reason: mended in 4.3
              owner: Jane Doe
              expires: 2027-01-31
            """;

    @TempDir
    private Path folder;

    private KnownFailures read(String yaml) throws KnownFailuresException, IOException {
        return read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private KnownFailures read(byte[] yaml) throws KnownFailuresException, IOException {
        Path file = Files.write(folder.resolve("known.yaml"), yaml);
        return KnownFailuresFile.read(
                file, new Subjects(Catalogue.bundled(), List.of(SCENARIO), "AD-03"::equals, SCENARIO::equals));
    }

    @Test
    void says_all_that_the_file_says() throws Exception {
        KnownFailures known = read("""
                # reviewed in the spring

                - requirement: AD-03
                  expires: 2027-01-31
                  fails: "expected EventAgentLogout for *"
                  owner: Jane Doe
                  reason: >-
                    the server takes a reset
                    for a pause
                - {scenario: "%s", fails: expected no EventAgentLogout, reason: Jürgen's, owner: 42, expires: "2026-12-31"}
                """.formatted(SCENARIO));

        assertThat(known.file()).endsWith("known.yaml");
        assertThat(known.entries())
                .containsExactly(
                        new KnownFailure(
                                Kind.REQUIREMENT,
                                "AD-03",
                                "expected EventAgentLogout for *",
                                "the server takes a reset for a pause",
                                "Jane Doe",
                                "2027-01-31",
                                true,
                                new KnownFailure.Lines(3, 9, 5, 4)),
                        new KnownFailure(
                                Kind.SCENARIO,
                                SCENARIO,
                                "expected no EventAgentLogout",
                                "Jürgen's",
                                "42",
                                "2026-12-31",
                                true,
                                new KnownFailure.Lines(10, 10, 10, 10)));
    }

    @Test
    void knows_what_is_not_asked_for() throws Exception {
        assertThat(read(GOOD.replace("AD-03", "AD-01")).entries())
                .extracting(KnownFailure::asked)
                .containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing is known\n", "[]", "---\n...\n"})
    void may_be_empty(String yaml) throws Exception {
        assertThat(read(yaml).entries()).isEmpty();
    }

    static List<List<String>> wrong() {
        return List.of(
                List.of(
                        "AD-03",
                        "AD-3",
                        "line 1: expected 'requirement' with the id of a requirement",
                        "did you mean 'AD-"),
                List.of("AD-03", "Zz", "line 1: expected 'requirement'", "saw 'Zz'"),
                List.of("AD-03", "", "line 1: expected 'requirement'", "saw nothing"),
                List.of(
                        "AD-03",
                        "AD-06",
                        "line 1: expected a requirement with a verdict of its own",
                        "has that of AD-01"),
                List.of("AD-03", "RG-12", "line 1: expected a requirement that servers can fail", "delete the entry"),
                List.of(
                        "requirement: AD-03",
                        "scenario: " + SCENARIO.replace("loss", "lost"),
                        "line 1: expected 'scenario'",
                        "did you mean '" + SCENARIO),
                List.of(
                        "requirement",
                        "requirment",
                        "line 1: expected one of requirement, scenario, fails",
                        "did you mean 'requirement'?"),
                List.of(
                        "requirement: AD-03\n  ",
                        "",
                        "line 1: expected either 'requirement' or 'scenario'",
                        "saw neither"),
                List.of(
                        "- req",
                        "- scenario: " + SCENARIO + "\n  req",
                        "line 1: expected either 'requirement' or 'scenario'",
                        "saw both"),
                List.of(
                        "  reason: mended in 4.3\n",
                        "",
                        "line 1: expected 'reason' with why this failure is accepted",
                        "saw nothing"),
                List.of(
                        "  owner: Jane Doe\n",
                        "",
                        "line 1: expected 'owner' with who is responsible for it",
                        "saw nothing"),
                List.of("  expires: 2027-01-31\n", "", "line 1: expected 'expires' with the last day", "saw nothing"),
                List.of(
                        "  fails: expected EventAgentLogout for * on *\n",
                        "",
                        "line 1: expected 'fails' with a part of",
                        "saw nothing"),
                List.of("mended in 4.3", "", "line 3: expected 'reason'", "saw nothing"),
                List.of(
                        "mended in 4.3",
                        "TODO",
                        "line 3: expected 'reason'",
                        "saw 'TODO', so it has not been reviewed"),
                List.of(
                        "mended in 4.3",
                        "todo: ask Bob".replace(":", ","),
                        "line 3: expected 'reason'",
                        "it has not been reviewed"),
                List.of("Jane Doe", "TODO", "line 4: expected 'owner'", "it has not been reviewed"),
                List.of("mended in 4.3", "[a, b]", "line 3: expected 'reason'", "saw a list"),
                List.of("mended in 4.3", "{a: b}", "line 3: expected 'reason'", "saw keys with values"),
                List.of(
                        "mended in 4.3",
                        "x".repeat(501),
                        "line 3: expected 'reason'",
                        "in at most 500 characters",
                        "saw 501"),
                List.of("mended in 4.3", "\"a\\u202Eb\"", "line 3: expected 'reason'", "invisible characters"),
                List.of(
                        "  owner",
                        "  reason: again\n  owner",
                        "line 4: expected 'reason' once in an entry",
                        "saw it again"),
                List.of(
                        "expected EventAgentLogout for * on *",
                        "\"* saw *\"",
                        "line 2: expected 'fails'",
                        "would hide other failures too"),
                List.of("2027-01-31", "2027-02-30", "line 5: expected 'expires'", "saw '2027-02-30'"),
                List.of("2027-01-31", "31.1.2027", "line 5: expected 'expires'", "such as 2027-01-31"),
                List.of("2027-01-31", "+12027-01-31", "line 5: expected 'expires'", "saw '+12027-01-31'"),
                List.of("mended", "mended: yes", "line 3: expected YAML", "quote texts"),
                List.of(GOOD, GOOD + GOOD, "line 6: expected each failure once", "as in line 2; delete one"),
                List.of(GOOD, "known: 1", "line 1: expected a list of entries", "saw keys with values"),
                List.of(GOOD, "nothing", "line 1: expected a list of entries", "saw a single text"),
                List.of(
                        GOOD,
                        "- AD-03",
                        "line 1: expected an entry that begins with '- requirement:'",
                        "saw a single text"),
                List.of(GOOD, "- &a []\n- *b", "line 2: expected YAML", "saw an error"),
                List.of(GOOD, "--- 1\n--- 2", "expected YAML", "saw an error"),
                List.of(GOOD, "[" + "1,".repeat(201) + "]", "expected at most 200 entries", "saw 201"),
                List.of(GOOD, "#".repeat(200_001), "expected at most 200000 bytes", "saw more"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(List<String> change) {
        String yaml = GOOD.replace(change.get(0), change.get(1));

        assertThat(yaml).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(KnownFailuresException.class)
                .message()
                .contains("known.yaml")
                .contains(change.subList(2, change.size()))
                .hasLineCount(1);
    }

    @Test
    void of_bytes_that_are_no_text_says_what_they_are_not() {
        assertThatThrownBy(() -> read(new byte[] {0, 1, 2, (byte) 0xff}))
                .isInstanceOf(KnownFailuresException.class)
                .hasMessageContaining("expected YAML");
    }

    @Test
    void of_a_missing_file_says_how_to_write_one() {
        assertThatThrownBy(() -> KnownFailuresFile.read(
                        folder.resolve("no.yaml"),
                        new Subjects(Catalogue.bundled(), List.of(), id -> true, id -> true)))
                .isInstanceOf(KnownFailuresException.class)
                .hasMessageContaining("no.yaml")
                .hasMessageContaining("ixn-tck known-failures RUN");
        assertThatThrownBy(() -> KnownFailuresFile.read(
                        folder, new Subjects(Catalogue.bundled(), List.of(), id -> true, id -> true)))
                .hasMessageContaining("that can be read");
    }
}
