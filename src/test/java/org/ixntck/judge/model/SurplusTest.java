package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each line that says whom a surplus report concerns earns its place: a history is charged by it, and without it otherwise. */
class SurplusTest {

    private static final String AGENT = "agent-1";
    private static final String OTHER = "agent-2";

    private final Tale tale = Tale.policy("refuse").leases(AGENT).leases(OTHER);

    /** A report that nothing permits; returns the engine that got it. */
    private Line told(Surplus line) {
        return switch (line) {
            case LOGIN_BEFORE_REGISTRATION -> {
                Line engine = tale.reporting("A");
                tale.agent(AGENT, "A").logsIn().refuses();
                yield engine.hears(LOGIN, AGENT);
            }
            case LOGIN_AFTER_RETURN -> {
                Line engine = returned();
                tale.registered(AGENT, "A").isAvailable().acks();
                yield engine.hears(LOGIN, AGENT);
            }
            case LOGIN_BY_ITSELF -> {
                Line engine = tale.reporting("B");
                tale.registered(AGENT, "B").isAvailable().acks();
                tale.ends("A", "kill");
                yield engine.hears(LOGIN, AGENT);
            }
            case LOGIN_OF_AVAILABLE -> {
                Line engine = tale.reporting("A");
                tale.registered(AGENT, "A").isAvailable().acks();
                yield engine.hears(LOGIN, AGENT);
            }
            case LOGIN_RESTORED -> returned().hears(LOGIN, AGENT);
            case LOGIN_UNASKED -> {
                // With a second engine a login that was reported twice would be RP-02.
                Line engine = tale.reporting("A");
                tale.engine("second", "A");
                tale.registered(AGENT, "A");
                yield engine.hears(LOGIN, AGENT);
            }
            case LOGIN_REFUSED_TAKEOVER -> {
                Line engine = tale.reporting("B");
                takeover().logsInBadly().refuses();
                yield engine.hears(LOGIN, AGENT);
            }
            case LOGIN_REFUSED -> {
                Line engine = tale.reporting("A");
                tale.registered(AGENT, "A").logsInBadly().refuses();
                yield engine.hears(LOGIN, AGENT);
            }
            case LOGIN_SEVERAL_ENGINES -> {
                Line engine = tale.reporting("A");
                Line second = tale.engine("second", "A");
                loggedIn(engine);
                second.hears(LOGIN, AGENT);
                yield engine.hears(LOGIN, AGENT);
            }
            case LOGIN_TWICE -> {
                Line engine = tale.reporting("A");
                loggedIn(engine);
                yield engine.hears(LOGIN, AGENT);
            }
            default -> loggedOut(line);
        };
    }

    private Line loggedOut(Surplus line) {
        return switch (line) {
            case LOGOUT_AGAIN_SEVERAL_ENGINES -> {
                Line engine = tale.reporting("A");
                Line second = tale.engine("second", "A");
                Line agent = loggedIn(engine);
                second.hears(LOGIN, AGENT);
                agent.closes();
                engine.hears(LOGOUT, AGENT);
                second.hears(LOGOUT, AGENT);
                yield engine.hears(LOGOUT, AGENT);
            }
            case LOGOUT_AGAIN_AFTER_LOSS -> {
                Line engine = tale.reporting("A");
                loggedIn(engine).closes();
                yield engine.hears(LOGOUT, AGENT).hears(LOGOUT, AGENT);
            }
            case LOGOUT_AGAIN_AT_LOSS -> {
                Line engine = tale.reporting("A");
                Line agent = loggedIn(engine).logsOut().acks();
                engine.hears(LOGOUT, AGENT);
                agent.closes();
                yield engine.hears(LOGOUT, AGENT);
            }
            case LOGOUT_AGAIN -> {
                Line engine = tale.reporting("A");
                loggedIn(engine).logsOut().acks();
                yield engine.hears(LOGOUT, AGENT).hears(LOGOUT, AGENT);
            }
            case LOGOUT_WITHOUT_NAME -> {
                Line engine = tale.reporting("A");
                tale.registered(AGENT, "A").closes();
                yield engine.hears(Message.of(LOGOUT));
            }
            case LOGOUT_OF_STRANGER -> {
                // For an agent of the kit it would be SD-06.
                Line engine = tale.reporting("A");
                tale.ends("B", "kill");
                yield engine.hears(LOGOUT, "nobody-plays-me");
            }
            case LOGOUT_BY_ITSELF -> {
                loggedIn(tale.reporting("A"));
                Line engine = tale.reporting("B");
                tale.ends("A", "kill");
                yield engine.hears(LOGOUT, AGENT);
            }
            case LOGOUT_RESTORED -> returned().hears(LOGOUT, AGENT);
            case LOGOUT_BEFORE_REGISTRATION -> {
                Line engine = tale.reporting("A");
                tale.agent(AGENT, "A").logsIn().refuses();
                yield engine.hears(LOGOUT, AGENT);
            }
            case LOGOUT_OF_REGISTERED -> {
                Line engine = tale.reporting("A");
                tale.registered(AGENT, "A").closes();
                yield engine.hears(LOGOUT, AGENT);
            }
            case LOGOUT_OF_ANOTHER -> tale.reporting("A").hears(LOGOUT, OTHER);
            default -> loggedOutWithoutASession(line);
        };
    }

