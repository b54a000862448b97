package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.stream.Stream;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
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

    private record Storm(Tale tale, Line engine, Line last) {

        Judged judged() {
            tale.at(9_000);
            engine.livesOn();
            return Judged.of(tale.quiet());
        }
    }

    /** Fifty reconnects within a second; then the agent logs in once more, and after a while closes the connection. */
    private static Storm storm(String policy, Reconnect reconnect) {
        Tale tale = Tale.policy(policy);
        Line engine = tale.leases(AGENT).reporting("A");
        for (int i = 0; i < RECONNECTS; i++) {
            tale.at(20L * i);
            reconnect.happens(tale, engine, policy);
        }
        tale.at(4_000).quiet();
        engine.livesOn();
        Line last = tale.loggedIn(AGENT, "A");
        engine.hears(LOGIN, AGENT);
        tale.at(6_000).quiet();
        last.closes();
        return new Storm(tale, engine, last);
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
}
