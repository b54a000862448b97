package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.cli.HandedInRun.assertRefused;
import static org.ixntck.cli.HandedInRun.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ixntck.journal.Unchained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} of a folder in which something was changed by somebody who knows the format: the manifest agrees with it. */
@ExtendWith(HandedInRun.Provider.class)
class VerifyFolderTest {

    @TempDir
    private Path scratch;

    private final HandedInRun handedIn;

    VerifyFolderTest(HandedInRun handedIn) {
        this.handedIn = handedIn;
    }

    @Test
    void shouldRefuseAFolderToWhichSomethingWasDone() throws IOException {
        Path more = handedIn.copy(scratch);
        Files.writeString(more.resolve("notes.txt"), "x");
        assertRefused(verify(more), "notes.txt: it is not in the manifest, so it was added after the run");
        Files.delete(more.resolve("notes.txt"));
        Path summary = more.resolve("summary.md");
        Files.writeString(summary, "all is well");
        assertRefused(verify(more), "summary.md: it was changed after the run: its SHA-256 is ");
        Files.delete(summary);
        assertRefused(verify(more), "summary.md: the manifest lists it, but it is missing");
        Files.createSymbolicLink(summary, handedIn.run().resolve("summary.md"));
        assertRefused(verify(more), "summary.md: expected a regular file, saw a symbolic link");
        Files.delete(summary);
    }

    @Test
    void shouldRefuseWhatIsNoRun() throws IOException {
        assertRefused(
                verify(scratch.resolve("nowhere")), "expected a bundle or the folder of a run", "saw no such file");
        assertRefused(verify(scratch), "expected the folder of a run, such as reports/latest, saw one without");
        Path killed = Files.createDirectories(scratch.resolve("killed"));
        Files.copy(handedIn.run().resolve("journal.ndjson"), killed.resolve("journal.ndjson"));
        assertRefused(verify(killed), "expected a manifest.json, saw none: the run was interrupted or killed");
        assertRefused(Program.run("bundle", killed.toString()), "expected a manifest.json, saw none");
        Path text = Files.writeString(scratch.resolve("x.zip"), "a text of some length that is no bundle at all");
        assertRefused(verify(text), "expected a bundle, which is a zip");
    }

    @Test
    void shouldRefuseAVerdictThatDoesNotFollowFromTheJournal() throws IOException {
        assertRefused(
                verify(handedIn.with(
                        scratch, "verdict.json", text -> text.replaceFirst("\"INCOMPLETE\"", "\"CONFORMANT\""))),
                "verdict: verdict.json says CONFORMANT, the journal says INCOMPLETE");
        assertRefused(
                verify(handedIn.with(
                        scratch,
                        "verdict.json",
                        text -> text.replaceFirst(
                                "(\"SR-01\",\\s+\"level\" : \"MUST\",\\s+\"verdict\" : )\"NOT_TESTED\"",
                                "$1\"PASS\""))),
                "requirement SR-01: verdict.json says PASS, the journal says NOT_TESTED");
    }

    @Test
    void shouldRefuseAManifestThatSaysOtherwiseThanTheJournal() throws IOException {
        assertRefused(
                verify(handedIn.with(
                        scratch,
                        "manifest.json",
                        text -> text.replaceFirst("\"ixn-tck reference servers\"", "\"Acme\""))),
                "manifest.json: subject.name: expected what the journal says, ixn-tck reference servers, saw Acme");
        assertRefused(
                verify(handedIn.with(
                        scratch, "manifest.json", text -> text.replaceFirst("\"report\" : 500", "\"report\" : 100"))),
                "manifest.json: budgets: expected what the journal says");
        assertRefused(
                verify(handedIn.with(
                        scratch,
                        "manifest.json",
                        text -> text.replaceFirst("\"strict\" : false", "\"strict\" : true"))),
                "manifest.json: options: expected what the journal says");
        assertRefused(
                verify(handedIn.with(
                        scratch, "manifest.json", text -> text.replaceFirst("\"date\" : \"20", "\"date\" : \"19"))),
                "manifest.json: date: expected what the journal says");
        assertRefused(
                verify(handedIn.with(
                        scratch, "manifest.json", text -> text.replaceFirst("\"schema\" : 1", "\"schema\" : 2"))),
                "manifest.json: expected schema 1, the one that this kit reads, saw 2; verify it with the kit that wrote it");
        assertRefused(
                verify(handedIn.with(scratch, "manifest.json", text -> "{\"schema\":1}")),
                "expected the manifest of a run");
        assertRefused(
                verify(handedIn.with(scratch, "manifest.json", text -> text.replace(" : ", ": "))),
                "saw another form of it");
    }

