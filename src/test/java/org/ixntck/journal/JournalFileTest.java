package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ixntck.simulator.JournalGenerator;
import org.ixntck.simulator.Settings;
import org.ixntck.simulator.Storm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_written_is_read_back() throws IOException {
        Storm storm = Storm.of(3, Settings.storm().seconds(5));
        List<Entry> entries = storm.history().toList();
        Path file = folder.resolve("journal.ndjson");
        assertThat(JournalFile.write(file, storm.entries())).isEqualTo(entries.size());
        assertThat(new Ndjson().read(file).entries()).isEqualTo(entries);
    }

    @Test
    void the_generator_ends_with_the_entries_that_were_asked_for() throws IOException {
        JournalGenerator.main(new String[] {"many-sites", "5000", "1", folder.toString()});
        History history = new Ndjson().read(folder.resolve("journal.ndjson"));
        assertThat(history.entries().size()).isBetween(5_000, 20_000);
        assertThat(history.sites()).hasSizeGreaterThan(20);
    }
}
