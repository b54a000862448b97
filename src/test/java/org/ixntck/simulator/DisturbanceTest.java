package org.ixntck.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.simulator.Disturbance.Disturbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disturbed history is a journal in which exactly one message is wrong. */
class DisturbanceTest {

    private static final List<Entry> HISTORY =
            Storm.of(11, Settings.calm().seconds(15)).history().toList();

    private static List<Disturbed> several(Disturbance kind) {
        return LongStream.range(0, 40)
                .mapToObj(seed -> kind.of(HISTORY, seed))
                .flatMap(Optional::stream)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Disturbance.class)
    void the_same_seed_disturbs_the_same_message(Disturbance kind) {
        assertThat(kind.of(HISTORY, 5)).isEqualTo(kind.of(HISTORY, 5));
    }

    @ParameterizedTest
    @EnumSource(Disturbance.class)
    void it_is_still_a_journal(Disturbance kind) {
        assertThat(several(kind)).isNotEmpty().allSatisfy(disturbed -> {
            long seq = 0;
            long at = 0;
            Map<String, Long> sequences = new HashMap<>();
            for (Entry entry : disturbed.entries()) {
                assertThat(entry.seq()).isEqualTo(++seq);
                assertThat(entry.at()).isGreaterThanOrEqualTo(at);
                at = entry.at();
                if (entry.event() instanceof Event.Received received
                        && received.link().startsWith("reporting")) {
                    received.message()
                            .number("reportingEventSequenceNumber")
                            .ifPresent(number ->
                                    assertThat(number).isEqualTo(sequences.merge(received.link(), 1L, Long::sum)));
                }
            }
        });
    }

    @Test
    void a_dropped_message_is_missing() {
        several(Disturbance.DROP).forEach(it -> assertThat(it.entries()).hasSize(HISTORY.size() - 1));
    }

    @Test
    void a_doubled_message_comes_twice_in_a_row() {
        several(Disturbance.DOUBLE).forEach(it -> {
            int place = (int) it.victim().seq() - 1;
            assertThat(it.entries()).hasSize(HISTORY.size() + 1);
            assertThat(name(it.entries().get(place)))
                    .isEqualTo(name(it.entries().get(place + 1)));
        });
    }

    @Test
    void a_delayed_message_comes_after_twice_the_longest_budget() {
        several(Disturbance.DELAY).forEach(it -> {
            assertThat(it.entries()).hasSize(HISTORY.size());
            Set<Long> times = it.entries().stream()
                    .filter(entry -> entry.event() instanceof Event.Received
                            && name(entry).equals(name(it.victim()))
                            && same(entry, it.victim()))
                    .map(Entry::at)
                    .collect(Collectors.toSet());
            assertThat(times)
                    .anyMatch(at -> at >= it.victim().at() + 2_000_000_000L)
                    .doesNotContain(it.victim().at());
        });
    }

    private static boolean same(Entry one, Entry other) {
        return ((Event.Received) one.event()).link().equals(((Event.Received) other.event()).link());
    }

    @Test
    void a_misdirected_message_reaches_or_names_another_agent() {
        several(Disturbance.MISDIRECT).forEach(it -> {
            Entry moved = it.entries().get((int) it.victim().seq() - 1);
            Message was = Facts.message(it.victim());
            Message is = Facts.message(moved);
            assertThat(is.name()).isEqualTo(was.name());
            assertThat(!same(moved, it.victim()) || !is.text("agentId").equals(was.text("agentId")))
                    .as(it.sentence())
                    .isTrue();
        });
    }

    @Test
    void the_standing_follows_from_the_message() {
        for (Disturbance kind : Disturbance.values()) {
            several(kind).forEach(it -> {
                switch (name(it.victim())) {
                    case "KeepAlivePoll" ->
                        assertThat(it.standing().kind()).as(it.sentence()).isEqualTo(Standing.Kind.ALLOWED);
                    case "EventAck" -> {
                        if (kind == Disturbance.DOUBLE || kind == Disturbance.MISDIRECT) {
                            assertThat(it.standing().requirements())
                                    .as(it.sentence())
                                    .contains("LI-07");
                        }
                    }
                    default -> assertThat(it.standing().why()).isNotEmpty();
                }
            });
        }
        assertThat(several(Disturbance.DROP))
                .extracting(it -> it.standing().kind())
                .contains(Standing.Kind.FORBIDDEN, Standing.Kind.ALLOWED);
    }

    private static String name(Entry entry) {
        return entry.event() instanceof Event.Received ? Facts.message(entry).name() : "";
    }
}
