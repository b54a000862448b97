package org.ixntck.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ixntck.adapter.Message;
import org.ixntck.simulator.Liberties.StepBack;

/** Who is logged in and who is available in one life of a server, as the pages Login/Logout and Disconnection and Failover say. */
final class Sessions {

    private final ServerLife server;
    private final Pace pace;
    private final Chance chance;
    private final Settings settings;
    private final Manners manners;
    private final Media media;
    /** The connections on which each agent is logged in, the oldest first. */
    private final Map<String, Set<Client>> byAgent = new LinkedHashMap<>();

    private final Map<String, Set<Client>> byPlace = new HashMap<>();
    /** The connections on which each agent is available. */
    private final Map<String, Set<Client>> available = new HashMap<>();
    /** Agents whose logout has been reported while another session goes on. */
    private final Set<String> reportedOut = new LinkedHashSet<>();

    Sessions(ServerLife server, Pace pace, Settings settings, Manners manners, Chance chance) {
        this.server = server;
        this.pace = pace;
        this.chance = chance;
        this.settings = settings;
        this.manners = manners;
        this.media = new Media(server, pace, settings, agent -> !reportedOut.contains(agent));
    }

    /** The connections on which an agent is logged in. */
    List<Client> all() {
        return byAgent.values().stream().flatMap(Set::stream).toList();
    }

    /** The login of each agent that reporting engines take for logged in. */
    List<Message> loggedIn() {
        return byAgent.entrySet().stream()
                .filter(agent -> !reportedOut.contains(agent.getKey()))
                .map(agent -> agent.getValue().iterator().next().session().orElseThrow())
                .map(Sessions::login)
                .toList();
    }

    private static Message login(Session session) {
        return session.event("EventAgentLogin").with("mediaList", new TreeMap<>(session.media()));
    }

    void clear() {
        byAgent.clear();
        byPlace.clear();
        available.clear();
        reportedOut.clear();
    }

    void request(Client client, Message request, long caused) {
        switch (request.name()) {
            case "RequestAgentLogin" -> login(client, request, caused);
            case "RequestAgentLogout" -> logout(client, request, caused);
            case "RequestAgentAvailable" -> available(client, request, caused);
            case "RequestAgentNotAvailable" -> notAvailable(client, request, caused);
            default -> media.request(client, request, caused);
        }
    }

    private static boolean complete(Message request) {
        return request.number("tenantId").isPresent()
                && request.text("placeId").isPresent()
                && request.text("agentId").isPresent()
                && request.attributes().get("mediaList") instanceof Map<?, ?>;
    }

    // ---- login and logout

    private void login(Client client, Message request, long caused) {
        if (!complete(request)) {
            server.refuse(client, request, caused, 102, "attribute missing or of the wrong type");
            return;
        }
        Session session = new Session(request);
        if (manners.looksAtEarlier()) {
            List.copyOf(byAgent.getOrDefault(session.agent(), Set.of())).stream()
                    .filter(other -> other != client)
                    .forEach(Client::notice);
        }
        List<Client> earlier = List.copyOf(byAgent.getOrDefault(session.agent(), Set.of()));
        if (occupied(session)) {
            server.refuse(client, request, caused, 12, "place occupied");
        } else if (earlier.contains(client)) {
            again(client, request, session, caused);
        } else if (!earlier.isEmpty() && policy("refuse")) {
            server.refuse(client, request, caused, 14, "agent already logged in");
        } else {
            if (policy("close-earlier")) {
                closeEarlier(client, session.agent(), earlier, caused);
            } else if (manners.liberties().laterLoginReplaces()) {
                earlier.forEach(other -> end(other, pace.reportBy(caused)));
            }
            begin(client, session, pace.reportBy(caused));
            server.acknowledge(client, request, caused);
        }
    }

    private void again(Client client, Message request, Session session, long caused) {
        switch (manners.liberties().loginAgain()) {
            case REFUSED -> server.refuse(client, request, caused, 14, "agent already logged in");
            case IGNORED -> server.acknowledge(client, request, caused);
            case REPLACES -> {
                end(client, pace.reportBy(caused));
                begin(client, session, pace.reportBy(caused));
                server.acknowledge(client, request, caused);
            }
        }
    }

    private boolean policy(String name) {
        return settings.duplicateLogin().equals(name);
    }

    private boolean occupied(Session session) {
        return settings.places().equals("exclusive")
                && byPlace.getOrDefault(session.place(), Set.of()).stream()
                        .flatMap(client -> client.session().stream())
                        .anyMatch(other -> !other.agent().equals(session.agent()));
    }

    private void closeEarlier(Client client, String agent, List<Client> earlier, long caused) {
        List<Client> closed = new ArrayList<>(earlier);
        if (manners.closesAvailable()) {
            closed.addAll(available.getOrDefault(agent, Set.of()));
        }
        for (Client other : closed) {
            if (other != client) {
                end(other, pace.reportBy(caused));
                server.close(other, "closed", pace.within(pace.reportBy(caused)));
            }
        }
    }