    private Line loggedOutWithoutASession(Surplus line) {
        Line engine = line == Surplus.LOGOUT_AFTER_RETURN || line == Surplus.LOGOUT_OF_AVAILABLE_AFTER_RETURN
                ? returned()
                : tale.reporting(line == Surplus.LOGOUT_REFUSED_TAKEOVER ? "B" : "A");
        switch (line) {
            case LOGOUT_OF_NOT_AVAILABLE ->
                tale.registered(AGENT, "A")
                        .isAvailable()
                        .acks()
                        .isNotAvailable()
                        .acks();
            case LOGOUT_AFTER_RETURN ->
                tale.registered(AGENT, "A").isAvailable().acks();
            case LOGOUT_OF_AVAILABLE_AFTER_RETURN, LOGOUT_OF_AVAILABLE ->
                tale.registered(AGENT, "A").isAvailable().acks().closes();
            case LOGOUT_AGAIN_AFTER_CUT -> {
                tale.registered(AGENT, "A").logsIn().closes();
                engine.hears(LOGIN, AGENT).hears(LOGOUT, AGENT);
            }
            case LOGOUT_REFUSED_TAKEOVER -> takeover().logsInBadly().refuses().closes();
            case LOGOUT_REFUSED ->
                tale.registered(AGENT, "A").logsInBadly().refuses().closes();
            case LOGOUT_REQUEST_ONLY -> tale.registered(AGENT, "A").logsOut().refuses();
            case LOGOUT_OTHERWISE ->
                tale.registered(AGENT, "A")
                        .asks(Message.of("RequestAddMedia").with("mediaTypeName", "chat"))
                        .refuses()
                        .closes();
            default -> throw new IllegalArgumentException("no history for " + line);
        }
        return engine.hears(LOGOUT, AGENT);
    }

    private Line loggedIn(Line engine) {
        Line agent = tale.loggedIn(AGENT, "A");
        engine.hears(LOGIN, AGENT);
        return agent;
    }

    /** A is killed and started again, and a reporting engine registers with it. */
    private Line returned() {
        tale.ends("A", "kill").restarts("A");
        return tale.reporting("A");
    }

    /** The agent's primary, A, is killed; the agent registers with B. */
    private Line takeover() {
        Line agent = loggedIn(tale.engine("other", "A"));
        tale.ends("A", "kill");
        agent.isEndedByServer();
        return tale.registered(AGENT, "B");
    }

    private Set<String> charged(Table table) {
        return Judged.by(table, tale).charged();
    }

    @ParameterizedTest
    @EnumSource(Surplus.class)
    void shouldNeedEachLineToChargeWhomASurplusReportConcerns(Surplus line) {
        Line engine = told(line);
        tale.at(5_000);
        engine.livesOn();
        tale.quiet();

        Set<String> charged = charged(Table.ofTheModels());
        assertThat(charged).containsAll(line.requirements());
        if (line == Surplus.LOGIN_UNASKED) {
            assertThat(charged).doesNotContain("RP-02");
        }
        boolean last = line == Surplus.LOGIN_TWICE || line == Surplus.LOGOUT_OTHERWISE;
        if (!last) {
            assertThat(charged(Table.ofTheModels().without(line)))
                    .as("without the line")
                    .isNotEqualTo(charged);
        }
    }
}
