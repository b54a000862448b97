package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ixntck.adapter.Message;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running journal records, returns and writes. */
class JournalTest {

    private static final Scope HERE = new Scope("d1", "s1");
    private static final Scope THERE = new Scope("d2", "s2");
    private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Journal journal = Journal.inMemory();

    /** Runs an action on another thread; fails if a lock is still held. */
    private static <T> T elsewhere(Callable<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return done.get(10, TimeUnit.SECONDS);
    }

    private static Event.Connected connected(String link) {
        return new Event.Connected(link);
    }

    private static Event.RunStarted head() {
        return (Event.RunStarted) Tale.begin().history().entries().get(0).event();
    }

    private static Event.AgentLeased leased(String agent) {
        return new Event.AgentLeased(agent, agent, 1, "place", false);
    }

    private static List<Long> places(History history) {
        return history.entries().stream().map(Entry::seq).toList();
    }

    @Test
    void time_begins_with_the_journal_and_grows() {
        long before = journal.now();
        long opened = System.nanoTime();
        while (System.nanoTime() - opened < 2_000_000) {
            Thread.onSpinWait();
        }

        assertThat(journal.now() - before).isGreaterThanOrEqualTo(2_000_000);
        assertThat(journal.now()).isBetween(2_000_000L, Duration.ofMinutes(10).toNanos());
    }

    @Test
    void what_the_kit_did_happened_when_it_was_recorded() {
        Entry first = journal.append(HERE, connected("a@A"));
        Entry second = journal.append(HERE, connected("b@A"));

        assertThat(first.seq()).isEqualTo(1);
        assertThat(first.pass()).isZero();
        assertThat(first.since()).isEqualTo(first.at());
        assertThat(first.site()).isEqualTo("d1");
        assertThat(first.scenario()).isEqualTo("s1");
        assertThat(second.seq()).isEqualTo(2);
        assertThat(second.at()).isGreaterThanOrEqualTo(first.at());
    }

    @Test
    void what_a_pass_has_read_may_be_as_old_as_the_pass_before() {
        Entry read = journal.appendRead(HERE, new ReadPass(7, 3), connected("a@A"));

        assertThat(read.pass()).isEqualTo(7);
        assertThat(read.since()).isEqualTo(3);
        assertThat(read.at()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void what_connectors_tell_may_be_as_old_as_the_newest_watermark() {
        assertThat(journal.appendFromConnector(HERE, connected("a@A")).since()).isZero();
        journal.append(Scope.RUN, new Event.Watermark(5));
        journal.append(Scope.RUN, new Event.Watermark(9));
        Entry told = journal.appendFromConnector(HERE, connected("b@A"));

        assertThat(told.pass()).isEqualTo(ReadPass.FROM_CONNECTOR);
        assertThat(told.since()).isEqualTo(9);
    }

    @Test
    void the_end_of_what_is_known_names_the_newest_watermark() {
        journal.append(Scope.RUN, new Event.Watermark(5));
        journal.overflowed(HERE, "a@A");
        journal.append(Scope.RUN, new Event.Watermark(8));
        journal.closing(HERE);

        assertThat(journal.history("d1").entries().stream().map(Entry::event))
                .containsExactly(new Event.Overflowed("a@A", 5), new Event.Watermark(8), new Event.SiteClosing(8));
    }

    @Test
    void the_history_of_a_site_has_what_concerns_the_run_in_its_place_and_nothing_of_other_sites() {
        journal.append(Scope.RUN, new Event.Stalled(1, 2));
        journal.append(HERE, connected("a@A"));
        journal.append(THERE, connected("b@A"));
        journal.append(Scope.RUN, new Event.Watermark(3));
        journal.append(Scope.RUN, new Event.Stalled(3, 4));
        journal.append(Scope.RUN, new Event.Stalled(4, 5));
        journal.append(HERE, connected("c@A"));
        journal.append(HERE, connected("d@A"));
        journal.append(Scope.RUN, new Event.Watermark(6));
        journal.append(Scope.RUN, new Event.Stalled(7, 8));

        assertThat(places(journal.history("d1"))).containsExactly(1L, 2L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(places(journal.history("d2"))).containsExactly(1L, 3L, 5L, 6L, 9L, 10L);
        assertThat(places(journal.history("none"))).containsExactly(1L, 5L, 6L, 9L, 10L);
        assertThat(places(journal.history()))
                .as("all of it, with every watermark, as the file has it")
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void a_history_is_frozen() {
        journal.append(HERE, connected("a@A"));
        History then = journal.history("d1");
        journal.append(HERE, connected("b@A"));

        assertThat(places(then)).containsExactly(1L);
    }

    @Test
    void a_site_knows_the_agents_that_others_play_on_its_servers() {
        Event common = new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), true);
        journal.append(HERE, common);
        journal.append(HERE, leased("agent-1"));
        journal.append(THERE, common);
        journal.append(THERE, leased("agent-2"));

        assertThat(journal.history("d1").elsewhere("agent-1")).isFalse();
        assertThat(journal.history("d1").elsewhere("agent-2")).isTrue();
        assertThat(journal.history("d2").elsewhere("agent-1")).isTrue();
        assertThat(journal.history("d2").elsewhere("agent-3")).isFalse();
    }

    @Test
    void an_agent_that_was_given_back_is_the_own_one_of_each_site_that_played_it() {
        Event common = new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), true);
        journal.append(HERE, common);
        journal.append(HERE, leased("agent-1"));
        journal.append(THERE, common);
        journal.append(THERE, leased("agent-1"));

        assertThat(journal.history("d1").elsewhere("agent-1")).isFalse();
        assertThat(journal.history("d2").elsewhere("agent-1")).isFalse();
        assertThat(journal.history().bySite().get("d1").elsewhere("agent-1")).isFalse();
    }

