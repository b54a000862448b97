package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that keeps nothing, and what is put together of it. */
class StreamedJournalTest {

    private static final Scope ONE = new Scope("d1", "w1");
    private static final Scope OTHER = new Scope("d2", "w2");

    private final List<Entry> heard = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private void record(Journal journal) {
        journal.append(Scope.RUN, new Event.RunEnded(Event.RunEnded.How.FINISHED, ""));
        journal.append(ONE, new Event.SiteOpened(Map.of(), false));
        journal.append(OTHER, new Event.SiteOpened(Map.of(), false));
        journal.append(ONE, new Event.AgentLeased("agent-1", "Ann", 1, "place-1", false));
        journal.append(Scope.RUN, new Event.Watermark(0));
    }

    @Test
    void shouldHandAllEntriesOnInTheirOrder() {
        try (Journal journal = Journal.handedTo(heard::add)) {
            record(journal);
        }

        assertThat(heard).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void shouldForgetASiteAndWhatComesLate() {
        try (Journal journal = Journal.handedTo(heard::add)) {
            record(journal);
            assertThat(journal.since("d1", 2)).extracting(Entry::seq).containsExactly(4L);

            journal.forget("d1");
            journal.append(ONE, new Event.SiteClosing(0));

            assertThat(journal.since("d1", 0)).isEmpty();
            assertThat(journal.since("d2", 0)).hasSize(1);
        }
        assertThat(heard).as("it is handed on all the same").hasSize(6);
    }

    @Test
    void shouldPutPartsTogetherInTheirOrderAndNumberThemAnew() throws Exception {
        try (Journal journal = Journal.handedTo(heard::add)) {
            record(journal);
        }
        List<Entry> one = List.of(heard.get(1), heard.get(4));
        List<Entry> other = List.of(heard.get(2), heard.get(4));

        Excerpt excerpt = Excerpt.of(List.of(other, one)).endedBy(new Event.RunEnded(Event.RunEnded.How.FINISHED, ""));
        excerpt.write(folder.resolve("journal.ndjson"));

        assertThat(excerpt.history().entries()).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(excerpt.history().entries()).extracting(Entry::site).containsExactly("d1", "d2", "", "");
        assertThat(Files.readAllLines(folder.resolve("journal.ndjson")))
                .as("with the line that closes it")
                .hasSize(5);
    }

    @Test
    void shouldMoveThePlaceOfWhichAnEventSpeaks() {
        try (Journal journal = Journal.handedTo(heard::add)) {
            record(journal);
            journal.append(ONE, new Event.AdapterFailed("agent-1@A", 4, 0, "it failed"));
        }

        History history = Excerpt.of(List.of(List.of(heard.get(1), heard.get(3), heard.get(5))))
                .history();

        assertThat(history.entry(3).orElseThrow().event())
                .isEqualTo(new Event.AdapterFailed("agent-1@A", 2, 0, "it failed"));
    }
}
