package org.ixntck.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Until;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Request;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeAgent;
import org.ixntck.walk.site.Servers;

/** The agents of a walk, with and without names, and their connections. Used by the walk's thread. */
final class Agents {

    private final Journal journal;
    private final Dialer dialer;
    private final Site site;
    private final Profile profile;
    private final Servers servers;
    private final Engines engines;
    private final Map<Integer, FakeAgent> named = new LinkedHashMap<>();
    private final Map<Integer, Action.Disguise> disguises = new HashMap<>();
    private final Map<String, List<FakeAgent>> crowds = new HashMap<>();
    private final Map<String, Connection> connections = new HashMap<>();
    private final Map<Connection, Desk> desks = new HashMap<>();
    private final Map<String, Long> keepAlives = new HashMap<>();
    private final Map<Connection, Kind> hanging = new HashMap<>();
    private final List<Expected> expected = new ArrayList<>();
    private long keepAliveMax;
    private OptionalLong firstReference = OptionalLong.empty();

    /** A loss that begins when a message passes. */
    private record Expected(Connection on, Kind kind, CompletableFuture<Entry> begun) {}

    /**
     * Nobody yet.
     *
     * @param engines are told of each agent that is played
     */
    Agents(Journal journal, Dialer dialer, Site site, Profile profile, Servers servers, Engines engines) {
        this.journal = journal;
        this.dialer = dialer;
        this.site = site;
        this.profile = profile;
        this.servers = servers;
        this.engines = engines;
    }

    // ---- who is played

    List<FakeAgent> named() {
        return List.copyOf(named.values());
    }

    List<FakeAgent> crowd() {
        return crowds.values().stream().flatMap(List::stream).toList();
    }

    List<FakeAgent> crowd(String server) {
        return crowds.getOrDefault(server, List.of());
    }

    void disguise(Action.Disguise disguise) {
        disguises.putIfAbsent(disguise.agent(), disguise);
    }

    void numberFrom(long reference) {
        firstReference = OptionalLong.of(reference);
        Stream.concat(named().stream(), crowd().stream()).forEach(it -> it.numberFrom(reference));
    }

    FakeAgent agent(int number) throws LabException {
        FakeAgent known = named.get(number);
        if (known == null) {
            Optional<Action.Disguise> disguise = Optional.ofNullable(disguises.get(number));
            known = lease(Walk.NAMES.get(number), (all, of) -> cast(all, of, disguise));
            named.put(number, known);
        }
        return known;
    }

    FakeAgent oneOfTheCrowd(String server) throws LabException {
        FakeAgent agent = lease("crowd", (all, number) -> all.agent(number));
        crowds.computeIfAbsent(server, key -> new ArrayList<>()).add(agent);
        return agent;
    }

    /** Who is played; a choice that the description does not have counts from the beginning of its list again. */
    private static Profile.Agent cast(Profile.Agents all, int number, Optional<Action.Disguise> disguise) {
        if (disguise.isEmpty()) {
            return all.agent(number);
        }
        Action.Disguise it = disguise.get();
        Profile.Unusual unusual = all.unusual();
        return all.agent(
                number,
                choice(it.id(), unusual.ids()),
                choice(it.tenant(), unusual.tenants()),
                choice(it.place(), unusual.places()),
                it.moreMedia());
    }

    private static int choice(int wanted, List<?> values) {
        return wanted == 0 || values.isEmpty() ? 0 : 1 + (wanted - 1) % values.size();
    }

    private FakeAgent lease(String nick, Site.Casting casting) throws LabException {
        Profile.Agent identity = site.lease(nick, false, casting);
        engines.know(identity);
        FakeAgent agent =
                new FakeAgent(dialer, site.scope(), identity, profile.clients().agentApplication());
        firstReference.ifPresent(agent::numberFrom);
        return agent;
    }

    /** All connections end, without a word in the journal. */
    void drop() {
        named.values().forEach(FakeAgent::drop);
        crowd().forEach(FakeAgent::drop);
    }

