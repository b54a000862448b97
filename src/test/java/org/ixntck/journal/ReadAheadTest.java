package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReadAheadTest {

    private static final ReadAhead.Check NONE = entry -> {};

    private static byte[] journal(int watermarks) throws IOException {
        Tale tale = Tale.begin();
        for (int i = 0; i < watermarks; i++) {
            tale.at(2 + i).quiet();
        }
        Ndjson ndjson = new Ndjson();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry entry : tale.history().entries()) {
            out.write(ndjson.line(entry));
        }
        return out.toByteArray();
    }

    private static JournalReader reader(byte[] journal) throws IOException {
        return JournalReader.of(new ByteArrayInputStream(journal));
    }

    private static List<Long> rest(ReadAhead entries) throws IOException {
        List<Long> all = new ArrayList<>();
        for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
            all.add(entry.get().seq());
        }
        return all;
    }

    @Test
    void shouldHandOutAllEntriesInTheirOrder() throws IOException {
        byte[] journal = journal(10_000);
        try (JournalReader reader = reader(journal);
                ReadAhead entries = new ReadAhead(reader, NONE)) {
            List<Long> seqs = rest(entries);

            assertThat(seqs).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(10_000);
            assertThat(entries.next()).isEmpty();
        }
    }

    @Test
    void shouldFailAfterTheEntriesBeforeTheOneThatFails() throws IOException {
        ReadAhead.Check check = entry -> {
            if (entry.seq() == 1_000) {
                throw new IOException("expected nothing; saw entry 1000");
            }
        };
        try (JournalReader reader = reader(journal(2_000));
                ReadAhead entries = new ReadAhead(reader, check)) {
            for (int i = 1; i < 1_000; i++) {
                assertThat(entries.next()).isPresent();
            }

            assertThatThrownBy(entries::next).isInstanceOf(IOException.class).hasMessageContaining("entry 1000");
        }
    }

    @Test
    void shouldThrowWhatTheReaderThrows() throws IOException {
        byte[] journal = journal(2_000);
        journal[journal.length / 2] = '\n';
        try (JournalReader reader = reader(journal);
                ReadAhead entries = new ReadAhead(reader, NONE)) {
            assertThatThrownBy(() -> rest(entries)).isInstanceOf(InvalidJournalException.class);
        }
    }

    @Test
    void shouldReadABoundedNumberOfEntriesAheadAndStopWhenItIsClosed() throws IOException {
        AtomicLong read = new AtomicLong();
        try (JournalReader reader = reader(journal(10_000))) {
            try (ReadAhead entries = new ReadAhead(reader, entry -> read.incrementAndGet())) {
                assertThat(entries.next()).isPresent();
            }
            // Its thread has ended.
            assertThat(read.get()).isBetween(1L, 6_000L);
        }
    }
}