    @Test
    void it_knows_when_something_was_last_reported_of_an_agent_at_whichever_site() {
        journal.append(HERE, leased("agent-1"));
        journal.append(HERE, new Event.Received("r@A", Message.of("EventAck").with("agentId", "agent-1")));
        assertThat(journal.reported("agent-1")).isZero();

        journal.append(
                HERE, new Event.Received("r@A", Message.of("EventAgentLogin").with("agentId", "agent-1")));
        Entry last = journal.append(
                THERE, new Event.Received("r@A", Message.of("EventAgentLogout").with("agentId", "agent-1")));

        assertThat(journal.reported("agent-1")).isEqualTo(last.at());
    }

    @Test
    void each_thread_gets_its_turn_whatever_another_has_done() throws Exception {
        elsewhere(() -> journal.append(HERE, connected("a@A")));
        elsewhere(() -> journal.appendFromConnector(HERE, connected("a@A")));
        elsewhere(() -> {
            journal.closing(HERE);
            return 0;
        });
        elsewhere(() -> journal.history("d1"));
        elsewhere(() -> journal.history());
        elsewhere(() -> {
            journal.await("d1", 0, LONG_NANOS);
            return 0;
        });

        assertThat(elsewhere(() -> journal.append(HERE, connected("b@A"))).seq())
                .isEqualTo(4);
    }

    @Test
    void who_waits_for_what_is_there_already_does_not_wait() throws Exception {
        journal.append(HERE, connected("a@A"));
        journal.append(HERE, connected("b@A"));
        long began = System.nanoTime();
        journal.await("d1", 1, LONG_NANOS);

        assertThat(System.nanoTime() - began).isLessThan(LONG_NANOS / 2);
    }

    @Test
    void who_waits_for_something_new_waits_until_the_time_is_over() throws Exception {
        journal.append(HERE, connected("a@A"));
        long began = System.nanoTime();
        journal.await("d1", 1, 50_000_000);
        long seen = System.nanoTime();
        journal.await("d2", 0, 50_000_000);

        assertThat(seen - began).isGreaterThanOrEqualTo(49_000_000);
        assertThat(System.nanoTime() - seen).isGreaterThanOrEqualTo(49_000_000);
    }

    @Test
    void who_waits_for_a_watermark_is_woken_by_it_and_by_no_earlier_one() throws Exception {
        CompletableFuture<Long> woken = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                journal.await("d1", 0, 1_000, LONG_NANOS);
                woken.complete(journal.append(HERE, connected("a@A")).seq());
            } catch (InterruptedException e) {
                woken.completeExceptionally(e);
            }
        });
        waiting.setDaemon(true);
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        journal.append(Scope.RUN, new Event.Watermark(999));
        waiting.join(50);
        assertThat(woken).isNotDone();
        journal.append(Scope.RUN, new Event.Watermark(1_000));

        assertThat(woken.get(LONG_NANOS / 2, TimeUnit.NANOSECONDS)).isEqualTo(3);
    }

    @Test
    void who_waits_is_woken_by_what_comes_at_the_site() throws Exception {
        CompletableFuture<Long> woken = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                long began = System.nanoTime();
                journal.await("d1", 0, LONG_NANOS);
                woken.complete(System.nanoTime() - began);
            } catch (InterruptedException e) {
                woken.completeExceptionally(e);
            }
        });
        waiting.setDaemon(true);
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        journal.append(HERE, connected("a@A"));

        assertThat(woken.get(10, TimeUnit.SECONDS)).isLessThan(LONG_NANOS / 2);
    }

    @Test
    void a_closed_journal_has_written_each_entry_once_in_its_order(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal.ndjson");
        List<Entry> told = new ArrayList<>();
        try (Journal written = Journal.open(file)) {
            told.add(written.append(Scope.RUN, head()));
            told.add(written.append(HERE, new Event.SiteOpened(Map.of(), false)));
            for (int i = 0; i < 500; i++) {
                told.add(written.append(HERE, leased("agent-" + i)));
            }
        }

        assertThat(new Ndjson().read(file).entries()).isEqualTo(told);
    }

    @Test
    void what_was_recorded_is_in_the_file_soon_though_the_journal_is_still_open(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("journal.ndjson");
        try (Journal written = Journal.open(file)) {
            for (int i = 1; i <= 3; i++) {
                Entry entry = written.append(Scope.RUN, i == 1 ? head() : new Event.Watermark(0));
                long began = System.nanoTime();
                while (Files.size(file) == 0 && System.nanoTime() - began < LONG_NANOS) {
                    Thread.sleep(5);
                }
                while (new Ndjson().read(file).last() < entry.seq() && System.nanoTime() - began < LONG_NANOS) {
                    Thread.sleep(5);
                }
                assertThat(new Ndjson().read(file).entries()).hasSize(i);
            }
        }
    }

    @Test
    void the_history_at_the_end_is_what_the_file_has(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("journal.ndjson");
        Journal written = Journal.open(file);
        written.append(Scope.RUN, head());
        Thread other = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                written.append(Scope.RUN, new Event.Watermark(0));
            }
        });
        other.start();
        while (written.history().last() < 100) {
            Thread.onSpinWait();
        }
        History history = written.end();
        other.interrupt();
        other.join();

        assertThat(new Ndjson().read(file).entries()).isEqualTo(history.entries());
    }

    @Test
    void what_comes_after_the_close_is_kept_but_not_written(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("journal.ndjson");
        Journal written = Journal.open(file);
        written.append(HERE, connected("a@A"));
        written.close();
        written.append(HERE, connected("b@A"));

        assertThat(places(written.history())).containsExactly(1L, 2L);
        assertThat(Files.readAllLines(file)).as("with the line that closes it").hasSize(2);
    }
}
