package org.ixntck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ixntck.journal.Unchained;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code judge} of journals that the kit has not written so: one sentence and exit code 4, or a verdict, but never a fault of the kit. */
class ForeignJournalTest {

    private static final int CHANGES = Integer.getInteger("ixn-tck.changes", 400);
    private static final long SEED = 20261128;
    private static final Pattern VALUE = Pattern.compile("(?<=:)(-?\\d+|\"[^\"]*\"|true|false)");
    private static final List<String> OTHERS = List.of(
            "0",
            "1",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "true",
            "null",
            "\"\"",
            "\"x\"",
            "[]",
            "{}");

    @TempDir
    private static Path folder;

    private static List<String> journal;

    @BeforeAll
    static void run() throws IOException {
        Program certified = Program.certify("--only", "AD-01", "--reports", folder.toString());
        assertThat(certified.code()).as(certified.err()).isZero();
        journal = Unchained.lines(folder.resolve("latest/journal.ndjson"));
    }

    private static Program judge(byte[] changed) throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.write(other.resolve("journal.ndjson"), changed);
        return Program.run("judge", other.toString());
    }

    private static Program judge(List<String> changed) throws IOException {
        return judge((String.join("\n", changed) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The journal with one line replaced: the first one that has this text in it. */
    private static List<String> with(String text, UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>(journal);
        int line = 0;
        while (!journal.get(line).contains(text)) {
            line++;
        }
        changed.set(line, change.apply(journal.get(line)));
        assertThat(changed).isNotEqualTo(journal);
        return changed;
    }

    private static List<String> with(String text, String other) {
        return with(text, line -> line.replace(text, other));
    }

    private static void refused(List<String> changed, String... parts) throws IOException {
        refused(judge(changed), parts);
    }

    private static void refused(Program judged, String... parts) {
        assertThat(judged.code()).as(judged.err() + judged.out()).isEqualTo(4);
        assertThat(judged.err().lines()).as(judged.err()).hasSize(1);
        assertThat(judged.err())
                .startsWith("ixn-tck: ")
                .contains("journal.ndjson cannot be judged: ")
                .contains(parts)
                .doesNotContain("fasterxml", "Exception", "START_OBJECT");
        assertThat(judged.out()).isEmpty();
    }

    @Test
    void shouldRefuseWhatIsIncompleteOrOutOfOrder() throws IOException {
        List<String> gap = new ArrayList<>(journal);
        gap.remove(40);
        refused(gap, "line 41: expected an entry with seq 41");
        List<String> swapped = new ArrayList<>(journal);
        Collections.swap(swapped, 40, 41);
        refused(swapped, "line 41: expected an entry with seq 41");
        List<String> twice = new ArrayList<>(journal);
        twice.add(41, journal.get(40));
        refused(twice, "line 42: expected an entry with seq 42");
        refused(journal.subList(1, journal.size()), "line 1: expected a run-started entry at the head");
        refused(List.of(), "line 1: expected a run-started entry");
        refused(judge(new byte[0]), "saw the end of the file");
    }

    @Test
    void shouldRefuseTimeThatGoesBack() throws IOException {
        refused(with("\"seq\":50,", line -> line.replaceFirst("\"at\":\\d+", "\"at\":5")), "time does not go back");
        refused(with("\"watermark\"", line -> line.replaceFirst("\"upTo\":\\d+", "\"upTo\":-1")), "a watermark");
    }

    @Test
    void shouldRefuseWhatIsOfAnotherKit() throws IOException {
        refused(with("\"watermark\"", "\"tidemark\""), "of a type that this kit knows; a newer kit may");
        refused(with("\"schema\":1", "\"schema\":2"), "a journal of schema 1", "judge it with the kit that wrote it");
        refused(
                with("\"catalogueSha256\":\"", "\"catalogueSha256\":\"0"),
                "another catalogue",
                "use the kit that recorded it");
        refused(with("\"kind\":\"arrives\"", "\"kind\":\"appears\""), "something that this kit can judge");
    }

    @Test
    void shouldRefuseWhatNoRunCanHaveSaid() throws IOException {
        refused(
                with("\"requirements\":[\"AD-01\"", "\"requirements\":[\"AD-77\""),
                "requirements of the catalogue",
                "AD-77");
        refused(with("\"report\":500", "\"report\":9223372036854775807"), "a budget from 1 ms to a month");
        refused(with("\"report\":500", "\"rapport\":500"), "expected the budgets");
        refused(with("\"duplicateLogin\":\"allow\"", "\"duplicateLogin\":\"dance\""), "one of [allow, refuse");
        refused(with("\"date\":\"", "\"date\":\"the "), "the date and time at which the run began");
        refused(with("\"terms\":{", "\"notes\":{"), "all that a run-started entry says");
        refused(
                with("\"after\":", line -> line.replaceFirst("\"after\":\\d+", "\"after\":999999")),
                "to name an earlier one");
        refused(
                with(
                        "\"link\":\"reporting@A\",\"message\":\"EventAgentLogout\"",
                        line -> line.replace("reporting@A", "nobody@A")),
                "to name a connection of its site");
        refused(
                with("\"within\":", line -> line.replaceFirst("\"within\":\\d+", "\"within\":-5")),
                "a time up to a month");
    }

    @Test
    void shouldRefuseWhatIsNoJournalAtAll() throws Exception {
        refused(List.of("Once upon a time"), "line 1: expected an entry of a journal, as JSON; saw Once upon a time");
        refused(judge(new byte[3 << 20]), "line 1: expected at most 1048576 bytes");
        refused(List.of("[".repeat(100_000)), "line 1: expected an entry of a journal; saw [[[");
        refused(
                with("\"seq\":9,", "\"seq\":9,\"more\":" + "[".repeat(100_000) + ","),
                "line 9: expected an entry of a journal");
        Path pipe = Files.createDirectories(folder.resolve("pipe"));
        new ProcessBuilder("mkfifo", pipe.resolve("journal.ndjson").toString())
                .start()
                .waitFor();
        refused(Program.run("judge", pipe.toString()), "expected a regular file");
        Program nowhere = Program.run("judge", folder.resolve("nowhere").toString());
        assertThat(nowhere.code()).isEqualTo(4);
        assertThat(nowhere.err()).contains("expected the folder of a run, such as reports/latest", "no journal.ndjson");
    }

    @Test
    void shouldJudgeWhatOnlyBreaksOffUpToItsLastWholeLine() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("latest/journal.ndjson"));
        Random random = new Random(SEED);
        for (int i = 0; i < 20; i++) {
            int length = journal.get(0).length()
                    + 2
                    + random.nextInt(whole.length - journal.get(0).length() - 2);
            Program judged = judge(Arrays.copyOf(whole, length));

            assertThat(judged.code()).as("cut to %d: %s", length, judged.err()).isEqualTo(130);
            assertThat(judged.out()).contains("INCOMPLETE");
        }
    }

    @Test
    void shouldFindNoChangeThatIsAFaultOfTheKit() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < CHANGES; i++) {
            List<String> changed = changed(random);
            Program judged = judge(changed);

            String what = "change %d of seed %d: %s".formatted(i, SEED, difference(changed));
            assertThat(judged.code()).as(what + judged.err()).isNotEqualTo(70);
            assertThat(judged.err().lines().count()).as(what).isLessThanOrEqualTo(1);
            assertThat(judged.err()).as(what).doesNotContain("no run of this kit can have recorded");
        }
    }

    private static List<String> changed(Random random) {
        List<String> changed = new ArrayList<>(journal);
        int line = random.nextInt(6) == 0 ? 0 : random.nextInt(journal.size());
        List<MatchResult> values = VALUE.matcher(journal.get(line)).results().toList();
        MatchResult value = values.get(random.nextInt(values.size()));
        String text = journal.get(line);
        String other = random.nextBoolean()
                ? OTHERS.get(random.nextInt(OTHERS.size()))
                : values.get(random.nextInt(values.size())).group();
        changed.set(line, text.substring(0, value.start()) + other + text.substring(value.end()));
        return changed;
    }

    private static String difference(List<String> changed) {
        for (int i = 0; i < journal.size(); i++) {
            if (!journal.get(i).equals(changed.get(i))) {
                return "line %d: %s%n".formatted(i + 1, changed.get(i));
            }
        }
        return "none ";
    }
}
