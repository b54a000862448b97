package org.ixntck.judge.model;

import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/**
 * Policy allow: an agent has three sessions, two of which are silent, and becomes available on the third one shortly before the keep-alive ends one of
 * the silent ones.
 */
class KeepAliveOfOneOfSeveralTest {

    private final Tale tale = Tale.policy("allow").leases("agent-1");
    private final Line engine = tale.reporting("A");
    private final Line unsupervised;
    private final Line supervised;
    private final Line last;

    KeepAliveOfOneOfSeveralTest() {
        unsupervised = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(500);
        supervised = tale.agent("agent-1", "A")
                .registersWithKeepAlive(400)
                .acks()
                .logsIn()
                .acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(1_000).quiet();
        supervised.isAvailable().acks().fallsSilent();
        unsupervised.isAvailable().acks().fallsSilent();
        last = tale.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1");
        tale.at(1_300).quiet();
        last.isAvailable().acks();
    }

    private void sessionsEnd() {
        tale.at(1_800);
        engine.hears(LOGOUT, "agent-1");
        supervised.isEndedByServer();
        tale.at(4_000).quiet();
        unsupervised.resets();
        engine.hears(LOGOUT, "agent-1");
        tale.at(7_000).quiet();
    }

    @Test
    void shouldTakeEachLogoutForThatOfTheConnectionThatEnds() {
        sessionsEnd();
        last.resets();
        engine.hears(LOGOUT, "agent-1");

        Judged.inTheEnd(tale, engine).charges();
    }

    @Test
    void shouldChargeALogoutForWhichNothingHasEnded() {
        sessionsEnd();
        engine.hears(LOGOUT, "agent-1");
        last.resets();
        engine.hears(LOGOUT, "agent-1");

        Judged.inTheEnd(tale, engine).charges("AD-01");
    }
}
