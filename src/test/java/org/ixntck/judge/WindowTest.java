package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.claim.Window;
import org.junit.jupiter.api.Test;

/** A window of 1000 ms that opens at 100 ms. */
class WindowTest {

    private final Tale tale = Tale.begin().at(100).leases("agent-1");
    private final long stimulus = tale.last();

    private Window window() {
        return Window.after(tale.history(), tale.history().entry(stimulus).orElseThrow(), 1_000_000_000);
    }

    private Entry heard(long since, long at) {
        return tale.at(at).since(since).heard(new Event.Received("agent-1@A", Message.of("EventAck")));
    }

    @Test
    void without_a_stall_only_what_straddles_the_end_is_undecided() {
        assertThat(window().end()).isEqualTo(1_100_000_000);
        assertThat(window().inTime(heard(1000, 1100))).isTrue();
        assertThat(window().late(heard(1101, 1102))).isTrue();
        Entry straddling = heard(1100, 1150);
        assertThat(window().inTime(straddling)).isFalse();
        assertThat(window().late(straddling)).isFalse();
        assertThat(window().mayHold(straddling)).isTrue();
    }

    @Test
    void a_stall_moves_the_end_by_twice_its_length() {
        tale.stalled(1000, 1100);

        assertThat(window().end()).isEqualTo(1_300_000_000);
        assertThat(window().inTime(heard(1100, 1200))).isFalse();
        assertThat(window().late(heard(1290, 1300))).isFalse();
        assertThat(window().late(heard(1301, 1302))).isTrue();
    }

    @Test
    void a_stall_in_the_moved_end_moves_it_further() {
        tale.stalled(1000, 1100).stalled(1250, 1260);

        assertThat(window().end()).isEqualTo(1_310_000_000);
    }

    @Test
    void what_starves_a_process_that_the_kit_has_started_counts_as_well_but_not_twice() {
        tale.starved(1000, 1060).stalled(1050, 1100).starved(1055, 1070);

        assertThat(window().end()).isEqualTo(1_300_000_000);
    }

    /** 1000 ms of which a half counts last 2000 ms; as much again is 1000 ms more, in which a half is lost again. */
    @Test
    void on_a_machine_that_is_always_busy_it_comes_to_an_end_as_well() {
        for (long from = 100; from < 60_000; from += 10) {
            tale.starved(from, from + 5);
        }

        assertThat(window().end()).isBetween(3_550_000_000L, 3_650_000_000L);
    }

    @Test
    void a_stall_that_is_told_many_times_counts_once() {
        tale.stalled(500, 560)
                .stalled(500, 570)
                .stalled(500, 580)
                .stalled(500, 590)
                .stalled(500, 600);

        assertThat(window().end()).isEqualTo(1_300_000_000);
    }

    @Test
    void a_stall_after_it_is_of_no_concern() {
        tale.stalled(1200, 1400);

        assertThat(window().end()).isEqualTo(1_100_000_000);
    }

    @Test
    void what_a_stall_just_before_has_held_up_is_worked_off_within_it() {
        tale.stalled(10, 90);

        assertThat(window().end()).isEqualTo(1_260_000_000);
    }

    @Test
    void a_stall_long_before_is_of_no_concern() {
        tale.stalled(100, 200).at(451);
        Entry later = heard(451, 451);

        assertThat(Window.after(tale.history(), later, 1_000_000_000).end()).isEqualTo(1_451_000_000);
    }

    @Test
    void it_is_over_when_the_watermark_has_reached_its_end() {
        tale.quiet(1099);
        assertThat(window().over()).isFalse();
        tale.quiet(1100);
        assertThat(window().over()).isTrue();
        tale.stalled(1090, 1100).quiet(1101);
        assertThat(window().over()).isFalse();
    }

    @Test
    void times_are_told_as_people_read_them() {
        assertThat(Window.millis(9_940_000)).isEqualTo("9.9 ms");
        assertThat(Window.millis(10_900_000)).isEqualTo("10 ms");
    }
}