    @Test
    void shouldRefuseAJournalThatWasChangedAlsoIfTheManifestAgrees() throws IOException {
        assertRefused(
                verify(handedIn.with(
                        scratch,
                        "journal.ndjson",
                        text -> text.replaceFirst("\"watermark\",\"upTo\":(\\d)", "\"watermark\",\"upTo\":0"))),
                "journal.ndjson cannot be judged: line ",
                "expected the line that continues the chain of digests; it was changed");
        assertRefused(
                verify(handedIn.with(
                        scratch,
                        "journal.ndjson",
                        text -> text.substring(0, text.lastIndexOf("\n", text.length() - 2) + 1))),
                "journal.ndjson: it ends at line ",
                "before the line that closes it");
        Path unchained = handedIn.with(scratch, "journal.ndjson", text -> {
            try {
                return Unchained.text(handedIn.run().resolve("journal.ndjson"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertRefused(verify(unchained), "journal.ndjson: expected a chain of digests, saw none");
        assertRefused(
                verify(handedIn.with(scratch, "journal.ndjson", text -> "Once upon a time\n")),
                "line 1: expected an entry of a journal");
    }

    @Test
    void shouldEndWithTheCodeOfARunThatEndedEarlyOrFailed() throws IOException {
        Path reports = scratch.resolve("reports");
        Program absent = Program.certify("--adapter", "test-absent", "--reports", reports.toString(), "--bundle");
        assertThat(absent.code()).as(absent.out()).isEqualTo(3);
        Program broken = verify(reports.resolve("latest/bundle.zip"));
        assertThat(broken.code()).as(broken.err()).isEqualTo(3);
        assertThat(broken.out()).startsWith("ERROR: ");

        Program failed = Program.certify(
                "--adapter",
                "test-forgets-disconnects",
                "--only",
                "AD-01",
                "--reports",
                reports.toString(),
                "--bundle");
        assertThat(failed.code()).as(failed.out()).isEqualTo(1);
        assertThat(verify(reports.resolve("latest/bundle.zip")).code()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAPageOfCucumberThatTheKitDoesNotRender() throws IOException {
        Path reports = scratch.resolve("reports");
        Program failed = Program.certify(
                "--adapter", "test-forgets-disconnects", "--only", "AD-01", "--reports", reports.toString());
        assertThat(failed.code()).as(failed.out()).isEqualTo(1);
        Path run = reports.resolve("latest");
        assertThat(verify(run).code()).isEqualTo(1);

        Path page = run.resolve("cucumber.html");
        Files.writeString(page, Files.readString(page).replaceFirst("FAILED", "PASSED"));
        HandedInRun.list(run, "cucumber.html");

        assertRefused(verify(run), "cucumber.html: line ", "expected what this kit renders of the journal");
    }

    @Test
    void shouldRefuseWalksWhichCertifyNothing() {
        Path reports = scratch.resolve("reports");
        Program walks = Program.run("explore", "--walks", "1", "--seed", "1", "--reports", reports.toString());
        assertThat(walks.code()).as(walks.err()).isIn(0, 6);

        assertRefused(verify(reports.resolve("latest")), "expected a run of `certify`, saw one of `explore`");
        assertThat(Program.run("judge", reports.resolve("latest").toString()).out())
                .doesNotContain("verdict.json does not say");
    }
}
