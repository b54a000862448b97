package org.ixntck.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private final Pseudonyms names = new Pseudonyms(true, Set.of("build7", "10.1.2.3", "localhost"), Set.of("jane"));

    private static Entry entry(Event event) {
        return new Entry(1, 1, 1, 0, "d1", "s1", event);
    }

    @Test
    void shouldReplaceANameAlwaysByTheSame() {
        assertThat(names.apply("/home/jane/x of jane@build7:7001 at 10.1.2.3:80"))
                .isEqualTo("/home/redacted-user-1/x of redacted-user-1@redacted-host-2:7001 at redacted-host-1:80");
        assertThat(names.apply("build7.acme.example is build7."))
                .isEqualTo("redacted-host-2.acme.example is redacted-host-2.");
    }

    @Test
    void shouldReplaceNamesOnlyWhereTheyStandAlone() {
        assertThat(names.apply("janet builds build70 on localhost")).isEqualTo("janet builds build70 on localhost");
    }

    @Test
    void shouldLearnTheHostsOfServersAndTheAgents() {
        names.learn(entry(new Event.SiteOpened(Map.of("A", "acme-a.example:7001", "B", "127.0.0.1:7002"), false)));
        names.learn(entry(new Event.AgentLeased("agent-7", "Ann", 1, "p", false)));
        names.learn(entry(new Event.AgentLeased("q\"8 @x", "Bob", 1, "p", false)));

        assertThat(names.apply("agent-7@A/2 to acme-a.example:7001, 127.0.0.1:7002, agent-77, q\"8 @x"))
                .isEqualTo("redacted-agent-1@A/2 to redacted-host-3:7001, 127.0.0.1:7002, agent-77, redacted-agent-2");
    }

    @Test
    void shouldLeaveWordsOfTheFormat() {
        assertThat(new Pseudonyms(false, Set.of(), Set.of("sent")).apply("sent"))
                .isEqualTo("sent");
    }

    @Test
    void shouldLeaveAgentsUnlessAsked() {
        Pseudonyms hostsOnly = new Pseudonyms(false, Set.of(), Set.of());
        hostsOnly.learn(entry(new Event.AgentLeased("agent-7", "Ann", 1, "p", false)));

        assertThat(hostsOnly.apply("agent-7")).isEqualTo("agent-7");
    }
}
