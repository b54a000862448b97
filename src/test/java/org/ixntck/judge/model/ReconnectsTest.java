package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.List;
import java.util.stream.Stream;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ambiguity ends: after fifty quick reconnects of one agent and a quiet report budget, the model knows again where the agent is. A right end passes,
 * and a missing logout is charged, whatever the storm was like.
 */
class ReconnectsTest {

    private static final String AGENT = "agent-1";
    private static final int RECONNECTS = 50;

    /** What happens in each of the reconnects. */
    private enum Reconnect {
        /** The login is lost with its connection, or was processed and is reported never. */
        CUT_OFF {
            @Override
            void happens(Tale tale, Line engine, String policy) {
                tale.registered(AGENT, "A").logsIn().resets();
            }
        },
        REPORTED_AT_ONCE {
            @Override
            void happens(Tale tale, Line engine, String policy) {
                Line agent = tale.loggedIn(AGENT, "A");
                engine.hears(LOGIN, AGENT);
                agent.resets();
                engine.hears(LOGOUT, AGENT);
            }
        },
        /** The connection is lost before the answer; the login was processed, and the loss noticed. */
        REPORTED_UNANSWERED {
            @Override
            void happens(Tale tale, Line engine, String policy) {
                tale.registered(AGENT, "A").logsIn().resets();
                engine.hears(LOGIN, AGENT).hears(LOGOUT, AGENT);
            }
        },
        /** The agent logs in anew while its earlier connection is open, which is lost then. */
        OVERLAPPING {
            @Override
            void happens(Tale tale, Line engine, String policy) {
                Line earlier = tale.loggedIn(AGENT, "A");
                engine.hears(LOGIN, AGENT);
                Line again = tale.registered(AGENT, "A").logsIn();
                switch (policy) {
                    case "refuse" -> {
                        again.refuses().closes();
                        earlier.closes();
                    }
                    case "close-earlier" -> {
                        engine.hears(LOGOUT, AGENT);
                        earlier.isEndedByServer();
                        again.acks();
                        engine.hears(LOGIN, AGENT);
                        again.closes();
                    }
                    default -> {
                        again.acks();
                        engine.hears(LOGIN, AGENT);
                        earlier.closes();
                        engine.hears(LOGOUT, AGENT);
                        again.closes();
                    }
                }
                engine.hears(LOGOUT, AGENT);
            }
        };

        abstract void happens(Tale tale, Line engine, String policy);
    }

    static Stream<Arguments> storms() {
        return Stream.of("refuse", "close-earlier", "allow")
                .flatMap(policy -> Stream.of(Reconnect.values()).map(it -> Arguments.of(policy, it)));
    }

    private record Storm(Tale tale, Line engine) {

        Judged judged() {
            tale.at(9_000);
            engine.livesOn();
            return Judged.of(tale.quiet());
        }
    }

    /** Fifty reconnects within a second, and then a while in which nothing happens. */
    private static Storm over(String policy, Reconnect reconnect) {
        Tale tale = Tale.policy(policy);
        Line engine = tale.leases(AGENT).reporting("A");
        for (int i = 0; i < RECONNECTS; i++) {
            tale.at(20L * i);
            reconnect.happens(tale, engine, policy);
        }
        tale.at(4_000).quiet();
        engine.livesOn();
        return new Storm(tale, engine);
    }

    /** The same; then the agent logs in once more. */
    private static Storm in(String policy, Reconnect reconnect) {
        Storm storm = over(policy, reconnect);
        Line last = storm.tale().loggedIn(AGENT, "A");
        storm.engine().hears(LOGIN, AGENT);
        storm.tale().at(6_000).quiet();
        last.livesOn();
        return storm;
    }

    /** The same, and after a while closes the connection. */
    private static Storm storm(String policy, Reconnect reconnect) {
        Storm storm = over(policy, reconnect);
        Line last = storm.tale().loggedIn(AGENT, "A");
        storm.engine().hears(LOGIN, AGENT);
        storm.tale().at(6_000).quiet();
        last.closes();
        return storm;
    }

    @ParameterizedTest
    @MethodSource("storms")
    void shouldPassTheLogoutThatIsOwed(String policy, Reconnect reconnect) {
        Storm storm = storm(policy, reconnect);
        storm.engine().hears(LOGOUT, AGENT);

        Judged judged = storm.judged().charges().keeps("AD-01");
        assertThat(judged.inconclusiveStrands()).isZero();
    }

    @ParameterizedTest
    @MethodSource("storms")
    void shouldChargeALogoutThatIsMissing(String policy, Reconnect reconnect) {
        Judged judged = storm(policy, reconnect).judged().charges("AD-01", "LO-03");

        assertThat(judged.inconclusiveStrands()).isZero();
    }

    @ParameterizedTest
    @MethodSource("storms")
    void shouldKnowThatTheAgentIsIn(String policy, Reconnect reconnect) {
        Storm storm = in(policy, reconnect);
        storm.engine().hears(LOGOUT, AGENT);

        Judged judged = storm.judged().charges("AD-13");
        assertThat(judged.inconclusiveStrands()).isZero();
    }

    /** A login or logout that is reported then belongs to no session. */
    @ParameterizedTest
    @MethodSource("storms")
    void shouldKnowThatTheAgentIsOut(String policy, Reconnect reconnect) {
        for (String surplus : List.of(LOGIN, LOGOUT)) {
            Storm storm = over(policy, reconnect);
            storm.engine().hears(surplus, AGENT);

            Judged judged = storm.judged();
            assertThat(judged.charged()).as(surplus).isNotEmpty();
            assertThat(judged.inconclusiveStrands()).isZero();
        }
    }

    /** LI-03: what was owed to a session that is over is owed no more; a status that comes later is that of the next one. */
    @Test
    void shouldNotTakeAStatusForALateOneOfASessionThatIsOver() {
        Tale told = Tale.policy("refuse").leases("agent-1");
        Line engine = told.reporting("A");
        Line line = told.loggedIn("agent-1", "A");
        engine.hears(LOGIN, "agent-1").says(Tale.about(Tale.STATUS, "agent-1"));
        told.at(100);
        line.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        line.logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        told.at(2_000);
        line.hears(Tale.STATUS, "agent-1");

        told.at(9_000);
        engine.livesOn();
        Judged.of(told.quiet()).charges();
    }
}