    // ---- connections

    private static String key(int agent, String server, int connection) {
        return agent + "@" + server + "/" + connection;
    }

    /** A connection of an agent, if it was opened and is not over. */
    Optional<Connection> connection(int agent, String server, int number) {
        lookForLosses();
        return Optional.ofNullable(connections.get(key(agent, server, number)))
                .filter(it -> it.open() && !hanging.containsKey(it));
    }

    void connect(Action.Connect connect) throws LabException {
        FakeAgent agent = agent(connect.agent());
        String key = key(connect.agent(), connect.server(), connect.connection());
        long keepAlive = profile.features().contains(Profile.Feature.KEEP_ALIVE) ? connect.keepAliveMillis() : 0;
        open(agent, servers.named(connect.server())).ifPresent(it -> {
            connections.put(key, it);
            keepAlives.put(key, keepAlive);
            keepAliveMax = Math.max(keepAliveMax, keepAlive);
        });
    }

    /** Opens a connection, if the server can be reached; the journal says so if it cannot. */
    Optional<Connection> open(FakeAgent agent, String server) {
        if (servers.frozen(server)) {
            return Optional.empty();
        }
        try {
            return Optional.of(agent.connect(servers.address(server)));
        } catch (ConnectFailedException e) {
            return Optional.empty();
        }
    }

    void lose(Connection connection, Kind kind) {
        if (dialer.can(Losses.of(kind))) {
            connection.fault(Losses.of(kind));
            if (Losses.HANGING.contains(kind)) {
                hanging.put(connection, kind);
            }
        }
    }

    /** Loses a connection at a message, if the wire can do that. Whether it comes to that the next step sees. */
    void loseAt(Action.BreakAt lost) {
        Fault fault = Losses.of(lost.kind());
        connection(lost.agent(), lost.server(), lost.connection())
                .filter(it -> dialer.can(fault) && dialer.can(lost.moment()))
                .ifPresent(it -> expected.add(
                        new Expected(it, lost.kind(), it.fault(fault, lost.moment(), new Until.Healed()))));
    }

    /** What was lost at a message meanwhile hangs like any other. */
    private void lookForLosses() {
        for (Expected it : expected) {
            if (it.begun().isDone() && Losses.HANGING.contains(it.kind())) {
                hanging.putIfAbsent(it.on(), it.kind());
            }
        }
        expected.removeIf(it -> it.begun().isDone());
    }

    void hamper(Action.Hamper hamper) {
        Fault fault = hamper.how().fault();
        connection(hamper.agent(), hamper.server(), hamper.connection())
                .filter(it -> dialer.can(fault))
                .ifPresent(it -> it.fault(fault));
    }

    void write(Action.Write write) {
        connection(write.agent(), write.server(), write.connection())
                .filter(it -> dialer.forms().contains(write.form()))
                .ifPresent(it -> it.form(write.form()));
    }

    /**
     * Ends what hangs, and undoes what was done to the others. A silent connection that asked for keep-alive is taken for lost by the server itself.
     *
     * @return how long the servers may take to miss it, in milliseconds
     */
    long heal() {
        lookForLosses();
        connections.forEach((key, connection) -> {
            boolean left = hanging.get(connection) == Kind.SILENCE && keepAlives.get(key) > 0;
            if (hanging.containsKey(connection) && !left) {
                connection.fault(Losses.of(dialer.can(Losses.of(Kind.RESET)) ? Kind.RESET : Kind.CLOSE));
            } else if (!left && connection.open()) {
                connection.heal();
            }
        });
        // As long again as it has for a report, so that a late one is seen to be late.
        return hanging.containsValue(Kind.SILENCE)
                ? 2 * keepAliveMax + profile.budgets().report().toMillis()
                : 2 * keepAliveMax;
    }

    /** The longest keep-alive time that was asked for, in milliseconds. */
    long keepAliveMax() {
        return keepAliveMax;
    }

