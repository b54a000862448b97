package org.ixntck.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import org.ixntck.adapter.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    private static final String DESKTOP = "\"clientName\":\"agent-desktop\",\"clientType\":\"AgentApplication\"";
    private static final String NOBODY = "\"clientName\":\"nobody\",\"clientType\":\"AgentApplication\"";

    private Pair pair;
    private Server a;

    @BeforeEach
    void start() throws Exception {
        pair = new Pair();
        a = pair.a;
    }

    @AfterEach
    void stop() throws Exception {
        pair.close();
    }

    @ParameterizedTest
    @CsvSource({
        "agent-desktop,AgentApplication",
        "reporting,ReportingEngine",
        "media-server,MediaServer",
        "routing-engine,RoutingEngine",
        "proxy,Proxy"
    })
    void aValidClientIsAcknowledged(String name, String type) throws Exception {
        try (Peer one = new Peer(a);
                Peer two = new Peer(a)) {
            String client = "\"clientName\":\"" + name + "\",\"clientType\":\"" + type + "\"";
            JsonNode first = one.acked("RequestRegisterClient", client);
            JsonNode second = two.acked("RequestRegisterClient", client);
            assertThat(first.path("proxyClientId").asInt()).isPositive();
            assertThat(second.path("proxyClientId").asInt())
                    .isPositive()
                    .isNotEqualTo(first.path("proxyClientId").asInt());
        }
    }

    @ParameterizedTest
    @CsvSource({"nobody,AgentApplication", "agent-desktop,ReportingEngine", "reporting,AgentApplication", "x,Y"})
    void anInvalidClientIsRefused(String name, String type) throws Exception {
        try (Peer peer = new Peer(a)) {
            peer.refused(
                    101, "RequestRegisterClient", "\"clientName\":\"" + name + "\",\"clientType\":\"" + type + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RequestAgentLogin",
                "RequestAgentLogout",
                "RequestAgentAvailable",
                "RequestAgentNotAvailable",
                "RequestAddMedia"
            })
    void aRequestBeforeRegistrationIsRefusedWithoutEffect(String request) throws Exception {
        try (Peer reporting = Peer.reporting(a);
                Peer peer = new Peer(a)) {
            peer.refused(100, request, Peer.who(1));
            reporting.hearsNothing();
        }
    }

    @Test
    void anUnregisteredClientIsDisconnectedAfterTheTimeoutOfTheLastError() throws Exception {
        try (Peer peer = new Peer(a)) {
            peer.refused(101, "RequestRegisterClient", NOBODY);
            Thread.sleep(300);
            peer.refused(100, "RequestAgentLogin", Peer.who(1));
            long last = System.nanoTime();
            assertThat(peer.end()).isEqualTo(Peer.End.FIN);
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - last)).isBetween(600L, 1_000L);
        }
    }

    @Test
    void registeringAfterAllCancelsTheTimeout() throws Exception {
        try (Peer peer = new Peer(a)) {
            peer.refused(101, "RequestRegisterClient", NOBODY);
            peer.acked("RequestRegisterClient", DESKTOP);
            peer.refused(34, "RequestAgentLogout", "");
            Thread.sleep(900);
            peer.acked("RequestAgentLogin", Peer.who(1));
        }
    }

    @Test
    void registrationIsOfOneConnection() throws Exception {
        try (Peer one = Peer.agent(a);
                Peer two = new Peer(a)) {
            two.refused(100, "RequestAgentLogin", Peer.who(1));
            one.acked("RequestAgentLogin", Peer.who(1));
        }
    }

    @Test
    void aSecondRegistrationIsAcknowledgedAndChangesNothing() throws Exception {
        try (Peer reporting = Peer.reporting(a);
                Peer agent = Peer.agent(a)) {
            agent.acked("RequestAgentLogin", Peer.who(1));
            reporting.hears("EventAgentLogin", 1);
            agent.acked("RequestRegisterClient", DESKTOP);
            agent.acked("RequestAgentLogout", "");
            reporting.hears("EventAgentLogout", 1);
        }
    }

    @Test
    void aSilentConnectionIsKept() throws Exception {
        try (Peer peer = new Peer(a)) {
            Thread.sleep(900);
            peer.acked("RequestRegisterClient", DESKTOP);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"clientName\":\"agent-desktop\"",
                "\"clientType\":\"AgentApplication\"",
                "\"clientName\":7,\"clientType\":\"AgentApplication\"",
                "\"clientName\":null,\"clientType\":\"AgentApplication\""
            })
    void registrationNeedsItsAttributes(String attributes) throws Exception {
        try (Peer peer = new Peer(a)) {
            peer.refused(102, "RequestRegisterClient", attributes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"referenceId\":\"7\",", "\"referenceId\":0,", "\"referenceId\":2147483648,"})
    void aRequestNeedsAReferenceId(String reference) throws Exception {
        try (Peer peer = new Peer(a)) {
            peer.say("RequestRegisterClient", reference + DESKTOP);
            JsonNode error = peer.next("EventError");
            assertThat(error.path("errorCode").asInt()).isEqualTo(102);
            assertThat(error.has("referenceId")).isFalse();
            peer.acked("RequestRegisterClient", DESKTOP);
            peer.say("RequestAgentLogin", reference + Peer.who(1));
            assertThat(peer.next("EventError").path("errorCode").asInt()).isEqualTo(102);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "[]",
                "{}",
                "{\"message\":7}",
                "{\"message\":\"\"}",
                "{\"message\":\"RequestAgentLogout\",\"referenceId\":9} x",
                "\0",
                " "
            })
    void anUnreadableLineIsAnsweredAndTheConnectionGoesOn(String line) throws Exception {
        try (Peer peer = Peer.agent(a)) {
            peer.raw(line + "\n");
            JsonNode error = peer.next("EventError");
            assertThat(error.path("errorCode").asInt()).isEqualTo(103);
            assertThat(error.has("referenceId")).isFalse();
            peer.raw(new byte[] {'"', (byte) 0xff, '"', '\n'});
            assertThat(peer.next("EventError").path("errorCode").asInt()).isEqualTo(103);
            peer.acked("RequestAgentLogin", Peer.who(1));
        }
    }

    @Test
    void emptyLinesAndUnknownMessagesAreIgnored() throws Exception {
        try (Peer peer = Peer.agent(a)) {
            peer.raw("\n\r\n");
            peer.say("SomethingNew", "\"x\":[{}]");
            peer.raw("{\"message\":\"RequestAgentLogin\",\"referenceId\":900," + Peer.who(1) + ",\"new\":null}\r\n");
            assertThat(peer.next("EventAck").path("referenceId").asInt()).isEqualTo(900);
        }
    }

    @Test
    void aLineThatIsTooLongIsAnsweredAndTheConnectionClosed() throws Exception {
        try (Peer peer = Peer.agent(a)) {
            peer.raw("x".repeat(65_536));
            assertThat(peer.next("EventError").path("errorCode").asInt()).isEqualTo(103);
            peer.end();
        }
    }

    @Test
    void theLongestLineIsRead() throws Exception {
        try (Peer peer = Peer.agent(a)) {
            String start = "{\"message\":\"RequestAgentLogin\",\"referenceId\":9," + Peer.who(1) + ",\"x\":\"";
            peer.raw(start + "x".repeat(65_536 - start.length() - 3) + "\"}\n");
            peer.next("EventAck");
        }
    }

    @Test
    void aSilentClientIsPolledAndThenLost() throws Exception {
        try (Peer reporting = Peer.reporting(a);
                Peer agent = new Peer(a)) {
            agent.acked("RequestRegisterClient", DESKTOP + ",\"extension\":{\"keepAliveMillis\":150}");
            agent.acked("RequestAgentLogin", Peer.who(1));
            reporting.hears("EventAgentLogin", 1);
            long silent = System.nanoTime();
            agent.next("KeepAlivePoll");
            reporting.hears("EventAgentLogout", 1);
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - silent))
                    .isBetween(280L, 500L);
            assertThat(agent.end()).isEqualTo(Peer.End.FIN);
        }
    }

    @Test
    void aClientThatAnswersPollsIsKept() throws Exception {
        try (Peer reporting = Peer.reporting(a);
                Peer agent = new Peer(a)) {
            agent.acked("RequestRegisterClient", DESKTOP + ",\"extension\":{\"keepAliveMillis\":150}");
            agent.acked("RequestAgentLogin", Peer.who(1));
            reporting.hears("EventAgentLogin", 1);
            for (int i = 0; i < 4; i++) {
                agent.next("KeepAlivePoll");
                agent.say("KeepAliveReply", "");
            }
            agent.acked("RequestAgentLogout", "");
            reporting.hears("EventAgentLogout", 1);
        }
    }

    @Test
    void aPollIsAnswered() throws Exception {
        try (Peer agent = Peer.agent(a)) {
            agent.say("KeepAlivePoll", "");
            agent.next("KeepAliveReply");
        }
    }
}
