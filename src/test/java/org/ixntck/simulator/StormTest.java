package org.ixntck.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A storm is a journal such as the kit writes. */
class StormTest {

    private static final Settings SEVERAL =
            Settings.storm().sites(4, 2).size(2, 6, 2).seconds(15);

    @Test
    void the_same_seed_gives_the_same_history() {
        assertThat(Storm.of(7, SEVERAL).history())
                .containsExactlyElementsOf(Storm.of(7, SEVERAL).history().toList());
    }

    @Test
    void another_seed_gives_another_history() {
        assertThat(Storm.of(7, SEVERAL).history().skip(1).limit(500).toList())
                .isNotEqualTo(Storm.of(8, SEVERAL).history().skip(1).limit(500).toList());
    }

    @Test
    void its_first_entry_says_by_what_the_servers_are_measured() {
        Event first = Storm.of(1, SEVERAL).entries().next().event();
        assertThat(first).isInstanceOfSatisfying(Event.RunStarted.class, started -> {
            assertThat(started.terms()).isEqualTo(SEVERAL.terms());
            assertThat(started.options()).containsEntry("seed", 1L);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void entries_are_numbered_without_gaps_and_time_does_not_go_back(long seed) {
        long seq = 0;
        long at = 0;
        long pass = 0;
        long upTo = 0;
        for (Entry entry : (Iterable<Entry>) Storm.of(seed, SEVERAL)::entries) {
            assertThat(entry.seq()).isEqualTo(++seq);
            assertThat(entry.at()).isGreaterThanOrEqualTo(at);
            assertThat(entry.since()).isLessThanOrEqualTo(entry.at());
            at = entry.at();
            if (entry.pass() > 0) {
                assertThat(entry.pass()).isGreaterThanOrEqualTo(pass);
                pass = entry.pass();
            }
            if (entry.event() instanceof Event.Watermark mark) {
                assertThat(mark.upTo()).isGreaterThanOrEqualTo(upTo).isLessThanOrEqualTo(at);
                upTo = mark.upTo();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_comes_on_a_connection_before_it_is_open_or_after_its_end(long seed) {
        Map<String, Event> last = new HashMap<>();
        Set<String> left = new HashSet<>();
        Storm.of(seed, SEVERAL).history().forEach(entry -> {
            if (entry.event() instanceof Event.OnLink on) {
                String link = entry.site() + on.link();
                follows(Optional.ofNullable(last.put(link, on)), on, left.contains(link));
                if (on instanceof Event.Fault fault && fault.kind() != Kind.SILENCE) {
                    left.add(link);
                }
            }
        });
        assertThat(last).isNotEmpty();
    }

    private static void follows(Optional<Event> before, Event.OnLink event, boolean left) {
        if (event instanceof Event.Connecting) {
            assertThat(before).isEmpty();
        } else if (event instanceof Event.Connected || event instanceof Event.ConnectFailed) {
            assertThat(before).get().isInstanceOf(Event.Connecting.class);
        } else if (event instanceof Event.Received || event instanceof Event.Sent) {
            assertThat(before).get().isNotInstanceOf(Event.Ended.class);
            assertThat(left).as(event.toString()).isFalse();
        } else if (event instanceof Event.Ended ended && left) {
            assertThat(ended.by()).isEqualTo(Event.Ended.By.KIT);
        }
    }

    @Test
    void all_kinds_of_weather_occur() {
        Set<String> seen = new HashSet<>();
        for (long seed = 1; seed <= 8; seed++) {
            Storm.of(seed, Settings.storm()).history().forEach(entry -> seen.add(kind(entry.event())));
        }
        assertThat(seen)
                .contains(
                        "kill",
                        "stop",
                        "start",
                        "freeze",
                        "thaw",
                        "CLOSE",
                        "RESET",
                        "SILENCE",
                        "SERVER closed",
                        "SERVER reset",
                        "KIT closed",
                        "ConnectFailed",
                        "SendFailed",
                        "Stalled",
                        "Marked",
                        "EventError",
                        "KeepAlivePoll",
                        "EventForcedAgentStateChange on agent",
                        "EventUnheardOf",
                        "EventAgentLogin on agent",
                        "RequestAgentNotAvailable",
                        "RequestRemoveMedia",
                        "EventCurrentAgentStatus on agent");
    }

    private static String kind(Event event) {
        if (event instanceof Event.Controlled control) {
            return control.control();
        } else if (event instanceof Event.Fault fault) {
            return fault.kind().name();
        } else if (event instanceof Event.Ended ended) {
            return ended.by() + " " + ended.how();
        } else if (event instanceof Event.Sent sent) {
            return sent.message().name();
        } else if (event instanceof Event.Received received) {
            String name = received.message().name();
            return received.link().startsWith("agent") && name.matches("Event.*Agent.*") ? name + " on agent" : name;
        }
        return event.getClass().getSimpleName();
    }

    @Test
    void a_long_storm_is_computed_while_it_is_read() {
        Iterator<Entry> entries =
                Storm.of(1, Settings.storm().seconds(1_000_000)).entries();
        for (int i = 0; i < 100_000; i++) {
            entries.next();
        }
        assertThat(entries.hasNext()).isTrue();
    }

    @Test
    void it_ends_soon_after_the_entries_that_it_may_have() {
        List<Entry> all = Storm.of(1, Settings.storm().entries(5_000)).history().toList();
        assertThat(all.size()).isBetween(5_000, 10_000);
        assertThat(all.get(all.size() - 1).event()).isInstanceOf(Event.RunEnded.class);
    }

    @Test
    void the_simulator_knows_nothing_of_the_judge_or_the_reference_servers() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.ixntck.judge..", "org.ixntck.reference..")
                .check(new ClassFileImporter().importPackages("org.ixntck.simulator"));
    }
}
