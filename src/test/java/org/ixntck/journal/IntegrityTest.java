package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ixntck.adapter.Message;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** A journal that is not a faithful record is refused with the line and what was expected there: one test for each way. */
class IntegrityTest {

    private static final Event HEAD = Tale.begin().history().entries().get(0).event();

    /** Entries of a run, in their order. */
    private final List<Entry> entries = new ArrayList<>();

    private IntegrityTest run(Event event) {
        return add("", "", event);
    }

    private IntegrityTest here(Event event) {
        return add("d1", "s1", event);
    }

    private IntegrityTest add(String site, String scenario, Event event) {
        long number = entries.size() + 1L;
        entries.add(new Entry(number, number * 10, number * 10, 0, site, scenario, event));
        return this;
    }

    /** The same with its last entry changed. */
    private IntegrityTest but(UnaryOperator<Entry> change) {
        entries.set(entries.size() - 1, change.apply(entries.get(entries.size() - 1)));
        return this;
    }

    private static IntegrityTest begun() {
        return new IntegrityTest()
                .run(HEAD)
                .add("", "s1", new Event.ScenarioStarted("x#y", "y", List.of(), 1))
                .here(new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), false));
    }

    private static IntegrityTest connected() {
        return begun().here(new Event.Connecting("a@A", Role.AGENT, "a", "A", 1))
                .here(new Event.Connected("a@A"));
    }

    private static Event received() {
        return new Event.Received("a@A", Message.of("EventAck"));
    }

    private static Event ended() {
        return new Event.Ended("a@A", Event.Ended.By.SERVER, "closed", 0);
    }

    private void isRead() throws IOException {
        assertThat(read()).isEqualTo(entries);
    }

    private void isRefused(String expected) {
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidJournalException.class)
                .hasMessageStartingWith("line %d: expected %s", entries.size(), expected)
                .hasMessageContaining("; saw {\"");
    }

    private List<Entry> read() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            out.write(new Ndjson().line(entry));
        }
        try (JournalReader reader = JournalReader.of(new ByteArrayInputStream(out.toByteArray()))) {
            return Ndjson.read(reader).entries();
        }
    }

    @Test
    void a_faithful_record_is_read() throws IOException {
        connected()
                .here(received())
                .run(new Event.Watermark(40))
                .run(new Event.Stalled(50, 60))
                .here(ended())
                .here(new Event.SiteClosing(40))
                .add("", "s1", new Event.ScenarioEnded(Event.Outcome.COMPLETED, ""))
                .run(new Event.RunEnded(Event.RunEnded.How.FINISHED, ""))
                .run(new Event.Watermark(100))
                .isRead();
    }

    @Test
    void places_have_no_gap_and_are_in_their_order() {
        begun().run(new Event.Watermark(1))
                .but(it -> new Entry(5, it.at(), it.since(), 0, "", "", it.event()))
                .isRefused("an entry with seq 4");
        begun().run(new Event.Watermark(1))
                .but(it -> new Entry(3, it.at(), it.since(), 0, "", "", it.event()))
                .isRefused("an entry with seq 4");
    }

    @Test
    void the_beginning_is_there_once() {
        new IntegrityTest().run(new Event.Watermark(1)).isRefused("a run-started entry at the head");
        begun().run(HEAD).isRefused("a run-started entry at the head, and only there");
    }

    @Test
    void time_does_not_go_back() {
        begun().run(new Event.Watermark(1))
                .but(it -> new Entry(4, 29, 29, 0, "", "", it.event()))
                .isRefused("a time of 30 or later");
        begun().run(new Event.Watermark(1))
                .but(it -> new Entry(4, Long.MAX_VALUE, 29, 0, "", "", it.event()))
                .isRefused("a time within a year");
        begun().run(new Event.Watermark(1))
                .but(it -> new Entry(4, 40, 41, 0, "", "", it.event()))
                .isRefused("a time from 0 to that of 'at' as 'since'");
        begun().run(new Event.Watermark(20)).run(new Event.Watermark(10)).isRefused("a watermark");
        begun().run(new Event.Watermark(41)).isRefused("a watermark");
        begun().run(new Event.Stalled(30, 20)).isRefused("a stall of the past");
        begun().run(new Event.Starved(30, 50, "java")).isRefused("a stall of the past");
        begun().here(new Event.SiteClosing(50)).isRefused("a time of the past");
        connected().here(new Event.Overflowed("a@A", -1)).isRefused("a time of the past");
        connected().here(new Event.AdapterFailed("a@A", 7, 1, "")).isRefused("an earlier entry as 'from'");
    }

    @Test
    void whatever_begins_and_ends_does_so_once() {
        Event finished = new Event.RunEnded(Event.RunEnded.How.FINISHED, "");
        begun().run(finished).run(finished).isRefused("one end of the run");
        begun().add("", "s1", new Event.ScenarioStarted("x#y", "y", List.of(), 1))
                .isRefused("a scenario that");
        Event over = new Event.ScenarioEnded(Event.Outcome.COMPLETED, "");
        begun().add("", "s2", over).isRefused("the end of a scenario that goes on");
        begun().add("", "s1", over).add("", "s1", over).isRefused("the end of a scenario that goes on");
        begun().here(new Event.SiteOpened(Map.of(), false)).isRefused("a site that was not opened before");
        begun().here(new Event.SiteClosing(1))
                .here(new Event.SiteClosing(1))
                .isRefused("a site that is not closed yet");
    }

    @Test
    void a_connection_is_opened_before_anything_happens_on_it_and_ends_once() {
        begun().here(new Event.Sent("b@A", Message.of("x"))).isRefused("a connection whose opening is on the record");
        connected().here(new Event.Connected("a@A")).isRefused("a connection that is not established yet");
        connected().here(ended()).here(ended()).isRefused("one end of a connection");
        connected().here(ended()).here(received()).isRefused("a message on an open connection");
        connected().here(new Event.Connecting("a@A", Role.AGENT, "a", "A", 1)).isRefused("a connection that was not");
    }

    @Test
    void nothing_happens_at_a_site_that_was_not_opened() {
        begun().add("d2", "s1", new Event.Connecting("a@A", Role.AGENT, "a", "A", 1))
                .isRefused("a site that was opened");
        begun().add("d2", "s1", new Event.AgentLeased("a", "Ann", 1, "p", false))
                .isRefused("a site that was opened");
    }
}
