package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.Settled;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.verdict.Judge;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final Tale tale = Tale.begin();

    @Test
    void a_site_is_cut_where_it_is_taken_down() {
        Line ann = tale.at(100).agent("agent-1", "A");
        tale.at(200).quiet().closing(195);
        long last = tale.last();
        ann.isEndedByServer();
        tale.stalled(201, 400).at(900).quiet();

        History part = tale.history().bySite().get("d1");
        assertThat(part.last()).isEqualTo(last);
        assertThat(part.watermark()).isEqualTo(195_000_000);
        assertThat(part.link("d1", "agent-1@A").orElseThrow().ended()).isEmpty();
        assertThat(part.stalls().touching(0, 1_000_000_000)).isZero();
    }

    /** A stall is recorded when it is over, perhaps after the site was taken down; it still belongs to the site. */
    @Test
    void a_stall_that_began_before_a_site_was_taken_down_belongs_to_it() {
        tale.at(100).agent("agent-1", "A");
        tale.at(200).quiet().closing(195);
        tale.starved(150, 250).starved(201, 240).at(900).quiet();

        History part = tale.history().bySite().get("d1");
        assertThat(part.watermark()).isEqualTo(195_000_000);
        assertThat(part.all(Event.Starved.class)).hasSize(1);
        assertThat(part.stalls().touching(0, 1_000_000_000)).isEqualTo(100_000_000);
        assertThat(part.stalls().ofTheKit(0, 1_000_000_000)).isZero();
    }

    @Test
    void what_came_after_an_overflow_is_unknown_but_for_garbage_and_what_the_kit_did() {
        Line ann = tale.at(100).agent("agent-1", "A");
        tale.at(200).quiet();
        tale.happens(new Event.Overflowed("agent-1@A", 195_000_000));
        ann.isEndedByServer();
        tale.happens(new Event.Unreadable("agent-1@A", "", 1, "more than any connection may bring"));
        long garbage = tale.last();
        tale.at(900).quiet().closing(895);

        History part = tale.history().bySite().get("d1");
        assertThat(part.overflowed()).contains("agent-1@A");
        assertThat(part.watermark()).isEqualTo(195_000_000);
        assertThat(part.link("d1", "agent-1@A").orElseThrow().ended()).isEmpty();
        assertThat(part.last()).isEqualTo(garbage);
    }

    /** The end of the connection by the server is not known. */
    @Test
    void what_is_asked_of_an_entry_after_an_overflow_is_not_known_either() {
        Line ann = tale.at(100).agent("agent-1", "A");
        long known = tale.last();
        tale.happens(new Event.Overflowed("agent-1@A", 95_000_000));
        ann.isEndedByServer();
        long unknown = tale.last();
        tale.happens(new Expectation(List.of(), new Settled(known, 500)).event());
        long asked = tale.last();
        tale.happens(new Expectation(List.of(), new Settled(unknown, 500)).event());
        tale.at(900).quiet().closing(895);

        assertThat(tale.history().bySite().get("d1").all(Event.Expected.class))
                .extracting(Entry::seq)
                .containsExactly(asked);
        new Judge(Catalogue.bundled(), false).judge(tale.history());
    }

    @Test
    void nothing_is_known_from_where_an_adapter_failed() {
        Line ann = tale.at(100).agent("agent-1", "A");
        long known = tale.last();
        ann.isEndedByServer();
        tale.at(200).quiet();
        tale.happens(new Event.AdapterFailed("agent-1@A", known + 1, 100_000_000, "it failed"));
        tale.happens(new Event.AdapterFailed("agent-1@A", known + 2, 150_000_000, "and failed again"));
        tale.at(900).quiet().closing(895);

        History part = tale.history().bySite().get("d1");
        assertThat(part.watermark()).isEqualTo(100_000_000);
        assertThat(part.link("d1", "agent-1@A").orElseThrow().ended()).isEmpty();
        assertThat(part.all(Event.AdapterFailed.class)).hasSize(1);
        assertThat(part.all(Event.SiteClosing.class)).isEmpty();
    }

    @Test
    void what_a_library_could_not_send_after_all_was_not_sent() {
        tale.agent("agent-1", "A").registers().asks(Tale.about("RequestAgentLogin", "agent-1"));
        long reference = link().requests().get(1).reference();
        tale.happens(new Event.SendFailed("agent-1@A", "RequestAgentLogin", reference, "the library is busy"));

        assertThat(link().requests()).extracting(Request::name).containsExactly("RequestRegisterClient");
    }

    @Test
    void a_site_that_is_in_use_is_known_up_to_the_last_watermark() {
        tale.agent("agent-1", "A");
        tale.quiet(100).quiet(200).site("d2").agent("agent-1", "A");
        tale.quiet(300).closing(300);

        assertThat(tale.history().bySite()).containsOnlyKeys("d1", "d2");
        assertThat(tale.history().bySite().get("d1").watermark()).isEqualTo(300_000_000);
        assertThat(tale.history().bySite().get("d1").entries())
                .extracting(Entry::site)
                .containsOnly("", "d1");
        assertThat(tale.history().bySite().get("d2").terms().name()).isEqualTo("Tale");
    }

    @Test
    void stalls_that_overlap_are_counted_once() {
        tale.stalled(100, 160).stalled(100, 170).stalled(150, 180).stalled(500, 600);

        assertThat(tale.history().stalls().touching(0, 300_000_000)).isEqualTo(80_000_000);
        assertThat(tale.history().stalls().touching(170_000_000, 550_000_000)).isEqualTo(180_000_000);
        assertThat(tale.history().stalls().touching(610_000_000, 900_000_000)).isZero();
    }

    @Test
    void a_connection_knows_its_requests_and_their_answers() {
        Line ann = tale.agent("agent-1", "A").answers("EventAck", 1).registers();
        assertThat(link().registered()).isEmpty();
        ann.acks().refuses().asks(Tale.about("RequestAgentLogin", "agent-1"));

        assertThat(link().requests())
                .extracting(Request::name)
                .containsExactly("RequestRegisterClient", "RequestAgentLogin");
        assertThat(link().requests().get(0).answers()).hasSize(2);
        assertThat(link().requests().get(0).ack()).isEqualTo(link().registered());
        assertThat(link().requests().get(1).answers()).isEmpty();
    }

    private Link link() {
        return tale.history().link("d1", "agent-1@A").orElseThrow();
    }

    @Test
    void a_connection_knows_how_it_came_to_its_end() {
        tale.agent("agent-1", "A").fallsSilent();
        long silent = tale.last();
        assertThat(link().ended()).isEmpty();
        assertThat(link().silenced()).isEqualTo(link().fault());
        tale.agent("agent-2", "A").isEndedByServer();
        tale.agent("agent-1", "A").resets();

        assertThat(link().silenced().map(Entry::seq)).contains(silent);
        assertThat(tale.history().links(Link::endedByServer))
                .extracting(Link::id)
                .containsExactly("agent-2@A");
        assertThat(tale.history().link("d1", "agent-1@A/2").orElseThrow().endedByServer())
                .isFalse();
    }

    @Test
    void entries_are_found_by_their_place() {
        tale.agent("agent-1", "A");

        assertThat(tale.history().entry(2).map(Entry::seq)).contains(2L);
        assertThat(tale.history().entry(99)).isEmpty();
        assertThat(History.of(List.of()).last()).isZero();
        assertThatThrownBy(() -> History.of(List.of()).terms()).hasMessageContaining("expected a run-started entry");
    }

    @Test
    void each_entry_is_found_by_its_place_and_none_by_another() {
        tale.leases("agent-1").leases("agent-2").leases("agent-3");
        History gap = History.of(List.of(
                tale.history().entries().get(0), tale.history().entries().get(2)));

        for (long seq = 1; seq <= tale.last(); seq++) {
            assertThat(tale.history().entry(seq).map(Entry::seq)).contains(seq);
        }
        assertThat(gap.entry(3).map(Entry::seq)).contains(3L);
        assertThat(gap.entry(2)).isEmpty();
        assertThat(gap.entry(0)).isEmpty();
    }

    @Test
    void of_two_failures_of_an_adapter_the_one_that_reaches_back_furthest_counts_in_either_order() {
        tale.at(100).agent("agent-1", "A");
        long from = tale.last();
        tale.happens(new Event.AdapterFailed("agent-1@A", from + 1, 150_000_000, "later"));
        tale.happens(new Event.AdapterFailed("agent-1@A", from, 100_000_000, "earlier"));

        History part = tale.history().bySite().get("d1");
        assertThat(part.watermark()).isEqualTo(100_000_000);
        assertThat(part.entries()).noneMatch(entry -> entry.seq() == from);
    }

    @Test
    void the_watermark_of_a_site_is_in_its_place() {
        tale.agent("agent-1", "A");
        tale.quiet(100).agent("agent-2", "A");

        assertThat(tale.history().bySite().get("d1").entries())
                .extracting(Entry::seq)
                .isSorted();
    }

    @Test
    void a_watermark_alone_tells_what_is_known() {
        Entry mark = new Entry(1, 5, 5, 0, "", "", new Event.Watermark(4));

        assertThat(History.of(List.of(mark)).watermark()).isEqualTo(4);
        assertThat(History.of(List.of()).watermark()).isZero();
    }

    @Test
    void a_stall_counts_where_it_touches_the_time() {
        tale.stalled(100, 200);

        assertThat(tale.history().stalls().touching(0, 100_000_000)).isEqualTo(100_000_000);
        assertThat(tale.history().stalls().touching(0, 99_999_999)).isZero();
        assertThat(tale.history().stalls().touching(200_000_000, 300_000_000)).isEqualTo(100_000_000);
        assertThat(tale.history().stalls().touching(200_000_001, 300_000_000)).isZero();
    }

    @Test
    void a_connection_knows_where_it_is() {
        tale.agent("agent-1", "A");

        assertThat(link().site()).isEqualTo("d1");
    }

    @Test
    void only_an_acknowledgement_or_an_error_with_its_reference_answers_a_request() {
        Line ann = tale.agent("agent-1", "A").registers();
        ann.answers("EventPlaceAgentState", 1).answers("EventAck", 2);
        assertThat(link().requests().get(0).answers()).isEmpty();
        ann.refuses();
        long refused = tale.last();
        ann.acks();

        assertThat(link().requests().get(0).error().map(Entry::seq)).contains(refused);
        assertThat(link().requests().get(0).ack()).isPresent();
    }

    @Test
    void an_error_after_an_acknowledgement_takes_nothing_back() {
        tale.agent("agent-1", "A").registers().acks().refuses();

        assertThat(link().requests().get(0).error()).isEmpty();
    }

    @Test
    void only_an_acknowledged_registration_registers() {
        tale.agent("agent-1", "A").logsIn().acks();

        assertThat(link().registered()).isEmpty();
    }
}