    private void begin(Client client, Session session, long reportBy) {
        forgetAvailable(client);
        client.begins(session);
        byAgent.computeIfAbsent(session.agent(), key -> new LinkedHashSet<>()).add(client);
        byPlace.computeIfAbsent(session.place(), key -> new LinkedHashSet<>()).add(client);
        reportedOut.remove(session.agent());
        Message login = login(session);
        server.report(login, reportBy);
        media.added(session, reportBy);
        tell(client, login, reportBy);
    }

    /** An agent application may hear of its own agent what reporting engines hear. */
    private void tell(Client client, Message event, long deadline) {
        if (manners.tellsAgents() && chance.odds(0.2)) {
            client.send(event, pace.within(deadline));
        }
    }

    private void logout(Client client, Message request, long caused) {
        if (client.session().isPresent()) {
            end(client, pace.reportBy(caused));
            server.acknowledge(client, request, caused);
        } else if (manners.acksIdleLogout()
                && (client.served() || client.available().isPresent())) {
            server.acknowledge(client, request, caused);
        } else {
            server.refuse(client, request, caused, 34, "client is not logged in");
        }
    }

    /** The session of this connection is over, if it has one, and it is available no more. What has ended it does not put off the report of a loss. */
    void end(Client client, long deadline) {
        long reportBy = Math.min(deadline, pace.reportBy(Math.min(client.left(), deadline)));
        forgetAvailable(client);
        Optional<Session> ended = client.session();
        if (ended.isEmpty()) {
            return;
        }
        Session session = ended.get();
        client.endsSession();
        remove(byAgent, session.agent(), client);
        remove(byPlace, session.place(), client);
        if (reported(session.agent())) {
            media.removed(session, reportBy);
            Message logout = session.event("EventAgentLogout");
            server.report(logout, reportBy);
            tell(client, logout, reportBy);
        }
        if (byAgent.containsKey(session.agent())) {
            if (manners.logouts() == Logouts.FIRST) {
                reportedOut.add(session.agent());
            }
        } else {
            reportedOut.remove(session.agent());
        }
    }

    private boolean reported(String agent) {
        return switch (manners.logouts()) {
            case EACH -> true;
            case FIRST -> !reportedOut.contains(agent);
            case LAST -> !byAgent.containsKey(agent);
        };
    }

    private static void remove(Map<String, Set<Client>> index, String key, Client client) {
        Set<Client> several = index.getOrDefault(key, Set.of());
        if (several.contains(client)) {
            several.remove(client);
            if (several.isEmpty()) {
                index.remove(key);
            }
        }
    }

    // ---- availability

    private void available(Client client, Message request, long caused) {
        if (!complete(request)) {
            server.refuse(client, request, caused, 102, "attribute missing or of the wrong type");
            return;
        }
        StepBack stepBack = manners.liberties().stepBack();
        if (client.session().isPresent() && stepBack == StepBack.REFUSED) {
            server.refuse(client, request, caused, 14, "agent already logged in");
            return;
        }
        if (client.session().isPresent() && stepBack == StepBack.DEMOTES) {
            end(client, pace.reportBy(caused));
        }
        if (client.session().isEmpty()) {
            String agent = request.text("agentId").orElseThrow();
            forgetAvailable(client);
            client.available(Optional.of(agent));
            available.computeIfAbsent(agent, key -> new LinkedHashSet<>()).add(client);
        }
        server.acknowledge(client, request, caused);
    }

    private void notAvailable(Client client, Message request, long caused) {
        if (client.available().isPresent() || manners.acksIdleNotAvailable()) {
            forgetAvailable(client);
            server.acknowledge(client, request, caused);
        } else {
            server.refuse(client, request, caused, 34, "client is not available");
        }
    }

    private void forgetAvailable(Client client) {
        client.available().ifPresent(agent -> remove(available, agent, client));
        client.available(Optional.empty());
    }

    // ---- status

    /** A reporting engine's status goes to the agent application of that agent, if it is logged in here. */
    void relay(Client engine, Message status, long caused) {
        List<Client> open =
                List.copyOf(byAgent.getOrDefault(status.text("agentId").orElse(""), Set.of()));
        if (open.isEmpty()) {
            return;
        }
        boolean first = newest(open).session().orElseThrow().takes(engine);
        if (!first && !manners.relaysEach()) {
            return;
        }
        List<Client> to = manners.relaysToAll() ? open : List.of(newest(open));
        to.forEach(client -> client.send(status, pace.within(pace.reportBy(caused))));
    }

    private static Client newest(List<Client> open) {
        return open.get(open.size() - 1);
    }
}
