package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Reads arbitrary bytes as a journal. {@link CorpusTest} runs the corpus in each build; this searches for more inputs. */
class NdjsonFuzzTest {

    @FuzzTest(maxDuration = "2m")
    void whatever_the_file_holds_is_a_journal_or_refused(byte[] file) throws IOException {
        check(file);
    }

    private static History read(byte[] file) throws IOException {
        try (JournalReader reader = JournalReader.of(new ByteArrayInputStream(file))) {
            return Ndjson.read(reader);
        }
    }

    static void check(byte[] file) throws IOException {
        Ndjson ndjson = new Ndjson();
        History history;
        try {
            history = read(file);
        } catch (InvalidJournalException e) {
            assertThat(e).hasMessageStartingWith("line ");
            return;
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        history.entries().forEach(entry -> written.writeBytes(ndjson.line(entry)));

        assertThat(read(written.toByteArray()).entries()).isEqualTo(history.entries());
        assertThat(history.bySite()).containsOnlyKeys(history.sites());
        history.links().forEach(link -> assertThat(link.requests()).doesNotContainNull());
    }
}
