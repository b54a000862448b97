package org.ixntck.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.Expectation;
import org.ixntck.judge.Judge;
import org.ixntck.judge.Judgement;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.claim.ExactlyOne;
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
        tale.stalled(110, 120).at(2000).ends("A", "kill");
        engine.isEndedByServer().marksOut("agent-1");
        tale.opens(Role.AGENT, "agent-2", "A").refused("refused");
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
    void a_full_line_that_is_no_entry_is_an_error_with_its_place() throws IOException {
        String good = Files.readAllLines(written(history())).get(0);

        refuses(good + "\nnonsense\n", "line 2: expected an entry of a journal, saw nonsense");
        refuses("{}\n", "line 1: expected an entry of a journal, saw {}");
        refuses("null\n", "line 1: expected an entry after place 0, saw null");
        refuses(good + good + "\n", "line 1: expected an entry of a journal");
        refuses(good.replace("\"site\":\"\"", "\"site\":null") + "\n", "line 1: expected an entry of a journal");
        refuses("\n", "line 1: expected an entry of a journal");
    }

    @Test
    void entries_that_are_not_in_their_order_are_an_error() throws IOException {
        String good = Files.readAllLines(written(history())).get(0);

        refuses(good + "\n" + good + "\n", "line 2: expected an entry after place 1, saw {");
    }

    @Test
    void a_line_that_no_kit_has_written_is_an_error() throws IOException {
        refuses("x".repeat((1 << 20) + 1) + "\n", "line 1: expected at most 1048576 bytes, saw 1048577");
        refuses("x".repeat(1 << 20) + "\n", "line 1: expected an entry of a journal, saw xxx");
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
            journal.append(Scope.RUN, new Event.Stalled(1, 2));
            journal.append(new Scope("d1", "s1"), new Event.Connected("a@A"));
            journal.append(Scope.RUN, new Event.Watermark(5));
            journal.read(new Scope("d1", "s1"), new Pass(3, 1), new Event.Received("a@A", Message.of("EventAck")));
            journal.closing(new Scope("d1", "s1"));
            live = journal.history();
        }

        assertThat(new Ndjson().read(file).entries()).isEqualTo(live.entries());
        assertThat(live.entries()).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(live.entries().get(3).since()).isEqualTo(1);
        assertThat(live.entries().get(4).event()).isEqualTo(new Event.SiteClosing(5));
    }
}
