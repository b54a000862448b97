package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ixntck.judge.Tale.LOGIN;
import static org.ixntck.judge.Tale.LOGOUT;

import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins at places that another agent holds, or has left. */
class PlacesTest {

    private final OneServer server = new OneServer(Tale.policy("refuse"));
    private final Tale tale = server.tale();
    private final Line engine = server.engine();

    @Test
    void shouldChargeALoginAtAnOccupiedPlaceThatIsAcknowledged() {
        server.loggedIn("agent-1");
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").acks();

        assertThat(server.inTheEnd().charged()).contains("LI-11");
    }

    @Test
    void shouldPassALoginAtAPlaceThatWasLeft() {
        server.loggedIn("agent-1").logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").acks();
        engine.hears(LOGIN, "agent-2");

        server.inTheEnd().charges();
    }

    /** The later session may have replaced the earlier one, and is over. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldPassEitherAnswerAtThePlaceOfASessionThatALaterOneMayHaveReplaced(boolean free) {
        OneServer allow = new OneServer(Tale.policy("allow"));
        Line first = allow.loggedIn("agent-1");
        Line second = allow.tale().loggedIn("agent-1", "A");
        allow.engine().hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        second.closes();
        allow.engine().hears(LOGOUT, "agent-1");
        allow.tale().at(3_000).quiet();
        Line other = allow.tale().registered("agent-2", "A").logsInAt("place-of-agent-1");
        if (free) {
            other.acks();
            allow.engine().hears(LOGIN, "agent-2");
        } else {
            other.refuses();
        }
        first.closes();

        allow.inTheEnd().charges();
    }

    /** Whether a second login on the connection of its session begins a new one is open, and so where the agent is then. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldPassEitherAnswerAtThePlaceOfASecondLoginOnItsConnection(boolean free) {
        server.loggedIn("agent-1").logsInAt("place-2").acks();
        Line other = tale.registered("agent-2", "A").logsInAt("place-2");
        if (free) {
            other.acks();
            engine.hears(LOGIN, "agent-2");
        } else {
            other.refuses();
        }

        server.inTheEnd().charges();
    }

    @ParameterizedTest
    @CsvSource({"1, true", "1, false", "3, true", "3, false"})
    void shouldLetASessionHoldItsPlaceWhoseConnectionTheKitDoesNotReadWhenOthersEnd(int others, boolean free) {
        OneServer allow = new OneServer(Tale.policy("allow"));
        Tale one = allow.tale();
        allow.loggedIn("agent-1").goesDeaf();
        Line again = one.at(2_000).registered("agent-1", "A");
        for (int i = 0; i < others; i++) {
            one.at(3_000 + 2_000 * i);
            again.logsIn().acks().logsOut().acks();
            allow.engine().hears(LOGIN, "agent-1").hears(LOGOUT, "agent-1");
        }
        one.at(9_000).quiet();
        Line other = one.registered("agent-2", "A").logsInAt("place-of-agent-1");
        if (free) {
            other.acks();
            allow.engine().hears(LOGIN, "agent-2");
        } else {
            other.refuses();
        }

        allow.inTheEnd().charges();
    }

    /** Three reports of one logout are not the logouts of three sessions. */
    @Test
    void shouldPassARefusalAtThePlaceOfASessionWhoseEndIsNotReportedYetWhereSeveralEnginesAreTold() {
        OneServer allowing = new OneServer(Tale.policy("allow"));
        Tale both = allowing.tale();
        Line other = both.engine("reporting-2", "A");
        Line first = both.loggedIn("agent-1", "A");
        Line second = both.registered("agent-1", "A").logsInAt("window").acks();
        allowing.engine().hears(LOGIN, "agent-1").hears(LOGIN, "agent-1");
        other.hears(LOGIN, "agent-1").hears(LOGIN, "agent-1");
        both.at(3_000).quiet();
        first.closes();
        second.closes();
        allowing.engine().hears(LOGOUT, "agent-1");
        other.hears(LOGOUT, "agent-1");
        both.at(3_100);
        both.registered("agent-2", "A").logsInAt("window").refuses();
        allowing.engine().hears(LOGOUT, "agent-1");
        other.hears(LOGOUT, "agent-1").livesOn();

        allowing.inTheEnd().charges();
    }

    @Test
    void shouldChargeARefusalAtAPlaceThatWasLeft() {
        server.loggedIn("agent-1").closes();
        engine.hears(LOGOUT, "agent-1");
        tale.at(100);
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").refuses();

        assertThat(server.inTheEnd().charged()).contains("LI-01");
    }

