package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Provenance;
import org.ixntck.journal.Terms;
import org.ixntck.judge.claim.Window;
import org.junit.jupiter.api.Test;

/** A window of 1 s that opens at 0, in a run in which somebody may sit in the server with a debugger for an hour. */
class LiftedWindowTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long LIFTED = Duration.ofHours(1).toNanos();
    private static final Terms TERMS =
            new Terms("hand", "Tale", "1", List.of("A"), Set.of(), "allow", "shared", Map.of(), Set.of(), Map.of());

    private static Entry at(long seq, long since, long at, Event event) {
        return new Entry(seq, at, since, 0, "", "", event);
    }

    private static History history(Map<String, Object> options, long watermark) {
        return History.of(List.of(
                at(
                        1,
                        0,
                        0,
                        new Event.RunStarted(
                                "1",
                                "1",
                                "",
                                "2026-01-01",
                                options,
                                TERMS,
                                KnownFailures.none(),
                                Provenance.unknown())),
                at(2, 0, 0, new Event.Watermark(watermark))));
    }

    private static Window window(long watermark) {
        History history = history(Map.of(Event.RunStarted.DEBUG, true), watermark);
        return Window.after(history, history.entries().get(0), SECOND);
    }

    private static Entry heard(long since, long at) {
        return at(3, since, at, new Event.Connected("a@A"));
    }

    @Test
    void promises_are_lifted_only_where_the_run_was_for_debugging() {
        assertThat(history(Map.of(Event.RunStarted.DEBUG, true), 0).lifted()).isEqualTo(LIFTED);
        assertThat(history(Map.of(Event.RunStarted.DEBUG, false), 0).lifted()).isZero();
        assertThat(history(Map.of(), 0).lifted()).isZero();
    }

    @Test
    void what_comes_within_the_hour_after_the_window_is_in_time() {
        assertThat(window(0).inTime(heard(0, SECOND + LIFTED))).isTrue();
        assertThat(window(0).inTime(heard(0, SECOND + LIFTED + 1))).isFalse();
        assertThat(window(0).late(heard(SECOND + LIFTED, SECOND + LIFTED))).isFalse();
        assertThat(window(0).late(heard(SECOND + LIFTED + 1, SECOND + LIFTED + 1)))
                .isTrue();
    }

    @Test
    void a_window_is_over_at_its_end_but_expires_an_hour_later() {
        assertThat(window(SECOND).over()).isTrue();
        assertThat(window(SECOND).expired()).isFalse();
        assertThat(window(SECOND + LIFTED - 1).expired()).isFalse();
        assertThat(window(SECOND + LIFTED).expired()).isTrue();
    }

    @Test
    void short_times_are_told_with_a_fraction() {
        assertThat(Window.millis(9_940_000)).isEqualTo("9.9 ms");
        assertThat(Window.millis(10_000_000)).isEqualTo("10 ms");
    }
}
