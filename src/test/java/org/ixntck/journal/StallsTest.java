package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** The kit stalled from 100 to 200 ms, a process starved from 300 to 400 ms. */
class StallsTest {

    private static final long MILLI = 1_000_000;

    private final Stalls stalls =
            Tale.begin().stalled(100, 200).starved(300, 400).history().stalls();

    private static long ms(long millis) {
        return millis * MILLI;
    }

    @Test
    void whole_stalls_count_where_they_touch_the_time() {
        assertThat(stalls.touching(ms(200), ms(300))).isEqualTo(ms(200));
        assertThat(stalls.touching(ms(200) + 1, ms(300) - 1)).isZero();
    }

    @Test
    void those_of_the_kit_can_be_told_apart() {
        assertThat(stalls.ofTheKit(ms(0), ms(900))).isEqualTo(ms(100));
        assertThat(stalls.ofTheKit(ms(200), ms(900))).isEqualTo(ms(100));
        assertThat(stalls.ofTheKit(ms(200) + 1, ms(900))).isZero();
        assertThat(stalls.ofTheKit(ms(0), ms(100))).isEqualTo(ms(100));
        assertThat(stalls.ofTheKit(ms(0), ms(100) - 1)).isZero();
    }

    @Test
    void what_begins_with_the_time_has_begun_before_it() {
        assertThat(stalls.beginning(ms(100), ms(300))).isEqualTo(ms(100));
        assertThat(stalls.beginning(ms(100) - 1, ms(300) - 1)).isEqualTo(ms(100));
        assertThat(stalls.beginning(ms(100), ms(300) - 1)).isZero();
    }

    @Test
    void a_deadline_moves_by_what_begins_before_it_is_reached() {
        assertThat(stalls.stretched(0, ms(100) - 1)).isEqualTo(ms(100) - 1);
        assertThat(stalls.stretched(0, ms(100))).isEqualTo(ms(200));
        assertThat(stalls.stretched(0, ms(200))).isEqualTo(ms(400));
    }

    @Test
    void what_was_over_before_is_of_no_concern() {
        assertThat(stalls.stretched(ms(200), ms(250))).isEqualTo(ms(450));
        assertThat(stalls.stretched(ms(200) + 1, ms(250))).isEqualTo(ms(250));
        assertThat(stalls.stretched(ms(200) + 1, ms(300))).isEqualTo(ms(400));
    }

    @Test
    void a_further_one_is_sorted_in_and_makes_old_ones_forgotten() {
        Stalls more = stalls.with(new Event.Stalled(ms(150), ms(250)), ms(1_000));

        assertThat(more.touching(ms(0), ms(900))).isEqualTo(ms(250));
        assertThat(more.ofTheKit(ms(0), ms(900))).isEqualTo(ms(150));
        assertThat(more.end(ms(0), ms(260))).isEqualTo(ms(760));
        assertThat(more.with(new Event.Stalled(ms(1_300), ms(1_400)), ms(1_000)).touching(ms(0), ms(2_000)))
                .isEqualTo(ms(200));
    }

    @Test
    void without_stalls_a_time_ends_at_its_deadline() {
        assertThat(Stalls.NONE.end(ms(100), ms(600))).isEqualTo(ms(600));
        assertThat(stalls.end(ms(400) + 250 * MILLI + 1, ms(900))).isEqualTo(ms(900));
    }
}
