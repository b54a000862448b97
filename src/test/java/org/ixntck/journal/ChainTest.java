package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever is changed in a chained journal is found, and its place is named. */
class ChainTest {

    private static final Event HEAD = Tale.begin().history().entries().get(0).event();
    private static final int ENTRIES = 40;

    /** The lines of a journal, with their line feeds. The last one closes it. */
    private static List<String> journal;

    @BeforeAll
    static void write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ChainedLines lines = new ChainedLines(out)) {
            lines.write(new Entry(1, 1, 1, 0, "", "", HEAD));
            for (long seq = 2; seq < ENTRIES; seq++) {
                lines.write(new Entry(seq, seq, seq, 0, "", "", new Event.Watermark(seq - 1)));
            }
            lines.write(new Entry(
                    ENTRIES, ENTRIES, ENTRIES, 0, "", "", new Event.RunEnded(Event.RunEnded.How.FINISHED, "")));
            lines.end();
        }
        journal = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line + "\n")
                .toList();
    }

    private static JournalReader reader(List<String> lines) throws IOException {
        return JournalReader.of(new ByteArrayInputStream(String.join("", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private static Seal seal(List<String> lines) throws IOException {
        try (JournalReader reader = reader(lines)) {
            Ndjson.read(reader);
            return reader.seal();
        }
    }

    private static void assertBroken(List<String> lines, int line, String how) {
        assertThatThrownBy(() -> seal(lines))
                .isInstanceOf(InvalidJournalException.class)
                .hasMessageStartingWith("line %d: ", line)
                .hasMessageContaining(how);
    }

    private static List<String> copy() {
        return new ArrayList<>(journal);
    }

    @Test
    void each_line_has_the_digest_of_the_one_before_and_of_itself() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] before = new byte[0];
        for (String line : journal) {
            int member = line.lastIndexOf(",\"chain\":\"");
            sha256.update(before);
            before = sha256.digest(line.substring(0, member).getBytes(StandardCharsets.UTF_8));
            assertThat(line.substring(member))
                    .isEqualTo(",\"chain\":\"%s\"}\n", HexFormat.of().formatHex(before));
        }
    }

    @Test
    void the_head_stands_in_the_line_that_closes_the_journal() throws IOException {
        String last = journal.get(ENTRIES);
        String before = journal.get(ENTRIES - 1).replaceFirst("(?s).*\"chain\":\"(.*)\"}\n", "$1");

        assertThat(last).contains("\"event\":{\"type\":\"journal-closed\",\"head\":\"%s\"}".formatted(before));
        assertThat(seal(journal).head()).contains(before);
        assertThat(seal(journal).lines()).isEqualTo(ENTRIES + 1);
    }

    @Test
    void a_line_that_was_changed_is_named() {
        Random random = new Random(20261129);
        for (int i = 0; i < 200; i++) {
            int line = random.nextInt(journal.size());
            byte[] bytes = journal.get(line).getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length - 1)] ^= (byte) (1 << random.nextInt(7));
            List<String> changed = copy();
            changed.set(line, new String(bytes, StandardCharsets.UTF_8));
            assertThatThrownBy(() -> seal(changed)).as(changed.get(line)).satisfies(e -> {
                if (line > 0) {
                    assertThat(e).hasMessageMatching("(?s)line %d: .*|line %d: .*".formatted(line + 1, line + 2));
                }
            });
        }
        List<String> changed = copy();
        changed.set(9, changed.get(9).replace("\"upTo\":9", "\"upTo\":8"));
        assertBroken(changed, 10, "it was changed, or is of another run");
        changed.set(9, journal.get(9).replaceFirst(",\"chain.*", "}"));
        assertBroken(changed, 10, "its digest was removed");
    }

    @Test
    void a_line_that_was_removed_is_named() {
        List<String> changed = copy();
        changed.remove(9);
        assertBroken(changed, 10, "lines before it were removed");
        List<String> renumbered = copy();
        renumbered.remove(9);
        for (int i = 9; i < renumbered.size(); i++) {
            renumbered.set(i, renumbered.get(i).replaceFirst("\"seq\":\\d+", "\"seq\":" + (i + 1)));
        }
        assertBroken(renumbered, 10, "it was changed");
        assertBroken(copy().subList(1, journal.size()), 1, "lines before it were removed");
    }

    @Test
    void a_line_that_was_inserted_or_moved_is_named() {
        List<String> inserted = copy();
        inserted.add(9, journal.get(8));
        assertBroken(inserted, 10, "it was inserted or moved");
        List<String> moved = copy();
        Collections.swap(moved, 9, 10);
        assertBroken(moved, 10, "removed");
    }

    @Test
    void a_line_after_the_last_one_is_refused() {
        List<String> more = copy();
        more.add(journal.get(ENTRIES));
        assertBroken(more, ENTRIES + 2, "inserted or moved");
    }

    @Test
    void without_its_last_line_a_journal_does_not_tell_how_the_run_ended() throws IOException {
        List<String> cut = copy().subList(0, ENTRIES);
        try (JournalReader reader = reader(cut)) {
            assertThat(Ndjson.read(reader).all(Event.RunEnded.class)).isEmpty();
            assertThat(reader.seal()).isEqualTo(new Seal(ENTRIES, true, Optional.empty()));
        }
        try (JournalReader reader = reader(journal)) {
            assertThat(Ndjson.read(reader).all(Event.RunEnded.class)).hasSize(1);
        }
    }

    @Test
    void a_wrong_head_in_the_last_line_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ChainedLines lines = new ChainedLines(out)) {
            lines.write(new Entry(1, 1, 1, 0, "", "", HEAD));
            lines.write(new Entry(2, 2, 2, 0, "", "", new Event.JournalClosed("0".repeat(64))));
        }
        assertBroken(List.of(out.toString(StandardCharsets.UTF_8)), 2, "expected the head of the chain");
    }

    @Test
    void a_journal_of_an_older_kit_has_no_chain() throws IOException {
        List<String> old = journal.stream()
                .map(line -> line.replaceFirst(",\"chain.*", "}"))
                .limit(ENTRIES)
                .toList();
        try (JournalReader reader = reader(old)) {
            assertThat(Ndjson.read(reader).all(Event.RunEnded.class)).hasSize(1);
            assertThat(reader.seal()).isEqualTo(new Seal(ENTRIES, false, Optional.empty()));
        }
        List<String> mixed = new ArrayList<>(old);
        mixed.set(9, journal.get(9));
        assertBroken(mixed, 10, "expected the line that continues the chain");
    }
}
