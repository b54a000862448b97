package org.ixntck.simulator;

import java.util.Map;
import org.ixntck.adapter.Message;

/** The requests of an agent application. */
final class Requests {

    static final Message LOGOUT = Message.of("RequestAgentLogout");
    static final Message NOT_AVAILABLE = Message.of("RequestAgentNotAvailable");

    private Requests() {}

    static Message register(SimulatedAgent agent, String name) {
        Message request =
                Message.of("RequestRegisterClient").with("clientName", name).with("clientType", "AgentApplication");
        return agent.settings().features().contains("keep-alive")
                        && agent.chance().odds(0.7)
                ? request.with(
                        "extension", Map.of("keepAliveMillis", agent.settings().keepAliveMillis()))
                : request;
    }

    static Message register(SimulatedAgent agent) {
        return register(agent, Settings.CLIENTS.get("AgentApplication"));
    }

    static Message login(SimulatedAgent agent) {
        return agent.identity().session("RequestAgentLogin");
    }

    static Message available(SimulatedAgent agent) {
        return agent.identity().session("RequestAgentAvailable");
    }
}
