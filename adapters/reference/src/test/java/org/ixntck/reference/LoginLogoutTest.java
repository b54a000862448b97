package org.ixntck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.ixntck.adapter.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginLogoutTest {

    private Pair pair;
    private Server a;
    private Peer reporting;

    @BeforeEach
    void start() throws Exception {
        pair = new Pair();
        a = pair.a;
        reporting = Peer.reporting(a);
    }

    @AfterEach
    void stop() throws Exception {
        reporting.close();
        pair.close();
    }

    @Test
    void aLoginIsReportedAndAcknowledged() throws Exception {
        try (Peer agent = Peer.agent(a)) {
            agent.acked("RequestAgentLogin", Peer.who(7));
            JsonNode event = reporting.hears("EventAgentLogin", 7);
            assertThat(event.path("tenantId").asInt()).isEqualTo(1);
            assertThat(event.path("placeId").asText()).isEqualTo("place-7");
            assertThat(event.path("mediaList").toString()).isEqualTo("{\"chat\":1}");
            assertThat(event.path("reportingEventSequenceNumber").asInt()).isPositive();
            agent.hearsNothing();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"placeId\":\"p\",\"agentId\":\"agent-1\",\"mediaList\":{}",
                "\"tenantId\":1,\"agentId\":\"agent-1\",\"mediaList\":{}",
                "\"tenantId\":1,\"placeId\":\"p\",\"mediaList\":{}",
                "\"tenantId\":1,\"placeId\":\"p\",\"agentId\":\"agent-1\"",
                "\"tenantId\":\"1\",\"placeId\":\"p\",\"agentId\":\"agent-1\",\"mediaList\":{}",
                "\"tenantId\":1.5,\"placeId\":\"p\",\"agentId\":\"agent-1\",\"mediaList\":{}",
                "\"tenantId\":1,\"placeId\":2,\"agentId\":\"agent-1\",\"mediaList\":{}",
                "\"tenantId\":1,\"placeId\":\"p\",\"agentId\":null,\"mediaList\":{}",
                "\"tenantId\":1,\"placeId\":\"p\",\"agentId\":\"agent-1\",\"mediaList\":[\"chat\"]",
                "\"tenantId\":1,\"placeId\":\"p\",\"agentId\":\"agent-1\",\"mediaList\":{\"chat\":\"ready\"}"
            })
    void aLoginWithoutWhatItNeedsIsRefusedAndHasNoEffect(String attributes) throws Exception {
        try (Peer agent = Peer.agent(a)) {
            agent.refused(102, "RequestAgentLogin", attributes);
            agent.refused(102, "RequestAgentAvailable", attributes);
            agent.refused(34, "RequestAgentLogout", "");
        }
        reporting.hearsNothing();
    }

    @Test
    void aLogoutIsReportedWithItsReasonAndTheConnectionStaysRegistered() throws Exception {
        try (Peer agent = Peer.agent(a)) {
            agent.acked("RequestAgentLogin", Peer.who(1));
            agent.acked("RequestAgentLogout", "\"reason\":{\"name\":\"lunch\"}");
            agent.acked("RequestAgentLogin", Peer.who(1));
            agent.refused(14, "RequestAgentLogin", Peer.who(1));
            agent.refused(14, "RequestAgentLogin", Peer.who(2));
        }
        reporting.hears("EventAgentLogin", 1);
        JsonNode logout = reporting.hears("EventAgentLogout", 1);
        assertThat(logout.path("reason").toString()).isEqualTo("{\"name\":\"lunch\"}");
        assertThat(logout.path("placeId").asText()).isEqualTo("place-1");
        assertThat(reporting.hears("EventAgentLogin", 1).has("reason")).isFalse();
    }

    @Test
    void aLogoutWithoutALoginIsRefused() throws Exception {
        try (Peer agent = Peer.agent(a)) {
            agent.refused(34, "RequestAgentLogout", "");
            agent.acked("RequestAgentAvailable", Peer.who(1));
            agent.refused(34, "RequestAgentLogout", "");
        }
        reporting.hearsNothing();
    }

    @Test
    void anAvailableAgentIsNotReported() throws Exception {
        try (Peer agent = Peer.agent(a)) {
            agent.refused(34, "RequestAgentNotAvailable", "");
            agent.acked("RequestAgentAvailable", Peer.who(1));
            agent.acked("RequestAgentAvailable", Peer.who(1));
            agent.refused(14, "RequestAgentAvailable", Peer.who(2));
            agent.acked("RequestAgentNotAvailable", "");
            agent.refused(34, "RequestAgentNotAvailable", "");
        }
        reporting.hearsNothing();
    }

    @Test
    void anAvailableAgentIsPromotedByItsLoginOnTheSameConnection() throws Exception {
        Peer agent = Peer.agent(a);
        agent.acked("RequestAgentAvailable", Peer.who(1));
        agent.acked("RequestAgentLogin", Peer.who(1));
        reporting.hears("EventAgentLogin", 1);
        agent.leave();
        reporting.hears("EventAgentLogout", 1);
        reporting.hearsNothing();
    }

    @Test
    void anAgentThatIsLoggedInStaysSoWhenItSaysThatItIsAvailable() throws Exception {
        try (Peer agent = Peer.agent(a)) {
            agent.acked("RequestAgentLogin", Peer.who(1));
            agent.acked("RequestAgentAvailable", Peer.who(1));
            agent.refused(34, "RequestAgentNotAvailable", "");
            agent.acked("RequestAgentLogout", "");
        }
        reporting.hears("EventAgentLogin", 1);
        reporting.hears("EventAgentLogout", 1);
    }

    @Test
    void onlyAnAgentApplicationHasAnAgent() throws Exception {
        reporting.refused(101, "RequestAgentLogin", Peer.who(1));
        try (Peer agent = Peer.agent(a)) {
            agent.acked("RequestAgentLogin", Peer.who(1));
            reporting.hears("EventAgentLogin", 1);
            agent.say("EventCurrentAgentStatus", Peer.who(1) + ",\"mediaStateList\":{}");
            agent.hearsNothing();
        }
    }

    @Test
    void theStatusGoesUnchangedToTheApplicationOfThatAgentOnly() throws Exception {
        try (Peer one = Peer.agent(a);
                Peer two = Peer.agent(a);
                Peer available = Peer.agent(a)) {
            one.acked("RequestAgentLogin", Peer.who(1));
            two.acked("RequestAgentLogin", Peer.who(2));
            available.acked("RequestAgentAvailable", Peer.who(1));
            String status = "{\"message\":\"EventCurrentAgentStatus\",\"tenantId\":1,\"placeId\":\"place-1\","
                    + "\"agentId\":\"agent-1\",\"mediaStateList\":{\"chat\":1,\"email\":0},"
                    + "\"mediaCapacityList\":{\"chat\":3},\"doNotDisturb\":false,\"new\":[1.50,{\"x\":\"é\"}]}";
            reporting.raw(status + "\n");
            assertThat(one.next()).isEqualTo(new ObjectMapper().readTree(status));
            reporting.raw("{\"message\":\"EventCurrentAgentStatus\",\"agentId\":\"agent-2\"}\n");
            two.hearsNothing();
            one.hearsNothing();
            available.hearsNothing();
        }
    }

    @Test
    void theLoginDoesNotNeedAReportingEngine() throws Exception {
        reporting.close();
        try (Peer agent = Peer.agent(a)) {
            agent.acked("RequestAgentLogin", Peer.who(1));
            try (Peer later = Peer.reporting(a)) {
                later.hearsNothing();
                agent.acked("RequestAgentLogout", "");
                later.hears("EventAgentLogout", 1);
            }
            agent.acked("RequestAgentLogin", Peer.who(1));
        }
    }

    @Test
    void eachReportingEngineGetsEachEventOnceWithNumbersOfItsOwn() throws Exception {
        try (Peer agent = Peer.agent(a)) {
            agent.acked("RequestAgentLogin", Peer.who(1));
            try (Peer second = Peer.reporting(a)) {
                agent.acked("RequestAgentLogout", "");
                agent.acked("RequestAgentLogin", Peer.who(1));
                for (Peer engine : new Peer[] {reporting, second}) {
                    if (engine == reporting) {
                        engine.hears("EventAgentLogin", 1);
                    }
                    int first = number(engine.hears("EventAgentLogout", 1));
                    assertThat(first).isEqualTo(engine == reporting ? 2 : 1);
                    assertThat(number(engine.hears("EventAgentLogin", 1))).isEqualTo(first + 1);
                    engine.hearsNothing();
                }
            }
        }
    }

    private static int number(JsonNode event) {
        return event.path("reportingEventSequenceNumber").asInt();
    }

    @Test
    void mediaAreAddedRemovedReadyAndNotReady() throws Exception {
        String chat = "\"mediaTypeName\":\"chat\"";
        String email = "\"mediaTypeName\":\"email\"";
        try (Peer agent = Peer.agent(a)) {
            agent.refused(34, "RequestAddMedia", email);
            agent.acked("RequestAgentAvailable", Peer.who(1));
            agent.refused(34, "RequestNotReadyForMedia", chat);
            agent.acked("RequestAgentLogin", Peer.who(1));
            reporting.hears("EventAgentLogin", 1);
            agent.refused(14, "RequestAddMedia", chat);
            agent.refused(102, "RequestAddMedia", "");
            agent.refused(34, "RequestNotReadyForMedia", email);
            agent.refused(34, "RequestCancelNotReadyForMedia", email);
            agent.refused(34, "RequestRemoveMedia", email);
            changes(agent, "RequestAddMedia", email, "EventMediaAdded", "email");
            changes(agent, "RequestCancelNotReadyForMedia", email, "EventReadyForMedia", "email");
            changes(agent, "RequestNotReadyForMedia", chat, "EventNotReadyForMedia", "chat");
            changes(agent, "RequestRemoveMedia", chat, "EventMediaRemoved", "chat");
            agent.refused(34, "RequestRemoveMedia", chat);
            reporting.hearsNothing();
        }
    }

    private void changes(Peer agent, String request, String attributes, String event, String media) throws Exception {
        agent.acked(request, attributes);
        assertThat(reporting.hears(event, 1).path("mediaTypeName").asText()).isEqualTo(media);
    }
}
