package org.ixntck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.ConnectFailed.Reason;
import org.ixntck.journal.Role;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** Which servers are reported as having exited unasked. */
class UnexpectedExitsTest {

    private final Tale tale = Tale.begin();

    private List<String> sentences() {
        return UnexpectedExits.sentences(tale.history());
    }

    /** A logs out an agent, ends, prints that, and refuses the next connection. */
    private void dies(String site, String output) {
        tale.site(site).scenario("of-" + site);
        Line ann = tale.loggedIn("agent-1", "A");
        ann.logsOut();
        ann.isEndedByServer();
        tale.opens(Role.AGENT, "agent-2", "A").refused("Connection refused: /127.0.0.1:7001");
        tale.happens(new Event.ServerSaid("A", List.of("listening", output)));
    }

    @Test
    void shouldSayAfterWhatAServerEndedAndWhatItPrintedLast() {
        dies("d1", "panic: no session");

        assertThat(sentences())
                .containsExactly(
                        "A ended by itself once, after RequestAgentLogout." + " Its last output: panic: no session");
    }

    @Test
    void shouldNameTheOldestRequestThatWasStillToBeAnswered() {
        Line bob = tale.registered("agent-2", "A");
        Line ann = tale.loggedIn("agent-1", "A").logsOut();
        bob.logsIn();
        ann.isEndedByServer();
        bob.isEndedByServer();
        tale.opens(Role.AGENT, "agent-2", "A").refused("Connection refused");

        assertThat(sentences()).containsExactly("A ended by itself once, after RequestAgentLogout.");
    }

    @Test
    void shouldCountHowOftenItDid() {
        dies("d1", "panic: no session");
        dies("d2", "panic: no session");
        tale.site("d3").scenario("s3");
        Line bob = tale.loggedIn("agent-3", "A");
        bob.isEndedByServer();
        tale.opens(Role.AGENT, "agent-4", "A").refused("Connection refused");

        assertThat(sentences())
                .containsExactly("A ended by itself 3 times, 2 of them after RequestAgentLogout."
                        + " Its last output: panic: no session");
    }

    @Test
    void shouldNotQuoteWhatTheKitItselfHasWritten() {
        dies("d1", "[ixn-tck: the kit starts A]");

        assertThat(sentences().get(0)).endsWith("Its last output: listening");
    }

    @Test
    void shouldNotTakeAStoppedServerForOneThatEndedByItself() {
        tale.site("d1");
        Line ann = tale.loggedIn("agent-1", "A");
        tale.ends("A", "kill");
        ann.isEndedByServer();
        tale.opens(Role.AGENT, "agent-2", "A").refused("Connection refused");

        assertThat(sentences()).isEmpty();
    }

    @Test
    void shouldNotTakeALostConnectionForTheEndOfAServer() {
        Line ann = tale.loggedIn("agent-1", "A");
        ann.isEndedByServer();
        assertThat(sentences()).isEmpty();
        tale.opens(Role.AGENT, "agent-2", "A").refused("Connection refused");
        tale.agent("agent-3", "A");

        assertThat(sentences()).isEmpty();
    }

    @Test
    void shouldNameTheRequestThoughTheSystemAcceptedAConnectionAfterwards() {
        tale.loggedIn("agent-1", "A").isEndedByServer();
        tale.agent("agent-2", "A").isEndedByServer();
        tale.opens(Role.AGENT, "agent-3", "A").refused("Connection refused");

        assertThat(sentences()).singleElement().asString().contains("once, after RequestAgentLogin");
    }

    @Test
    void shouldDependOnTheReasonOfAFailedConnectAndNotOnItsWords() {
        Line ann = tale.loggedIn("agent-1", "A");
        ann.isEndedByServer();
        tale.opens(Role.AGENT, "agent-2", "A").fails(Reason.TLS, "the server refused the TLS handshake");
        assertThat(sentences()).isEmpty();

        tale.opens(Role.AGENT, "agent-3", "A").fails(Reason.REFUSED, "Verbindungsaufbau abgelehnt");
        assertThat(sentences()).hasSize(1);
    }

    @Test
    void shouldSayNothingOfAServerThatLives() {
        tale.loggedIn("agent-1", "A").closes();

        assertThat(sentences()).isEmpty();
    }
}