    /** AV-06 leaves open whether the agent is logged in any more. */
    @Test
    void shouldPassALoginAtThePlaceOfAnAgentWhoHasBecomeAvailable() {
        Line agent = server.loggedIn("agent-1").isAvailable();
        engine.hears(LOGOUT, "agent-1");
        agent.acks();
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").acks();
        engine.hears(LOGIN, "agent-2");

        server.inTheEnd().charges();
    }

    /** The end of the earlier connection may be seen later than what the server does afterwards. */
    @Test
    void shouldPassALoginAtAPlaceThatTheNextSessionOfItsAgentHasFreed() {
        OneServer closing = new OneServer(Tale.policy("close-earlier"));
        Line earlier = closing.loggedIn("agent-1");
        closing.tale().registered("agent-1", "A").logsInAt("window").acks();
        closing.engine().hears(LOGOUT, "agent-1").hears(LOGIN, "agent-1");
        closing.tale().registered("agent-2", "A").logsInAt("place-of-agent-1").acks();
        closing.engine().hears(LOGIN, "agent-2");
        earlier.isEndedByServer();

        closing.inTheEnd().charges();
    }

    @Test
    void shouldChargeALoginAtAPlaceWhoseAgentWasRefusedElsewhere() {
        server.loggedIn("agent-1");
        tale.registered("agent-1", "A").logsInAt("window").refuses();
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").acks();

        assertThat(server.inTheEnd().charged()).contains("LI-11");
    }

    /** A server that lets in a login without a media list may hold the place for it. */
    @ParameterizedTest
    @ValueSource(strings = {"EventAck", "EventError"})
    void shouldPassEitherAnswerAtThePlaceOfALoginThatLacksAnAttribute(String answer) {
        Line first = tale.registered("agent-1", "A");
        first.asks(Tale.about("RequestAgentLogin", "agent-1"));
        engine.hears(LOGIN, "agent-1");
        first.acks();
        Line second = tale.registered("agent-2", "A").logsInAt("place-of-agent-1");
        second.answers(answer, second.reference());
        if (answer.equals("EventAck")) {
            engine.hears(LOGIN, "agent-2");
        }

        server.inTheEnd().charges();
    }

    /** AV-04: it ends no session, so that the place stays taken. */
    @Test
    void shouldPassARefusalAtThePlaceOfAPrimaryThatSaidThatItIsNotAvailable() {
        server.loggedIn("agent-1").isNotAvailable().acks();
        tale.at(5_000).quiet();
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").refuses();

        server.inTheEnd().charges();
    }

    @Test
    void shouldChargeARefusalAtThePlaceOfASecondaryThatIsNotAvailableAnyMore() {
        tale.registered("agent-1", "A").isAvailable().acks().isNotAvailable().acks();
        tale.at(5_000).quiet();
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").refuses();

        assertThat(server.inTheEnd().charged()).contains("LI-01");
    }

    /** Whether it is available again is open, and so is whether an available agent holds its place. */
    @Test
    void shouldPassARefusalAtThePlaceOfAnAgentWhoWasAvailableBeforeItsSession() {
        Line agent =
                tale.registered("agent-1", "A").isAvailable().acks().logsIn().acks();
        engine.hears(LOGIN, "agent-1");
        agent.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.at(5_000).quiet();
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").refuses();

        server.inTheEnd().charges();
    }

    @Test
    void shouldChargeARefusalAtThePlaceOfAnAgentWhoHasLoggedOut() {
        Line agent = server.loggedIn("agent-1");
        agent.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        tale.registered("agent-2", "A").logsInAt("place-of-agent-1").refuses();

        assertThat(server.inTheEnd().charged()).contains("LI-01");
    }

    /** What another login on the same connection means is open: a server that acknowledges it may leave the session, and its place, as they were. */
    @ParameterizedTest
    @ValueSource(strings = {"place-of-agent-1", "place-of-agent-3"})
    void shouldPassALoginAtEitherPlaceOfAnAgentWhoHasLoggedInAgain(String place) {
        Line agent = server.loggedIn("agent-1");
        agent.logsInAt("place-of-agent-3").acks();
        tale.at(5_000).quiet();
        tale.registered("agent-2", "A").logsInAt(place).acks();
        engine.hears(LOGIN, "agent-2");

        server.inTheEnd().charges();
    }

    @Test
    void shouldChargeALoginAtThePlaceOfAnAgentWhoHasLoggedOutAndInThere() {
        Line agent = server.loggedIn("agent-1");
        agent.logsOut().acks();
        engine.hears(LOGOUT, "agent-1");
        agent.logsInAt("place-of-agent-3").acks();
        engine.hears(LOGIN, "agent-1");
        tale.at(5_000).quiet();
        tale.registered("agent-2", "A").logsInAt("place-of-agent-3").acks();
        engine.hears(LOGIN, "agent-2");

        assertThat(server.inTheEnd().charged()).contains("LI-11");
    }
}
