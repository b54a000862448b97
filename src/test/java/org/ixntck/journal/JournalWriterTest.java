package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the journal is written to its file. */
class JournalWriterTest {

    private static final Entry ENTRY = new Entry(1, 1, 1, 0, "d1", "s1", new Event.Connected("a@A"));

    /** A file on a disk that is full. */
    private static final class Full extends OutputStream {
        private final CountDownLatch tried = new CountDownLatch(1);

        @Override
        public void write(int b) throws IOException {
            tried.countDown();
            throw new IOException("the disk is full");
        }
    }

    /** A file that records that it was closed. */
    private static final class Watched extends OutputStream {
        private boolean closed;

        @Override
        public void write(int b) {
            // Discarded.
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void the_file_is_closed_with_the_journal() {
        Watched out = new Watched();
        new JournalWriter(out, e -> {}).close();

        assertThat(out.closed).isTrue();
    }

    @Test
    void a_journal_that_could_not_be_written_whole_says_so_when_it_is_closed() throws InterruptedException {
        Full out = new Full();
        JournalWriter writer = new JournalWriter(out, e -> {});
        writer.write(ENTRY);
        assertThat(out.tried.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(writer::close)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the journal could not be written whole: the disk is full");
    }

    @Test
    void whatever_ends_the_thread_that_writes_is_told_and_leaves_no_verdict() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                if (told.getCount() > 0) {
                    throw new OutOfMemoryError("pretended");
                }
            }
        };
        JournalWriter writer = new JournalWriter(out, e -> told.countDown());
        writer.write(ENTRY);

        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(writer::close).hasMessageContaining("OutOfMemoryError: pretended");
    }

    @Test
    void an_interrupted_thread_stays_interrupted_and_loses_no_entry() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Thread.currentThread().interrupt();
        JournalWriter writer = new JournalWriter(out, e -> {});
        writer.write(ENTRY);

        assertThat(Thread.interrupted()).isTrue();
        writer.close();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .endsWith("\n")
                .contains("\"seq\":1,")
                .hasLineCount(2);
    }

    @Test
    void who_is_interrupted_while_closing_stays_interrupted() {
        JournalWriter writer = new JournalWriter(OutputStream.nullOutputStream(), e -> {});
        Thread.currentThread().interrupt();
        writer.close();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void the_thread_that_writes_keeps_no_killed_kit_alive() {
        JournalWriter writer = new JournalWriter(OutputStream.nullOutputStream(), e -> {});

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("ixn-tck journal"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
        writer.close();
    }
}