    // ---- requests

    /** The connection of an agent that logs in and out on it again and again, if that fits. */
    Optional<Connection> connection(Action.Churn churn) throws LabException {
        Optional<Connection> on = connection(churn.agent(), churn.server(), churn.connection());
        Action.Ask login = new Action.Ask(
                churn.agent(), churn.server(), churn.connection(), Action.Request.LOGIN, churn.agent(), Set.of());
        return on.isPresent() && fits(login, on.get()) ? on : Optional.empty();
    }

    void ask(Action.Ask ask) throws LabException {
        Optional<Connection> on = connection(ask.agent(), ask.server(), ask.connection());
        if (on.isEmpty() || !served(ask.request()) || !fits(ask, on.get())) {
            return;
        }
        Message message = message(ask);
        for (Quirk quirk : ask.quirks()) {
            message = quirk.in(message);
        }
        if (ask.request().answered()) {
            on.get().ask(message);
        } else {
            on.get().say(message);
        }
    }

    /** What the description does not allow is not sent. */
    private boolean served(Action.Request request) {
        return switch (request) {
            case MEDIA_READY, MEDIA_NOT_READY, MEDIA_ADD, MEDIA_REMOVE ->
                profile.features().contains(Profile.Feature.MEDIA);
            default -> true;
        };
    }

    /** What the models leave open altogether is not sent: an agent beside another on a connection, and a client that is of two types. */
    private boolean fits(Action.Ask ask, Connection on) throws LabException {
        Profile.Agent whom = agent(ask.request() == Action.Request.LOGIN_OTHER ? ask.place() : ask.agent())
                .identity();
        String owner = agent(ask.agent()).identity().id();
        return desks.computeIfAbsent(on, key -> new Desk(owner)).fits(ask.request(), whom.id(), () -> requests(on));
    }

    private List<Request> requests(Connection on) {
        return journal.history(site.scope().site()).links().stream()
                .filter(it -> it.id().equals(on.id()))
                .flatMap(it -> it.requests().stream())
                .toList();
    }

    void askTogether(List<Step> steps) throws LabException {
        List<Connection> on = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        for (Step step : steps) {
            Action.Ask ask = (Action.Ask) step.action();
            Optional<Connection> connection = connection(ask.agent(), ask.server(), ask.connection());
            if (connection.isPresent() && served(ask.request()) && fits(ask, connection.get())) {
                on.add(connection.get());
                messages.add(message(ask));
            }
        }
        if (!on.isEmpty()) {
            Connection.askAll(on, messages);
        }
    }

    private Message message(Action.Ask ask) throws LabException {
        FakeAgent agent = agent(ask.agent());
        String place = agent(ask.place()).identity().place();
        agent.keepAlive(keepAlives.getOrDefault(key(ask.agent(), ask.server(), ask.connection()), 0L));
        return switch (ask.request()) {
            case REGISTER -> agent.registration();
            case REGISTER_INVALID -> agent.registration(profile.clients().invalid());
            case REGISTER_AS_ENGINE ->
                agent.registration(profile.clients().reportingEngine()).with("clientType", "ReportingEngine");
            case LOGIN -> agent.login().with("placeId", place);
            case LOGIN_OTHER -> agent(ask.place()).login();
            case LOGIN_WITHOUT_PLACE -> agent.login().without("placeId");
            case AVAILABLE -> agent.available().with("placeId", place);
            case LOGOUT, NOT_AVAILABLE, UNKNOWN, POLL ->
                Message.of(ask.request().message());
            case MEDIA_READY, MEDIA_NOT_READY, MEDIA_REMOVE, MEDIA_ADD ->
                Message.of(ask.request().message()).with("mediaTypeName", medium(agent, ask.request()));
        };
    }

    private static String medium(FakeAgent agent, Action.Request request) {
        List<String> media = agent.identity().media();
        return request == Action.Request.MEDIA_ADD || media.isEmpty() ? "sms" : media.get(0);
    }
}
