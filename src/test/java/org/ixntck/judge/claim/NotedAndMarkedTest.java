package org.ixntck.judge.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Rulings.isOpen;
import static org.ixntck.judge.Rulings.passes;
import static org.ixntck.judge.Rulings.rule;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.judge.rule.Verdict;
import org.junit.jupiter.api.Test;

/** What is only looked at, and what is the duty of the kit. */
class NotedAndMarkedTest {

    private final Tale tale = Tale.begin();
    private final Line engine = tale.reporting("A");
    private final Line ann = tale.loggedIn("agent-1", "A");

    NotedAndMarkedTest() {
        engine.hears(LOGIN, "agent-1");
        tale.at(100);
    }

    private MarkedOut lost(String how) {
        tale.ends("A", how);
        return new MarkedOut("reporting@A", "agent-1", tale.last() - 1);
    }

    @Test
    void noted_tells_what_came_and_never_fails() {
        ann.isAvailable();
        Noted noted = new Noted(List.of("agent-1@A", "reporting@A"), "agent-1", tale.last(), 1000);
        tale.at(200);
        ann.refuses();
        engine.hears(LOGOUT, "agent-2");
        engine.hears(LOGOUT, "agent-1");
        tale.at(300);
        ann.isEndedByServer();
        isOpen(tale.at(1000).quiet(), noted).isEqualTo("nothing so far");
        tale.at(1100).quiet();

        Ruling ruling = rule(tale, noted);
        assertThat(ruling.verdict()).isEqualTo(Verdict.OBSERVED);
        assertThat(ruling.saw())
                .isEqualTo("EventError on agent-1@A after 100 ms, agent-1@A closed by the server after 200 ms,"
                        + " EventAgentLogout on reporting@A after 100 ms");
        assertThat(noted.expected(tale.scene()))
                .isEqualTo("nothing in particular within 1000 ms of RequestAgentAvailable on agent-1@A");
    }

    @Test
    void noted_says_so_when_nothing_came() {
        ann.isAvailable();
        Noted noted = new Noted(List.of("agent-1@A"), "agent-1", tale.last(), 1000);
        tale.at(1100).quiet();

        assertThat(rule(tale, noted).saw()).isEqualTo("nothing within 1000 ms on agent-1@A");
    }

    @Test
    void marked_out_passes_when_the_engine_has_done_its_duty() {
        MarkedOut marked = lost("kill");
        isOpen(tale, marked).isEqualTo("reporting@A still open");
        engine.isEndedByServer();
        isOpen(tale, marked).isEqualTo("that it may be about to");
        engine.marksOut("agent-1");
        tale.quiet();

        passes(tale, marked).isEqualTo("it do so");
        assertThat(marked.expected(tale.scene()))
                .isEqualTo("the reporting engine to set agent-1 to not logged in when reporting@A is lost");
    }

    @Test
    void marked_out_passes_when_the_stopping_server_had_reported_the_logout() {
        MarkedOut marked = lost("stop");
        engine.hears(LOGOUT, "agent-1").isEndedByServer();
        tale.quiet();

        passes(tale, marked).isEqualTo("that the server itself had reported the logout before");
    }

    @Test
    void marked_out_is_an_error_of_the_kit_otherwise() {
        MarkedOut marked = lost("kill");
        engine.isEndedByServer().marksOut("agent-2");
        tale.quiet();

        assertThat(rule(tale, marked).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(rule(tale, marked).saw()).isEqualTo("that it did not (a fault of the kit)");
    }

    @Test
    void marked_out_does_not_wait_for_ever_for_a_server_that_holds_its_connections() {
        MarkedOut marked = lost("stop");
        tale.at(60_000).quiet();

        passes(tale, marked).isEqualTo("reporting@A still open, so that nothing was lost that it had to mark");
    }
}
