package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChosenEntriesTest {

    private static final String ENTRY =
            "{\"seq\":%d,\"at\":1,\"since\":1,\"pass\":0,\"site\":\"%s\",\"scenario\":\"\",\"event\":{\"type\":\"watermark\",\"upTo\":0}}";

    private static String entry(int seq, int bytes) {
        return ENTRY.formatted(seq, "d".repeat(bytes));
    }

    private static List<Long> read(InputStream journal, int... seqs) throws IOException {
        BitSet wanted = new BitSet();
        for (int seq : seqs) {
            wanted.set(seq);
        }
        List<Long> read = new ArrayList<>();
        try (ChosenEntries entries = ChosenEntries.of(journal, wanted)) {
            for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                read.add(entry.get().seq());
            }
        }
        return read;
    }

    private static InputStream journal(String... lines) {
        return new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing of the other lines is parsed, which is what makes it fast. */
    @Test
    void shouldPassOverTheOtherLines() throws IOException {
        assertThat(read(journal("noise", entry(2, 3), "", "{", entry(5, 3), "noise"), 2, 5))
                .containsExactly(2L, 5L);
        assertThat(read(journal("noise", "noise"))).isEmpty();
        assertThat(read(journal(entry(1, 1)), 1, 7)).containsExactly(1L);
    }

    @Test
    void shouldReadLinesThatAreLongerThanABuffer() throws IOException {
        assertThat(read(journal(entry(1, 200_000), entry(2, 200_000), entry(3, 65_000), entry(4, 7)), 2, 4))
                .containsExactly(2L, 4L);
    }

    /** A stream may return as few bytes as it likes. */
    @Test
    void shouldReadAStreamThatComesByteByByte() throws IOException {
        InputStream slow = new InputStream() {
            private final InputStream all = journal(entry(1, 3), entry(2, 3), entry(3, 3));

            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return all.read(bytes, offset, Math.min(1, length));
            }
        };

        assertThat(read(slow, 1, 3)).containsExactly(1L, 3L);
    }

    @Test
    void shouldSayThatTheJournalIsNoLongerWhatItWas() {
        assertThatThrownBy(() -> read(journal("{\"seq\":1}"), 1))
                .isInstanceOf(IOException.class)
                .hasMessage("the journal was changed while it was read");
        assertThatThrownBy(() -> read(journal("once"), 1)).hasMessage("the journal was changed while it was read");
    }
}
