package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.fails;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.isUndecided;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Rulings.rule;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** The end of a connection within 3000 ms of an EventError at 100 ms. */
class ClosesTest {

    private final Tale tale = Tale.begin();
    private final Line ann = tale.agent("agent-1", "A");
    private final Closes closes = closes();

    private Closes closes() {
        tale.at(100);
        ann.registersAs("nobody").refuses();
        return new Closes("agent-1@A", tale.last(), 3000);
    }

    @Test
    void passes_when_the_server_ends_it_in_time() {
        tale.at(3100);
        ann.isEndedByServer();

        passes(tale, closes).isEqualTo("it ended after 3000 ms");
        assertThat(rule(tale, closes).evidence()).containsExactly(tale.last());
        assertThat(closes.expected(tale.scene()))
                .isEqualTo("the server to end agent-1@A within 3000 ms of the arrival of EventError on agent-1@A");
    }

    @Test
    void is_open_before_the_end_of_the_window() {
        tale.at(3000).quiet();

        isOpen(tale, closes).isEqualTo("it still open");
    }

    @Test
    void fails_when_it_stays_open() {
        tale.at(3100).quiet();

        fails(tale, closes).isEqualTo("it still open");
    }

    @Test
    void fails_when_it_is_ended_too_late() {
        tale.at(3200);
        ann.isEndedByServer();

        fails(tale, closes).isEqualTo("it ended after 3100 ms");
    }

    @Test
    void is_undecided_when_it_is_ended_late_while_the_kit_stalled() {
        tale.stalled(3000, 3100).at(3200);
        ann.isEndedByServer();

        isUndecided(tale, closes).isEqualTo("it ended after 3100 ms, while the kit or its machine had stalled");
    }

    @Test
    void is_undecided_when_the_kit_ends_it_in_the_window() {
        tale.at(200);
        ann.closes();

        isUndecided(tale, closes).isEqualTo("it ended by the kit itself");
    }

    @Test
    void fails_when_only_the_kit_ends_it_after_the_window() {
        tale.at(3100).quiet().at(3200);
        ann.closes();

        fails(tale, closes).isEqualTo("it ended after 3100 ms");
    }

    @Test
    void fails_when_it_is_open_until_the_kit_kills_a_server_that_does_not_stop() {
        fails(hanging(5110, 5111), stopped).isEqualTo("it still open after 5010 ms, when the kit killed the server");
    }

    @Test
    void passes_when_it_is_closed_before_the_kit_kills_a_server_that_does_not_stop() {
        passes(hanging(5100, 300), stopped).isEqualTo("it ended after 200 ms");
    }

    @Test
    void is_undecided_when_the_server_is_killed_before_the_time_of_a_restart_is_over() {
        isUndecided(hanging(4000, 4001), stopped)
                .isEqualTo(
                        "it still open after 3900 ms, when the kit killed the server, before the promised restart was over");
    }

    @Test
    void is_undecided_when_the_kit_stalled_while_the_server_should_have_stopped() {
        tale.stalled(1000, 3000);

        isUndecided(hanging(5110, 5111), stopped)
                .isEqualTo(
                        "it still open after 5010 ms, when the kit killed the server, while the kit or its machine had stalled");
    }

    private final Closes stopped = new Closes("agent-1@A", tale.last() + 1, 6000);

    /** The server is asked to stop at 100 ms, and ends the connection then; the promised restart takes 5000 ms. */
    private Tale hanging(long kill, long end) {
        tale.asks("A", "stop");
        if (end < kill) {
            tale.at(end);
            ann.isEndedByServer();
        }
        tale.at(kill).ends("A", "kill");
        if (end > kill) {
            tale.at(end);
            ann.isEndedByServer();
        }
        return tale.at(7000).quiet();
    }

    @Test
    void is_undecided_when_the_server_had_ended_it_before_the_stimulus() {
        Line bob = tale.registered("agent-2", "A");
        bob.isEndedByServer();
        tale.ends("A", "stop");

        isUndecided(tale, new Closes("agent-2@A", tale.last() - 1, 3000)).isEqualTo("it ended before that");
    }
}
