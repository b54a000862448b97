package org.ixntck.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Journal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the system are written by hand, times are real: samples are at least 20 ms apart. */
class CpuContentionMonitorTest {

    private static final String MACHINE = "proc/pressure/cpu";
    private static final long MILLI = 1_000_000;
    private static final long MUCH = 1_000_000;

    private final Journal journal = Journal.inMemory();
    private final Procfs system;
    private long pressed;
    private long waited;

    CpuContentionMonitorTest(@TempDir Path root) throws Exception {
        system = new Procfs(root).waited(7, 7, 0);
    }

    private CpuContentionMonitor contention() throws Exception {
        return new CpuContentionMonitor(journal, system.root(), () -> List.of(7L));
    }

    /** Takes samples; before each, some task and the child have waited for the given milliseconds. */
    private void looks(CpuContentionMonitor contention, int times, long pressure, long wait) throws Exception {
        for (int i = 0; i < times; i++) {
            long until = journal.now() + 20 * MILLI;
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ofMillis(20))
                    .until(() -> journal.now() >= until);
            pressed += pressure;
            waited += wait;
            system.pressed(MACHINE, pressed).waited(7, 7, waited);
            contention.look();
        }
    }

    private List<Event.Starved> starved() {
        return journal.history().all(Event.Starved.class).stream()
                .map(Entry::event)
                .map(Event.Starved.class::cast)
                .toList();
    }

    @Test
    void a_child_that_waits_on_a_pressed_machine_is_starved_for_two_thirds_of_the_time() throws Exception {
        system.pressed(MACHINE, 0);
        CpuContentionMonitor contention = contention();
        long before = journal.now();
        contention.look();
        looks(contention, 1, MUCH, MUCH);

        assertThat(starved()).singleElement().satisfies(it -> {
            assertThat(it.process()).isEqualTo("process 7 (server-7)");
            assertThat(it.to()).isBetween(before, journal.now());
            assertThat(it.to() - it.from()).isBetween(13 * MILLI, (journal.now() - before) * 2 / 3 + MILLI);
        });
    }

    /** Otherwise a window could be taken for over that contention extends. */
    @Test
    void what_is_known_is_what_it_has_looked_at() throws Exception {
        List<Long> children = new ArrayList<>();
        CpuContentionMonitor contention = new CpuContentionMonitor(journal, system.root(), () -> children);
        contention.look();
        assertThat(contention.known()).isEqualTo(Long.MAX_VALUE);
        children.add(7L);
        Awaitility.await().pollInSameThread().until(() -> {
            contention.look();
            return contention.known() <= journal.now();
        });
        long known = contention.known();
        contention.look();

        assertThat(contention.known()).isGreaterThan(known).isLessThanOrEqualTo(journal.now());
    }

    /** Children are looked up four times a second; samples are 20 ms apart. */
    @Test
    void without_children_it_forgets_what_it_has_seen() throws Exception {
        system.pressed(MACHINE, 0);
        List<Long> children = new ArrayList<>(List.of(7L));
        CpuContentionMonitor contention = new CpuContentionMonitor(journal, system.root(), () -> List.copyOf(children));
        contention.look();
        looks(contention, 4, MUCH, MUCH);
        int before = starved().size();
        children.clear();
        Awaitility.await().pollInSameThread().pollDelay(Duration.ofMillis(260)).until(() -> true);
        looks(contention, 1, MUCH, 0);

        assertThat(before).isPositive();
        assertThat(contention.known()).isEqualTo(Long.MAX_VALUE);
        assertThat(starved()).hasSize(before);
    }

    @Test
    void a_pressed_machine_that_lets_the_children_run_is_no_excuse() throws Exception {
        system.pressed(MACHINE, 0);
        CpuContentionMonitor contention = contention();
        contention.look();
        looks(contention, 6, MUCH, 0);

        assertThat(starved()).isEmpty();
    }

    @Test
    void nor_is_a_child_that_waits_while_nobody_else_does_for_long() throws Exception {
        system.pressed(MACHINE, 0);
        CpuContentionMonitor contention = contention();
        contention.look();
        looks(contention, 6, 5, MUCH);

        assertThat(starved()).isEmpty();
    }

    @Test
    void one_crowded_moment_among_four_is_ordinary_weather() throws Exception {
        system.pressed(MACHINE, 0);
        CpuContentionMonitor contention = contention();
        contention.look();
        for (int i = 0; i < 3; i++) {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ofMillis(200))
                    .until(() -> true);
            looks(contention, 1, 0, 0);
        }
        looks(contention, 1, MUCH, MUCH);

        assertThat(starved()).isEmpty();
    }

    @Test
    void where_pressure_is_not_told_the_children_tell_alone() throws Exception {
        CpuContentionMonitor contention = contention();
        contention.look();
        long until = journal.now() + 20 * MILLI;
        Awaitility.await().pollInSameThread().until(() -> journal.now() >= until);
        system.waited(7, 7, MUCH);
        contention.look();

        assertThat(starved()).hasSize(1);
    }

    /** With real processes: more that want to run than there are processors. */
    @Test
    void children_that_are_too_many_are_seen_to_starve() throws Exception {
        assumeTrue(
                Files.isReadable(Path.of("/proc/self/schedstat")), "this system does not tell how long a thread waits");
        List<Process> busy = new ArrayList<>();
        CpuContentionMonitor contention = CpuContentionMonitor.watched(journal);
        try {
            for (int i = 0; i < 3 * Runtime.getRuntime().availableProcessors(); i++) {
                busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> !starved().isEmpty());
        } finally {
            contention.close();
            busy.forEach(Process::destroyForcibly);
        }

        assertThat(starved().get(0).process()).matches("process \\d+ \\(.+\\)");
    }
}
