package org.ixntck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.rule.Catalogue;
import org.junit.jupiter.api.Test;

/** The record of a walk that is over. */
class RefereeTest {

    private static final Event COMMON = new Event.SiteOpened(Map.of("A", "127.0.0.1:1"), true);

    private final Tale tale = Tale.begin();

    /** Agents are played again by later walks on the same servers. */
    @Test
    void shouldRecordToWhomAnAgentBelongedWhenItWasReported() {
        tale.site("before").happens(COMMON).leases("agent-1");
        tale.site("walk").happens(COMMON);
        Line engine = tale.reporting("A");
        engine.hears(Tale.LOGIN, "agent-1");
        tale.site("later").happens(COMMON).leases("agent-1");
        tale.site("walk").at(100).closing(100);

        List<Entry> record = recorded("walk");

        long reported = record.stream()
                .filter(it -> it.event() instanceof Event.Received received
                        && received.message().name().equals(Tale.LOGIN))
                .findFirst()
                .orElseThrow()
                .seq();
        assertThat(record)
                .filteredOn(it -> it.event() instanceof Event.AgentLeased)
                .extracting(Entry::site)
                .containsExactly("before");
        assertThat(record)
                .filteredOn(it -> it.event() instanceof Event.AgentLeased)
                .allMatch(it -> it.seq() < reported);
    }

    private List<Entry> recorded(String site) {
        Referee referee = new Referee(Catalogue.bundled());
        tale.at(10_000).quiet();
        tale.history().entries().forEach(referee);
        return referee.of(site).join().entries();
    }
}
