package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.claim.ExactlyOne;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.verdict.Judge;
import org.ixntck.judge.verdict.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonTest {

    @TempDir
    private Path folder;

    /** One of each kind of event, and attributes of each type. */
    private static History history() {
        Tale tale = Tale.begin("keep-alive");
        tale.happensToAll(new Event.ScenarioStarted("x#y", "y", List.of("AD-01"), 1));
        tale.happens(new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), false)).leases("agent-1");
        Line engine = tale.reporting("A");
        Line ann = tale.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks();
        engine.hears(Tale.about("EventAgentLogin", "agent-1")
                .with("text", "ä\n\u2028\"")
                .with("big", 1L << 62)
                .with("double", 0.5)
                .with("list", List.of(1L, true, Map.of("a", List.of())))
                .with("reason", Map.of("code", 7L)));
        ann.hearsGarbage("GET /").fallsSilent();
        tale.at(100);
        ann.resets().cannotAsk("RequestAgentLogout");
        tale.happens(new Expectation(
                        List.of("AD-01"),
                        new ExactlyOne("reporting@A", "EventAgentLogout", "agent-1", tale.last() - 2, 1000))
                .event());
        tale.at(120).stalled(110, 120).at(2000).ends("A", "kill");
        engine.isEndedByServer().marksOut("agent-1");
        tale.opens(Role.AGENT, "agent-2", "A").refused("refused");
        tale.starved(1900, 1950)
                .happens(new Event.ServerSaid("A", List.of("one", "two")))
                .happens(new Event.Overflowed(engine.id(), 90 * 1_000_000));
        tale.happens(new Event.Hampered(engine.id(), "slow reading", 200))
                .happens(new Event.Healed(engine.id(), "slow reading"));
        tale.happens(new Event.AdapterFailed(ann.id(), 3, 90 * 1_000_000, "it failed"));
        tale.quiet().closing(2000).happensToAll(new Event.ScenarioEnded(Event.Outcome.COMPLETED, ""));
        return tale.happensToAll(new Event.RunEnded(How.FINISHED, "")).history();
    }

    private Path written(History history) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ndjson ndjson = new Ndjson();
        for (Entry entry : history.entries()) {
            out.write(ndjson.line(entry));
        }
        return Files.write(folder.resolve("journal.ndjson"), out.toByteArray());
    }

    private static Judgement judged(History history) {
        return new Judge(Catalogue.bundled(), false).judge(history);
    }

    @Test
    void what_is_written_is_read_back() throws IOException {
        History history = history();

        assertThat(new Ndjson().read(written(history)).entries()).isEqualTo(history.entries());
    }

    @Test
    void what_is_judged_again_gets_the_same_judgement() throws IOException {
        History history = history();

        assertThat(judged(new Ndjson().read(written(history)))).isEqualTo(judged(history));
    }

    @Test
    void a_line_that_was_cut_off_is_left_out() throws IOException {
        History history = history();
        Path file = written(history);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));

        List<Entry> read = new Ndjson().read(file).entries();
        assertThat(read)
                .isEqualTo(history.entries().subList(0, history.entries().size() - 1));
        assertThat(judged(History.of(read)).conformance()).isNotNull();
    }

    @Test
    void a_run_whose_journal_breaks_off_within_a_line_did_not_come_to_its_end() throws IOException {
        Path file = written(history());
        Files.writeString(file, "{\"seq\":", StandardOpenOption.APPEND);

        History read = new Ndjson().read(file);
        assertThat(read.all(Event.RunEnded.class)).isEmpty();
        assertThat(judged(read).conformance()).isNotIn(Conformance.CONFORMANT, Conformance.INCONCLUSIVE);
    }

    @Test
    void a_full_line_that_is_no_entry_is_an_error_with_its_place() throws IOException {
        String good = Files.readAllLines(written(history())).get(0);

        refuses(good + "\nnonsense\n", "line 2: expected an entry of a journal, as JSON; saw nonsense");
        refuses("{}\n", "line 1: expected an entry of a journal, with seq, at");
        refuses("null\n", "line 1: expected an entry of a journal; saw null");
        refuses("[1, 2]\n", "line 1: expected an entry of a journal; saw [1, 2]");
        refuses(good + good + "\n", "line 2: expected an entry of a journal; saw nothing");
        refuses(good + "\n\n" + good + "\n", "line 2: expected an entry of a journal; saw nothing");
        refuses(good.replaceFirst("\\{", "{\n") + "\n", "line 1: expected an entry on one line; saw {");
        refuses(good.replace("\"site\":\"\"", "\"site\":null") + "\n", "line 1: expected a text as 'site'; saw {");
        refuses(
                good.replaceFirst("\"at\":\\d+", "\"at\":1e3") + "\n",
                "line 1: expected an integer of 64 bits as 'at'");
        refuses("\n", "line 1: expected a run-started entry; saw the end of the file");
        refuses("", "line 1: expected a run-started entry; saw the end of the file");
    }

    @Test
    void a_journal_of_a_newer_schema_is_left_to_a_newer_kit() throws IOException {
        String good = Files.readAllLines(written(history())).get(0);

        assertThat(good).startsWith("{\"schema\":1,");
        refuses(good.replace("\"schema\":1", "\"schema\":2") + "\n", "line 1: expected a journal of schema 1");
    }

    @Test
    void a_failed_connect_of_a_kit_that_wrote_no_reason_has_none_that_is_known() throws IOException {
        Tale tale = Tale.begin();
        tale.happens(new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), false));
        tale.opens(Role.AGENT, "agent-2", "A").refused("connection refused");
        Path file = written(tale.history());
        String now = Files.readString(file);
        assertThat(now).contains("\"reason\":\"REFUSED\",");

        Files.writeString(file, now.replace("\"reason\":\"REFUSED\",", ""));
        assertThat(new Ndjson().read(file).all(Event.ConnectFailed.class))
                .extracting(Entry::event)
                .containsExactly(
                        new Event.ConnectFailed("agent-2@A", Event.ConnectFailed.Reason.OTHER, "connection refused"));

        refuses(
                now.replace("REFUSED", "BUSY"),
                "expected one of [REFUSED, TIMED_OUT, UNRESOLVED, TLS, OTHER] as 'reason'");
    }

    @Test
    void whatever_a_server_may_send_is_read_back() throws IOException {
        Tale tale = Tale.begin();
        tale.happens(new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), false));
        tale.reporting("A")
                .hears(Message.of("Event")
                        .with("x".repeat(60_000), 1L)
                        .with("text", "\u0001".repeat(30_000))
                        .with("small", Double.MIN_VALUE));
        History history = tale.history();

        assertThat(new Ndjson().read(written(history)).entries()).isEqualTo(history.entries());
    }

    @Test
    void a_line_that_no_kit_has_written_is_an_error() throws IOException {
        refuses("x".repeat((1 << 20) + 1) + "\n", "line 1: expected at most 1048576 bytes; saw a longer one");
        refuses("x".repeat(1 << 20) + "\n", "line 1: expected an entry of a journal, as JSON; saw xxx");
    }

    @Test
    void each_kind_of_event_that_there_is_can_be_read() throws IOException {
        List<Class<?>> told = history().entries().stream()
                .<Class<?>>map(entry -> entry.event().getClass())
                .toList();

        assertThat(told)
                .as("add the new kind to the history above, and to Events")
                .containsAll(kinds(Event.class).stream()
                        // Only in the file; see ChainTest.
                        .filter(kind -> kind != Event.JournalClosed.class)
                        .toList());
    }

    private static List<Class<?>> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .<Class<?>>flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.of(kind))
                .toList();
    }

    private void refuses(String journal, String why) throws IOException {
        Path file = Files.write(folder.resolve("bad.ndjson"), journal.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new Ndjson().read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_journal_writes_what_it_holds() throws IOException {
        Path file = folder.resolve("live.ndjson");
        History live;
        try (Journal journal = Journal.open(file)) {
            journal.append(Scope.RUN, history().entries().get(0).event());
            journal.append(new Scope("d1", "s1"), new Event.SiteOpened(Map.of(), false));
            journal.append(new Scope("d1", "s1"), new Event.Connecting("a@A", Role.AGENT, "a", "A", 1));
            journal.append(new Scope("d1", "s1"), new Event.Connected("a@A"));
            journal.append(Scope.RUN, new Event.Watermark(5));
            journal.appendRead(
                    new Scope("d1", "s1"), new ReadPass(3, 1), new Event.Received("a@A", Message.of("EventAck")));
            journal.closing(new Scope("d1", "s1"));
            live = journal.history();
        }

        assertThat(new Ndjson().read(file).entries()).isEqualTo(live.entries());
        assertThat(live.entries()).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(live.entries().get(5).since()).isEqualTo(1);
        assertThat(live.entries().get(6).event()).isEqualTo(new Event.SiteClosing(5));
    }
}
