package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that the kit does not read (domain.md, section 5). */
class DeafnessTest {

    private final OneServer server = new OneServer(Tale.begin("keep-alive"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    /** The kit does not read the polls, and so answers none. */
    @Test
    void shouldLetTheServerMissAnAgentWhoLogsInOnAConnectionThatTheKitDoesNotRead() {
        tale.leases("agent-1");
        Line agent = tale.agent("agent-1", "A")
                .connected()
                .registersWithKeepAlive(400)
                .acks();
        agent.goesDeaf().logsIn();
        engine.hears(LOGIN, "agent-1");
        tale.at(2_000);
        engine.hears(LOGOUT, "agent-1");
        tale.at(6_000);
        agent.resets();

        server.inTheEnd().charges();
    }

    @Test
    void shouldAnswerForADeafAgentAsForAnyOther() {
        Line agent = server.loggedIn("agent-1").goesDeaf().logsOut();
        engine.hears(LOGOUT, "agent-1");
        tale.at(5_000);
        engine.livesOn();
        agent.logsIn();
        engine.hears(LOGIN, "agent-1");

        server.inTheEnd().charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldTakeALoginForServedWhoseAnswerTheKitDoesNotRead(String policy) {
        Tale one = Tale.policy(policy).leases("agent-1");
        Line agent = logsInDeaf(one);
        Line reporting = one.at(5_000).quiet().reporting("A");
        one.at(6_000);
        agent.resets();
        reporting.hears(LOGOUT, "agent-1");

        Judged.inTheEnd(one, reporting).charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldLetAnEngineThatComesAfterALossHearOfItWhereTheKitDidNotReadTheAnswer(String policy) {
        Tale one = Tale.policy(policy).leases("agent-1");
        Line agent = logsInDeaf(one);
        one.at(5_000).quiet();
        agent.resets();
        Line reporting = one.reporting("A").hears(LOGOUT, "agent-1");

        Judged.inTheEnd(one, reporting).charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"allow", "refuse", "close-earlier"})
    void shouldTakeALogoutForServedWhoseAnswerTheKitDoesNotRead(String policy) {
        Tale one = Tale.policy(policy).leases("agent-1");
        Line agent = one.loggedIn("agent-1", "A").logsOut().goesDeaf();
        Line reporting = one.at(5_000).quiet().reporting("A");
        one.at(6_000);
        agent.resets();

        Judged.inTheEnd(one, reporting).charges();
    }

    @ParameterizedTest
    @ValueSource(longs = {200, 5_000})
    void shouldLetAServerRefuseTheNextLoginWhileItHasNotNoticedTheEndOfADeafOne(long millis) {
        Tale one = Tale.policy("refuse").leases("agent-1");
        Line agent = logsInDeaf(one);
        one.at(millis).quiet();
        agent.resets();
        Line again = one.registered("agent-1", "A").logsIn().refuses();
        one.at(millis + 3_000).quiet();
        again.logsIn().acks();
        one.at(20_000);

        Judged.of(one.quiet()).charges();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refuse", "close-earlier"})
    void shouldDemandTheLogoutOfADeafAgentWhoseLoginWasReported(String policy) {
        Tale one = Tale.policy(policy).leases("agent-1");
        Line reporting = one.reporting("A");
        Line agent = logsInDeaf(one);
        reporting.hears(LOGIN, "agent-1");
        one.at(5_000).quiet();
        agent.resets();

        Judged.inTheEnd(one, reporting).charges("AD-03", "LO-03");
    }

    @Test
    void shouldOweNothingToADeafEngine() {
        Line agent = server.loggedIn("agent-1");
        engine.goesDeaf();
        agent.logsOut().acks();

        Judged.of(tale.at(20_000).quiet()).charges();
    }

    private static Line logsInDeaf(Tale tale) {
        return tale.registered("agent-1", "A").logsIn().goesDeaf();
    }
}
