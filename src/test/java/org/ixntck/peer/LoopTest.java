package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.ixntck.journal.Journal;
import org.ixntck.journal.JournalException;
import org.junit.jupiter.api.Test;

/** Nothing waits for an event loop that has failed. */
class LoopTest {

    @Test
    void what_fails_on_the_loop_ends_the_run() {
        Journal journal = Journal.inMemory();
        try (Loop loop = new Loop(journal)) {
            loop.execute(() -> {
                throw new OutOfMemoryError("pretended");
            });

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThatThrownBy(journal::history)
                            .isInstanceOf(JournalException.class)
                            .hasMessageContaining("OutOfMemoryError: pretended"));
        }
    }

    @Test
    void what_fails_later_on_the_loop_ends_the_run() {
        Journal journal = Journal.inMemory();
        try (Loop loop = new Loop(journal)) {
            loop.after(20, () -> {
                throw new IllegalStateException("pretended");
            });

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() ->
                            assertThatThrownBy(() -> journal.await("d1", 0, 1)).isInstanceOf(JournalException.class));
        }
    }
}
