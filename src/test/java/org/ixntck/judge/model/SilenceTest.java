package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Applications and reporting engines that fall silent, for a while or for good. */
class SilenceTest {

    private final OneServer server = new OneServer(Tale.begin("keep-alive"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    @Test
    void shouldOweReportsToASilentEngine() {
        Line agent = server.loggedIn("agent-1");
        engine.fallsSilent();
        agent.logsOut().acks();

        server.inTheEnd().charges("LO-02", "LO-03");
    }

    @Test
    void shouldLetAnAgentGoOnThatWasSilentForAWhile() {
        Line agent = loggedInAndSilent();
        tale.at(1_000);
        agent.heals();
        tale.at(9_000);
        engine.livesOn();
        agent.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }

    @Test
    void shouldLetAServerLoseAnAgentThatWasSilentForAWhile() {
        Line agent = loggedInAndSilent();
        tale.at(2_100);
        agent.heals();
        agent.isEndedByServer();
        engine.hears(LOGOUT, "agent-1");

        server.inTheEnd().charges();
    }

    /** As after a stall of the kit, which has kept it from answering polls: the server has taken the client for lost, and reads no more. */
    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"SILENCE", "HALF_CLOSE"})
    void shouldNotDemandALoginWhoseConnectionTheServerEnds(Kind kind) {
        Line agent = tale.agent("agent-1", "A").registersWithKeepAlive(400).acks();
        tale.at(1_000);
        agent.logsIn().suffers(kind).isEndedByServer();

        server.inTheEnd().charges();
    }

    @Test
    void shouldDemandTheLogoutOfAnAgentThatStaysSilent() {
        Line agent = loggedInAndSilent();

        server.inTheEnd().charges("AD-10", "LO-03");
    }

    private Line loggedInAndSilent() {
        Line agent = tale.agent("agent-1", "A")
                .registersWithKeepAlive(1_000)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        return agent.fallsSilent();
    }
}
