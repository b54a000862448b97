package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ixntck.journal.Unchained;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code judge} says of a run whose files were changed afterwards, and what the manifest of a run has. */
class JudgeAgainTest {

    @TempDir
    private static Path folder;

    private static Path run;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void certify() throws IOException {
        Program certified = Program.certify("--only", "AD-01", "--reports", folder.toString());
        assertThat(certified.code()).as(certified.err()).isZero();
        run = folder.resolve("latest").toRealPath();
    }

    /** A copy of the run, in which one file may be replaced. */
    private Path copy() throws IOException {
        Path copy = Files.createDirectories(scratch.resolve("copy"));
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void shouldSayWhichKitJudgesWhatAndAgree() {
        Program judged = Program.run("judge", run.toString());

        assertThat(judged.code()).isZero();
        assertThat(judged.out())
                .startsWith("ixn-tck development judges ixn-tck reference servers ")
                .contains("(adapter reference, catalogue ", "), recorded on 2", " by ixn-tck development")
                .doesNotContain("verdict.json", "manifest.json", "chain");
    }

    @Test
    void shouldSayWhereADoctoredVerdictDiffers() throws IOException {
        Path copy = copy();
        Path verdict = copy.resolve("verdict.json");
        String text = Files.readString(verdict);
        Files.writeString(
                verdict,
                text.replaceFirst("\"verdict\" : \"INCOMPLETE\"", "\"verdict\" : \"CONFORMANT\"")
                        .replaceFirst(
                                "(\"id\" : \"AD-02\",\\s+\"level\" : \"MUST\",\\s+\"verdict\" : )\"NOT_TESTED\"",
                                "$1\"PASS\"")
                        .replaceFirst("\"report\" : 500", "\"report\" : 100"));
        Program judged = Program.run("judge", copy.toString());

        assertThat(judged.out())
                .contains("verdict.json does not say what the journal gives:")
                .contains("verdict: verdict.json says CONFORMANT, the journal says INCOMPLETE")
                .contains("requirement AD-02: verdict.json says PASS, the journal says NOT_TESTED")
                .contains("profile.budgets.report: verdict.json says 100, the journal says 500");
    }

    @Test
    void shouldRefuseAChangedJournalAndNameTheLine() throws IOException {
        Path copy = copy();
        Path journal = copy.resolve("journal.ndjson");
        Files.writeString(journal, Files.readString(journal).replaceFirst("ixn-tck reference servers", "Acme server"));
        Program judged = Program.run("judge", copy.toString());

        assertThat(judged.code()).isEqualTo(4);
        assertThat(judged.err())
                .contains("journal.ndjson cannot be judged: line 1: expected the line that continues the chain");
    }

    @Test
    void shouldSayThatAJournalWithoutAChainProvesLess() throws IOException {
        Path copy = copy();
        Files.writeString(copy.resolve("journal.ndjson"), Unchained.text(run.resolve("journal.ndjson")));
        Program judged = Program.run("judge", copy.toString());

        assertThat(judged.code()).isZero();
        assertThat(judged.out())
                .contains("journal.ndjson has no chain of digests")
                .contains("journal.ndjson is not the one that manifest.json vouches for: its head is none");
    }

    @Test
    void shouldSayThatATailWasCutOff() throws IOException {
        Path copy = copy();
        List<String> lines = Files.readAllLines(run.resolve("journal.ndjson"));
        Files.write(copy.resolve("journal.ndjson"), lines.subList(0, lines.size() - 1));
        Program judged = Program.run("judge", copy.toString());

        assertThat(judged.code()).isEqualTo(130);
        assertThat(judged.out()).contains("the journal ends before the end of the run", "INCOMPLETE");
    }

    @Test
    void shouldSayWhatAnotherKitHadDecided() throws IOException {
        Path copy = copy();
        Files.writeString(
                copy.resolve("journal.ndjson"),
                Unchained.text(run.resolve("journal.ndjson")).replaceFirst("\"kit\":\"[^\"]*\"", "\"kit\":\"0.0.9\""));
        Path verdict = copy.resolve("verdict.json");
        Files.writeString(
                verdict,
                Files.readString(verdict)
                        .replaceFirst(
                                "(\"id\" : \"AD-01\",\\s+\"level\" : \"MUST\",\\s+\"verdict\" : )\"PASS\"",
                                "$1\"FAIL\""));
        Program judged = Program.run("judge", copy.toString());

        assertThat(judged.out())
                .contains("recorded on ", " by ixn-tck 0.0.9")
                .contains("verdict.json is by ixn-tck 0.0.9; this kit, development, comes to another result:")
                .contains("requirement AD-01: verdict.json says FAIL, the journal says PASS");
    }

    @Test
    void shouldListEveryFileOfTheRunInTheManifest() throws Exception {
        JsonNode manifest = json(run.resolve("manifest.json"));
        Set<String> there;
        try (Stream<Path> files = Files.list(run)) {
            there = files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
        there.remove("manifest.json");

        assertThat(manifest.get("files"))
                .extracting(it -> it.get("name").asText())
                .containsExactlyElementsOf(there);
        for (JsonNode file : manifest.get("files")) {
            Path path = run.resolve(file.get("name").asText());
            assertThat(file.get("sha256").asText()).isEqualTo(sha256(path));
            assertThat(file.get("bytes").asLong()).isEqualTo(Files.size(path));
        }
    }

    @Test
    void shouldSayInTheManifestWithWhatTheRunWasMade() throws Exception {
        JsonNode manifest = json(run.resolve("manifest.json"));
        List<String> journal = Files.readAllLines(run.resolve("journal.ndjson"), StandardCharsets.UTF_8);
        JsonNode last = new ObjectMapper().readTree(journal.get(journal.size() - 1));

        assertThat(manifest.get("journal").get("lines").asInt()).isEqualTo(journal.size());
        assertThat(manifest.get("journal").get("head"))
                .isEqualTo(last.get("event").get("head"));
        assertThat(manifest.get("kit").get("version").asText()).isEqualTo("development");
        assertThat(manifest.get("kit").get("commit").asText()).matches("[0-9a-f]{40}|");
        assertThat(manifest.get("platform").get("java").asText()).isEqualTo(System.getProperty("java.version"));
        assertThat(manifest.get("options").get("only").get(0).asText()).isEqualTo("AD-01");
        assertThat(manifest.get("budgets").get("report").asInt()).isEqualTo(500);
        assertThat(manifest.get("date").asText()).matches("20\\d\\d-.*([+-]\\d\\d:\\d\\d|Z)");
        assertThat(manifest.get("catalogue").get("sha256"))
                .isEqualTo(json(run.resolve("verdict.json")).get("catalogue").get("sha256"));
        assertThat(manifest.get("features").get("sha256").asText()).hasSize(64);
    }
}
