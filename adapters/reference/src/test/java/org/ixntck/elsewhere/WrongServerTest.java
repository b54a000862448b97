package org.ixntck.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Server;
import org.ixntck.reference.Client;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Policies;
import org.ixntck.reference.ReferenceTarget;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;
import org.junit.jupiter.api.Test;

/** A server that is wrong in one way can be made from outside the package, and may remember what no right one could. */
class WrongServerTest {

    /** Reports after a restart the agents that were logged in before it. */
    private static final class RestoresSessions extends InteractionServer {

        private final List<Session> remembered;

        RestoresSessions(Host host, List<Session> remembered) {
            super(host);
            this.remembered = remembered;
        }

        @Override
        protected void loggedIn(Session session) {
            super.loggedIn(session);
            remembered.add(session);
        }

        @Override
        protected void register(Client client, Request request) throws Refusal {
            super.register(client, request);
            remembered.forEach(session -> report("EventAgentLogin", session, "mediaList", session.media()));
        }

        @Override
        protected void send(Client client, ObjectNode message) {
            super.send(client, message.put("server", host().name()));
        }
    }

    @Test
    void itsMemoryOutlivesItsProcess() throws Exception {
        try (ReferenceTarget target = new ReferenceTarget(Policies.DEFAULT, () -> {
            List<Session> remembered = new ArrayList<>();
            return host -> new RestoresSessions(host, remembered);
        })) {
            Server a = target.deploy().servers().get(0);
            assertThat(
                            lines(
                                    a,
                                    2,
                                    "{\"message\":\"RequestRegisterClient\",\"referenceId\":1,\"clientName\":\"agent-desktop\",\"clientType\":\"AgentApplication\"}",
                                    "{\"message\":\"RequestAgentLogin\",\"referenceId\":2,\"tenantId\":1,\"placeId\":\"p\",\"agentId\":\"Ann\",\"mediaList\":{}}"))
                    .allMatch(line -> line.contains("EventAck") && line.contains("\"server\":\"A\""));
            a.control(Control.KILL);
            a.control(Control.START);
            assertThat(
                            lines(
                                    a,
                                    2,
                                    "{\"message\":\"RequestRegisterClient\",\"referenceId\":1,\"clientName\":\"reporting\",\"clientType\":\"ReportingEngine\"}"))
                    .anyMatch(line -> line.contains("EventAgentLogin") && line.contains("Ann"));
        }
    }

    private static List<String> lines(Server server, int count, String... says) throws Exception {
        try (Socket socket =
                new Socket(server.endpoint().host(), server.endpoint().port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write((String.join("\n", says) + "\n").getBytes(StandardCharsets.UTF_8));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                lines.add(reader.readLine());
            }
            return lines;
        }
    }
}
