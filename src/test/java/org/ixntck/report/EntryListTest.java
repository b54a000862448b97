package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Role;
import org.ixntck.judge.rule.Verdict;
import org.junit.jupiter.api.Test;

final class EntryListTest {

    @Test
    void each_entry_is_one_line_of_bounded_length() {
        Sample run = Gallery.of("Acme");
        String text = new EntryList(run.history()).text(run.scenario(5));
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThan(500)
                        .matches(" *\\d+ +\\d+\\.\\d{3} ms .*")
                        .doesNotContain("\u001b"));
        assertThat(text)
                .contains("> RequestAgentLogin tenantId=1 agentId=agent-7 referenceId=")
                .contains("< EventAgentLogin tenantId=1 agentId=agent-7")
                .contains("< unreadable, 99 bytes, no JSON: </script>");
    }

    @Test
    void a_flood_is_cut() {
        Sample run = new Sample("Acme").begin("a/b#c", 1);
        run.connect("agent-7", Role.AGENT, "A");
        for (int i = 0; i < 5_000; i++) {
            run.get("agent-7@A", Message.of("EventNoise"));
        }
        run.end(Verdict.PASS, "", List.of());
        assertThat(new EntryList(run.history()).text(run.scenario(0)).lines())
                .hasSize(2_001)
                .last()
                .asString()
                .isEqualTo("... 3008 more, all in journal.ndjson");
    }
}
