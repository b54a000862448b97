package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** A file that somebody calls a journal. {@link CorpusTest} tries the corpus in each build; this looks for more. */
class NdjsonFuzzTest {

    private static final Path FILE = Path.of("journal.ndjson");

    @FuzzTest(maxDuration = "2m")
    void whatever_the_file_holds_is_a_journal_or_refused(byte[] file) throws IOException {
        check(file);
    }

    static void check(byte[] file) throws IOException {
        Ndjson ndjson = new Ndjson();
        History history;
        try {
            history = ndjson.read(FILE, file);
        } catch (IOException e) {
            assertThat(e).hasMessageStartingWith("journal.ndjson line ");
            return;
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        history.entries().forEach(entry -> written.writeBytes(ndjson.line(entry)));

        assertThat(ndjson.read(FILE, written.toByteArray()).entries()).isEqualTo(history.entries());
        assertThat(history.bySite()).containsOnlyKeys(history.sites());
        history.links().forEach(link -> assertThat(link.requests()).doesNotContainNull());
    }
}
