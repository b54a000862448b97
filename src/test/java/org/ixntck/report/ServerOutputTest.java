package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.junit.jupiter.api.Test;

class ServerOutputTest {

    private static final List<Entry> SAID = List.of(
            entry(1, new Event.ServerSaid("A", List.of("started", "\u001b[31mNullPointer\u202e"))),
            entry(2, new Event.ServerSaid("B", List.of("started"))));

    private static Entry entry(long seq, Event event) {
        return new Entry(seq, seq, seq, 0, "d1", "s1", event);
    }

    private static OfScenario scenario(Verdict verdict) {
        return new OfScenario("s1", "a/b#c", "c", 1, "d1", verdict, List.of(), "", 1, List.of());
    }

    @Test
    void stands_beside_what_failed_by_server_and_without_what_a_reader_cannot_see() {
        assertThat(ServerOutput.of(SAID, scenario(Verdict.FAIL)).orElseThrow())
                .contains("A:\n  started\n", "NullPointer", "B:\n  started\n")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void is_left_out_where_all_is_well_or_nothing_was_printed() {
        assertThat(ServerOutput.of(SAID, scenario(Verdict.PASS))).isEmpty();
        assertThat(ServerOutput.of(List.of(), scenario(Verdict.FAIL))).isEmpty();
    }
}
