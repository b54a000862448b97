package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** RG-13: what a server does about a further registration on a connection is open; what it owes otherwise is not. */
class FurtherRegistrationTest {

    private final Tale tale = Tale.policy("refuse").leases("agent-1");
    private final Line engine = tale.reporting("A");

    /** The server refuses the further registration and ends the connection, on which a login waits. */
    @Test
    void shouldPassALoginBehindAFurtherRegistrationUponWhichTheServerEndsTheConnection() {
        Line line = tale.registered("agent-1", "A").registers();
        long further = line.reference();
        line.logsIn();
        line.answers("EventError", further).isEndedByServer();

        Judged.inTheEnd(tale, engine).charges();
    }

    @Test
    void shouldChargeALoginThatIsNotAnsweredWhereTheConnectionStaysOpen() {
        Line line = tale.registered("agent-1", "A").registers();
        long further = line.reference();
        line.logsIn();
        line.answers("EventError", further);

        assertThat(Judged.inTheEnd(tale, engine).charged()).contains("LI-01");
    }

    /** What ends the connection so late is not the further registration. */
    @Test
    void shouldChargeALoginThatIsNotAnsweredBecauseOfALaterEnd() {
        Line line = tale.registered("agent-1", "A").registers().acks();
        tale.at(5_000).quiet();
        line.logsIn();
        line.isEndedByServer();

        assertThat(Judged.inTheEnd(tale, engine).charged()).contains("LI-01");
    }

    @Test
    void shouldChargeALoginBeforeTheFurtherRegistration() {
        Line line =
                tale.registered("agent-1", "A").logsIn().registers().refuses().isEndedByServer();

        assertThat(Judged.inTheEnd(tale, engine).charged()).contains("LI-01");
    }

    /** The engine that the server has ended the connection of is owed nothing more. */
    @Test
    void shouldPassReportsThatAreMissingWhereTheServerHasEndedTheConnectionOfTheEngineForIt() {
        engine.registers().refuses().isEndedByServer();
        tale.loggedIn("agent-1", "A").logsOut().acks();
        tale.at(9_000);

        Judged.of(tale.quiet()).charges();
    }

    @Test
    void shouldChargeReportsThatAreMissingWhereTheServerHasEndedTheConnectionOfTheEngineOtherwise() {
        tale.loggedIn("agent-1", "A").logsOut().acks();
        engine.isEndedByServer();
        tale.at(9_000);

        Judged.of(tale.quiet()).charges("LI-02", "LO-02", "LO-03", "RG-09");
    }

    /** The session began before the further registration, which may have ended it. */
    @Test
    void shouldPassAServerThatLogsTheAgentOutUponAFurtherRegistration() {
        Line line = loggedIn().registers().acks();
        engine.hears("EventAgentLogout", "agent-1");
        line.logsOut().refuses();

        Judged.inTheEnd(tale, engine).charges();
    }

    /** The report may take as long as any other. */
    @Test
    void shouldPassSuchAServerAlsoIfTheRefusalOfALogoutComesBeforeTheReport() {
        Line line = loggedIn().registers().acks();
        line.logsOut().refuses();
        engine.hears("EventAgentLogout", "agent-1");

        Judged.inTheEnd(tale, engine).charges();
    }

    @Test
    void shouldChargeALogoutThatIsRefusedThenAndNeverReported() {
        Line line = loggedIn().registers().acks();
        line.logsOut().refuses();

        assertThat(Judged.inTheEnd(tale, engine).charged()).contains("LO-02");
    }

    @Test
    void shouldChargeALogoutLongAfterAFurtherRegistration() {
        loggedIn().registers().acks();
        tale.at(5_000).quiet();
        engine.hears("EventAgentLogout", "agent-1");

        assertThat(Judged.inTheEnd(tale, engine).charged()).contains("AD-13");
    }

    @Test
    void shouldChargeARefusedLogoutBehindAFurtherRegistrationWhereNoLogoutIsReported() {
        Line line = loggedIn().registers().acks();
        tale.at(5_000).quiet();
        line.logsOut().refuses();

        assertThat(Judged.inTheEnd(tale, engine).charged()).contains("LO-01");
    }

    private Line loggedIn() {
        Line line = tale.loggedIn("agent-1", "A");
        engine.hears("EventAgentLogin", "agent-1");
        return line;
    }
}
