package org.ixntck.steps;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Address;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.PendingRequest;

/**
 * Canaries: agents, one per server, whose logins and logouts have to arrive at the reporting engine. They show that the reporting connection works,
 * so that a dead connection is not taken for a silent server. Used by the scenario's thread.
 */
final class Canaries {

    private final Run run;
    private final Site site;
    private final Map<String, FakeAgent> agents = new HashMap<>();
    private final Map<String, Boolean> loggedIn = new HashMap<>();
    private final Map<String, PendingRequest> asked = new HashMap<>();

    Canaries(Run run, Site site) {
        this.run = run;
        this.site = site;
    }

    /**
     * Logs the canary of a server in or out, which the server has to report. Does not wait for the report, but for the answer to the previous
     * request: no application logs out before its login was answered, and a server may refuse that.
     */
    void probe(String server) {
        try {
            Connection connection = connection(server);
            FakeAgent canary = agents.get(server);
            Optional.ofNullable(asked.get(server))
                    .ifPresent(before -> Waiting.answer(run, site.scope().site(), before));
            boolean in = loggedIn.getOrDefault(server, false);
            asked.put(server, connection.ask(in ? Message.of("RequestAgentLogout") : canary.login()));
            loggedIn.put(server, !in);
        } catch (ConnectFailedException | LabException e) {
            // Then there is no sign of life, and the caller's wait ends without one.
        }
    }

    /** Connects the canary of a server and registers it. If the server refuses that, the record says so. */
    void call(String server) {
        try {
            connection(server);
        } catch (ConnectFailedException | LabException e) {
            // The judge finds it in the record.
        }
    }

    /** Waits for the answer to the last request of the canary of a server. */
    void answered(String server) {
        Optional.ofNullable(asked.get(server))
                .ifPresent(it -> Waiting.answer(run, site.scope().site(), it));
    }

    /** Makes the server send something on an agent's connection without changing a state: by a poll, or by registering again. */
    void poll(Connection connection) {
        if (run.terms().serves("keep-alive")) {
            connection.say(Message.of("KeepAlivePoll"));
        } else {
            connection.ask(Message.of("RequestRegisterClient")
                    .with("clientName", run.lab().profile().clients().agentApplication())
                    .with("clientType", "AgentApplication"));
        }
    }

    private Connection connection(String server) throws ConnectFailedException, LabException {
        FakeAgent canary = agents.get(server);
        if (canary == null) {
            canary = new FakeAgent(
                    run.dialer(),
                    site.scope(),
                    site.lease("canary", true),
                    run.lab().profile().clients().agentApplication());
            agents.put(server, canary);
        }
        Optional<Connection> present = canary.connection(server)
                .filter(connection -> connection.open() && connection.address().life() == site.life(server));
        if (present.isPresent()) {
            return present.get();
        }
        loggedIn.put(server, false);
        asked.remove(server);
        Connection fresh = canary.connect(new Address(server, site.life(server), site.endpoint(server)));
        PendingRequest registration = fresh.ask(canary.registration());
        Waiting.answer(run, site.scope().site(), registration);
        return fresh;
    }

    /** All connections that they have ever had. */
    Stream<Connection> connections() {
        return agents.values().stream().flatMap(canary -> canary.all().stream());
    }

    void drop() {
        agents.values().forEach(FakeAgent::drop);
    }
}
