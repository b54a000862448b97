package org.ixntck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.ixntck.adapter.Adapter;
import org.ixntck.adapter.AdapterException;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Settings;
import org.ixntck.adapter.Target;
import org.ixntck.lab.OtherProfile;
import org.ixntck.reference.Client;
import org.ixntck.reference.ClientType;
import org.ixntck.reference.Host;
import org.ixntck.reference.InteractionServer;
import org.ixntck.reference.Models;
import org.ixntck.reference.Policies;
import org.ixntck.reference.ReferenceTarget;
import org.ixntck.reference.Refusal;
import org.ixntck.reference.Request;
import org.ixntck.reference.Session;

/** Adapters to servers with a defect that shows in one kind of step of a walk alone, or only where walks overlap. */
public final class WalkedTargets {

    private static final int DEPLOYMENTS = 8;

    private WalkedTargets() {}

    private abstract static class Broken implements Adapter {
        private final String name;
        private final Models models;

        Broken(String name, Models models) {
            this.name = name;
            this.models = models;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Target open(Settings settings) throws AdapterException {
            return new ReferenceTarget(Policies.DEFAULT, () -> models);
        }
    }

    /** A logout names the agent who was the first to log in on the connection, though another one has followed. */
    public static final class NamesWhoCameFirst extends Broken {
        public NamesWhoCameFirst() {
            super("test-names-who-came-first", FirstComers::new);
        }
    }

    /** Where the keep-alive of a reporting engine expires, all agents are logged out. */
    public static final class EngineTakesAll extends Broken {
        public EngineTakesAll() {
            super("test-engine-takes-all", Dependent::new);
        }
    }

    /** Answers a request like the last one of that name and reference id, on whichever connection that came, and does nothing. */
    public static final class RepeatsAnswers extends Broken {
        public RepeatsAnswers() {
            super("test-repeats-answers", Repeating::new);
        }
    }

    /** Acknowledges a request on the connection that has used its reference id last. */
    public static final class AnswersByReference extends Broken {
        public AnswersByReference() {
            super("test-answers-by-reference", Addressing::new);
        }
    }

    /** With more reporting engines than fit its table, as only several walks bring them, a lost connection is taken for the last one with a login. */
    public static final class MixesUpAgents extends Broken {
        public MixesUpAgents() {
            super("test-mixes-up-agents", Confused::new);
        }

        @Override
        public Target open(Settings settings) throws AdapterException {
            Target target = super.open(settings);
            return new OtherProfile(target, few(target.profile()));
        }
    }

    private static final class FirstComers extends InteractionServer {
        private final Map<Client, String> first = new HashMap<>();
        private String named = "";

        FirstComers(Host host) {
            super(host);
        }

        @Override
        protected void loggedIn(Session session) {
            first.putIfAbsent(session.client(), session.agentId());
            super.loggedIn(session);
        }

        @Override
        protected void report(String event, Session session, String attribute, JsonNode value) {
            boolean logout = event.equals("EventAgentLogout");
            named = logout ? first.get(session.client()) : session.agentId();
            super.report(event, session, attribute, value);
        }

        @Override
        protected void deliver(Client engine, ObjectNode event) {
            super.deliver(engine, event.put("agentId", named));
        }
    }

    private static final class Dependent extends InteractionServer {
        Dependent(Host host) {
            super(host);
        }

        @Override
        protected void keepAliveExpired(Client client) {
            if (client.is(ClientType.REPORTING_ENGINE)) {
                logins(session -> true).forEach(this::agentDisconnected);
            }
            super.keepAliveExpired(client);
        }
    }

    private static final class Repeating extends InteractionServer {
        private final Set<String> answered = new HashSet<>();

        Repeating(Host host) {
            super(host);
        }

        @Override
        protected void serve(Client client, Request request) throws Refusal {
            boolean login = request.name().equals("RequestAgentLogin");
            if (login && !answered.add(request.name() + request.referenceId())) {
                acknowledge(client, request);
            } else {
                super.serve(client, request);
            }
        }
    }

    private static final class Addressing extends InteractionServer {
        private static final Duration LOOK_UP = Duration.ofMillis(20);

        private final Map<Integer, Client> asked = new HashMap<>();

        Addressing(Host host) {
            super(host);
        }

        @Override
        protected void acknowledge(Client client, Request request) {
            int reference = request.referenceId().orElseThrow();
            asked.put(reference, client);
            host().after(LOOK_UP, () -> super.acknowledge(asked.get(reference), request));
        }
    }

    private static final class Confused extends InteractionServer {
        private static final int ENGINES = 4;

        Confused(Host host) {
            super(host);
        }

        @Override
        protected void agentDisconnected(Session session) {
            boolean confused = clients(ClientType.REPORTING_ENGINE).size() > ENGINES;
            var all = logins(it -> true);
            super.agentDisconnected(confused && !all.isEmpty() ? all.get(all.size() - 1) : session);
        }
    }

    /** So few deployments that walks share them. */
    private static Profile few(Profile all) {
        return new Profile(
                all.name(),
                all.version(),
                all.servers(),
                all.features(),
                all.duplicateLogin(),
                all.places(),
                all.clients(),
                all.agents(),
                all.budgets(),
                all.controls(),
                DEPLOYMENTS,
                true);
    }
}
