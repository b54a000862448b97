package org.ixntck.judge;

import org.ixntck.journal.Event.ConnectFailed.Reason;
import org.ixntck.journal.Role;
import org.junit.jupiter.api.Test;

/** A server that ended by itself is known by the reason of the next failed connect, in whatever words it is told. */
class RefusedConnectionTest {

    private final Tale tale = Tale.begin();

    private Verdicts after(Reason reason, String why) {
        Line engine = tale.reporting("A");
        Line ann = tale.loggedIn("agent-1", "A");
        engine.hears("EventAgentLogin", "agent-1");
        tale.at(100);
        ann.isEndedByServer();
        engine.hears("EventAgentLogout", "agent-1");
        tale.at(120).opens(Role.AGENT, "agent-2", "A").fails(reason, why);
        tale.quiet();
        return Verdicts.of(tale);
    }

    @Test
    void a_refusal_in_other_words_is_one() {
        after(Reason.REFUSED, "Verbindungsaufbau abgelehnt").say("accept agent-2@A");
    }

    @Test
    void a_tls_handshake_that_was_refused_is_none() {
        after(Reason.TLS, "the server refused the TLS handshake").charge("RG-09");
    }
}
