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
 * Agents that prove a path to be alive: what a canary logs in or out has to arrive at the reporting engine, so that a dead connection is
 * not taken for a silent server. One canary to a server.
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
     * Makes something happen that the server has to report. Whether it does is not waited for; but no application logs out before its login was
     * answered, and a server that is still at work on it may refuse that.
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
            // No sign of life then; who waits for one finds that out by itself.
        }
    }

    /** Makes the server say something on an agent's connection, by what changes no state: a poll, or the registration that it knows. */
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

    /** All the connections that they ever had. */
    Stream<Connection> connections() {
        return agents.values().stream().flatMap(canary -> canary.all().stream());
    }

    void drop() {
        agents.values().forEach(FakeAgent::drop);
    }
}
