package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.claim.Expectation;
import org.ixntck.judge.claim.Settled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reporting was told last is compared with where each agent is, when a walk says that nothing can be open. */
class InStepTest {

    private final Tale tale = Tale.policy("allow");
    private final Line engine = tale.leases("agent-1").reporting("A");

    private Judged settled(Tale of) {
        of.at(20_000);
        engine.livesOn();
        of.quiet();
        of.happens(new Expectation(List.of(), new Settled(1, 500)).event());
        return Judged.of(of.quiet());
    }

    private Line deafSince(Line login) {
        tale.happens(new Event.Fault(login.id(), Kind.DEAFNESS));
        return login;
    }

    @Test
    void shouldSeeThatSomebodyIsLoggedInWhoHasGone() {
        Line agent = deafSince(tale.registered("agent-1", "A").logsIn());
        engine.hears(LOGIN, "agent-1");
        tale.at(5_000).quiet();
        agent.resets();

        settled(tale).charges("LO-03");
    }

    @Test
    void shouldKnowWhoIsLoggedIn() {
        tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");

        settled(tale).charges().keeps("AD-13");
    }

    @Test
    void shouldKnowWhoIsLoggedInAgain() {
        tale.loggedIn("agent-1", "A").resets();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        tale.at(5_000).quiet();
        tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");

        settled(tale).charges().keeps("AD-11");
    }

    @Test
    void shouldKnowWhoHasLoggedOut() {
        tale.loggedIn("agent-1", "A").logsOut().acks();
        engine.hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");

        settled(tale).charges().keeps("LO-03");
    }

    @Test
    void shouldNotChargeWhatFollowsFromAMissingReport() {
        Line agent = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(50);
        agent.closes();

        settled(tale).charges("AD-01", "LO-03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kill", "freeze"})
    void shouldAskNothingOfAServerThatWasEnded(String control) {
        Line agent = deafSince(tale.registered("agent-1", "A").logsIn());
        engine.hears(LOGIN, "agent-1");
        tale.at(5_000).quiet();
        agent.resets();
        tale.ends("A", control);

        settled(tale).charges();
    }

    @Test
    void shouldAskNothingForAnEngineThatCameLater() {
        Tale other = Tale.policy("allow");
        other.leases("agent-1").loggedIn("agent-1", "A");
        other.at(5_000).quiet();
        Line late = other.reporting("A");
        other.at(20_000);
        late.livesOn();
        other.quiet().happens(new Expectation(List.of(), new Settled(1, 500)).event());

        Judged.of(other.quiet()).charges();
    }

    @Test
    void shouldAskNothingForAnAgentWithTwoSessions() {
        Line one = tale.loggedIn("agent-1", "A");
        Line two = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1").hears(LOGIN, "agent-1");
        tale.at(1_000).quiet();
        one.closes();
        engine.hears(LOGOUT, "agent-1");
        tale.at(5_000).quiet();

        settled(tale).charges();
    }
}
