package org.ixntck.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Journal;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Address;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;

/**
 * The site of a walk with the fakes that act on it. Does what steps say, as far as it is possible, and judges nothing. Used by the walk's
 * thread.
 */
public final class Stage {

    private static final long QUIET_NANOS = 60_000_000;
    private static final List<String> ENGINES = List.of("reporting", "reporting-2", "reporting-3");

    private final Journal journal;
    private final Dialer dialer;
    private final Site site;
    private final Profile profile;
    private final Pulse pulse;
    private final List<String> servers = new ArrayList<>();
    private final Map<Integer, FakeAgent> agents = new LinkedHashMap<>();
    private final Map<Integer, Action.Disguise> disguises = new HashMap<>();
    private final Map<String, Connection> connections = new HashMap<>();
    private final Map<String, Long> keepAlives = new HashMap<>();
    private final Map<Integer, FakeReportingEngine> engines = new LinkedHashMap<>();
    private final Map<String, List<FakeAgent>> crowds = new HashMap<>();
    private final Map<String, Control> controlled = new HashMap<>();
    private final Map<Connection, Kind> hanging = new HashMap<>();
    private final List<Step> held = new ArrayList<>();
    private long keepAliveMax;

    /** A stage on a site that nothing else uses. */
    public Stage(Journal journal, Dialer dialer, Site site, Profile profile) {
        this.journal = journal;
        this.dialer = dialer;
        this.site = site;
        this.profile = profile;
        this.pulse = new Pulse(journal, site.scope().site());
        site.servers().forEach(servers::add);
    }

    /** Does all steps, in their order. */
    void play(List<Step> steps) throws LabException {
        for (Step step : steps) {
            play(step);
        }
    }

    /** Does one step, and waits for what it says. One that leaves together with the next is done with that. */
    public void play(Step step) throws LabException {
        if (!held.isEmpty() && !together(held.get(held.size() - 1), step)) {
            release();
        }
        if (!held.isEmpty() || step.pace() == Pace.TOGETHER) {
            held.add(step);
        }
        if (held.isEmpty()) {
            act(step.action());
        } else if (step.pace() != Pace.TOGETHER) {
            release();
        }
        wait(step.pace());
    }

    /** Does what was held back for the next step. */
    private void release() throws LabException {
        List<Step> steps = List.copyOf(held);
        held.clear();
        if (steps.size() > 1) {
            askTogether(steps);
        } else if (!steps.isEmpty()) {
            act(steps.get(0).action());
        }
    }

    private static boolean together(Step one, Step other) {
        return one.pace() == Pace.TOGETHER
                && one.action() instanceof Action.Ask first
                && other.action() instanceof Action.Ask second
                && first.agent() == second.agent()
                && first.server().equals(second.server())
                && first.connection() == second.connection()
                && Stream.of(first, second)
                        .allMatch(it -> it.quirks().isEmpty() && it.request().answered());
    }

    private void wait(Pace pace) {
        switch (pace) {
            case TOGETHER, AT_ONCE -> {
                // The next step follows.
            }
            case ANSWERED -> pulse.awaitAnswers(profile.budgets().answer().toNanos());
            case QUIET ->
                pulse.awaitQuiet(QUIET_NANOS, profile.budgets().answer().toNanos());
        }
    }

    private void act(Action action) throws LabException {
        if (action instanceof Action.Disguise disguise) {
            disguises.putIfAbsent(disguise.agent(), disguise);
        } else if (action instanceof Action.Connect connect) {
            connect(connect);
        } else if (action instanceof Action.Ask ask) {
            ask(ask);
        } else if (action instanceof Action.Break lost) {
            connection(lost.agent(), lost.server(), lost.connection()).ifPresent(it -> lose(it, lost.kind()));
        } else if (action instanceof Action.Hamper hamper) {
            connection(hamper.agent(), hamper.server(), hamper.connection())
                    .filter(it -> dialer.can(hamper.how().fault()))
                    .ifPresent(it -> it.fault(hamper.how().fault()));
        } else if (action instanceof Action.Write write) {
            connection(write.agent(), write.server(), write.connection())
                    .filter(it -> dialer.forms().contains(write.form()))
                    .ifPresent(it -> it.form(write.form()));
        } else if (action instanceof Action.EngineJoin join) {
            join(join.engine(), join.server());
        } else if (action instanceof Action.EngineRepeat repeat) {
            FakeReportingEngine engine = engine(repeat.engine());
            engineOn(repeat.engine(), repeat.server()).ifPresent(it -> it.ask(engine.registration()));
        } else if (action instanceof Action.EngineBreak lost) {
            engineOn(lost.engine(), lost.server()).ifPresent(it -> lose(it, lost.kind()));
        } else if (action instanceof Action.EngineMute mute) {
            engine(mute.engine()).answers(!mute.mute());
        } else if (action instanceof Action.EngineStatus status) {
            status(status);
        } else if (action instanceof Action.Control control) {
            control(server(control.server()), control.control());
        } else if (action instanceof Action.CrowdIn crowd) {
            crowdIn(server(crowd.server()), crowd.size());
        } else if (action instanceof Action.CrowdOut crowd) {
            crowdOut(server(crowd.server()), crowd.kind());
        } else if (action instanceof Action.Churn churn) {
            churn(churn);
        } else if (action instanceof Action.Linger linger) {
            linger(linger.span());
        }
    }

    // ---- agents

    private FakeAgent agent(int number) throws LabException {
        FakeAgent known = agents.get(number);
        if (known == null) {
            Optional<Action.Disguise> disguise = Optional.ofNullable(disguises.get(number));
            known = lease(Walk.NAMES.get(number), (all, of) -> cast(all, of, disguise));
            agents.put(number, known);
        }
        return known;
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
        for (int i = 0; i < ENGINES.size(); i++) {
            engine(i).knows(identity);
        }
        return new FakeAgent(dialer, site.scope(), identity, profile.clients().agentApplication());
    }

    private static String key(int agent, String server, int connection) {
        return agent + "@" + server + "/" + connection;
    }

    /** A connection of an agent, if it was opened and is not over. */
    private Optional<Connection> connection(int agent, String server, int number) {
        return Optional.ofNullable(connections.get(key(agent, server, number)))
                .filter(it -> it.open() && !hanging.containsKey(it));
    }

    private void connect(Action.Connect connect) throws LabException {
        FakeAgent agent = agent(connect.agent());
        String key = key(connect.agent(), connect.server(), connect.connection());
        open(agent, server(connect.server())).ifPresent(it -> {
            connections.put(key, it);
            keepAlives.put(key, connect.keepAliveMillis());
            keepAliveMax = Math.max(keepAliveMax, connect.keepAliveMillis());
        });
    }

    private Optional<Connection> open(FakeAgent agent, String server) {
        if (controlled.get(server) == Control.FREEZE) {
            return Optional.empty();
        }
        try {
            return Optional.of(agent.connect(address(server)));
        } catch (ConnectFailedException e) {
            // The journal says so.
            return Optional.empty();
        }
    }

    private Address address(String server) {
        return new Address(server, site.life(server), site.endpoint(server));
    }

    private void ask(Action.Ask ask) throws LabException {
        Optional<Connection> on = connection(ask.agent(), ask.server(), ask.connection());
        if (on.isEmpty()) {
            return;
        }
        Message message = message(ask);
        for (Quirk quirk : ask.quirks()) {
            message = quirk.in(message);
        }
        if (!ask.request().answered() || message.number("referenceId").isPresent()) {
            on.get().say(message);
        } else {
            on.get().ask(message);
        }
    }

    private void askTogether(List<Step> steps) throws LabException {
        List<Connection> on = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        for (Step step : steps) {
            Action.Ask ask = (Action.Ask) step.action();
            Optional<Connection> connection = connection(ask.agent(), ask.server(), ask.connection());
            if (connection.isPresent()) {
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
            case LOGIN -> agent.login().with("placeId", place);
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

    private void lose(Connection connection, Kind kind) {
        if (!dialer.can(Losses.of(kind))) {
            return;
        }
        connection.fault(Losses.of(kind));
        if (Losses.HANGING.contains(kind)) {
            hanging.put(connection, kind);
        }
    }

    private void churn(Action.Churn churn) throws LabException {
        FakeAgent agent = agent(churn.agent());
        Optional<Connection> on = connection(churn.agent(), churn.server(), churn.connection());
        for (int i = 0; i < churn.times() && on.filter(Connection::open).isPresent(); i++) {
            on.get().ask(agent.login());
            wait(Pace.ANSWERED);
            on.get().ask(Message.of("RequestAgentLogout"));
            wait(Pace.ANSWERED);
        }
    }

    private void crowdIn(String server, int size) throws LabException {
        List<FakeAgent> crowd = crowds.computeIfAbsent(server, key -> new ArrayList<>());
        for (int i = 0; i < size; i++) {
            FakeAgent agent = lease("crowd", (all, number) -> all.agent(number));
            crowd.add(agent);
            open(agent, server).ifPresent(it -> {
                it.ask(agent.registration());
                wait(Pace.ANSWERED);
                it.ask(agent.login());
            });
        }
    }

    private void crowdOut(String server, Kind kind) {
        List<Connection> all = crowds.getOrDefault(server, List.of()).stream()
                .flatMap(agent -> agent.open().stream())
                .toList();
        Connection.faults(all, Losses.of(kind));
    }

    // ---- reporting engines

    private FakeReportingEngine engine(int number) {
        return engines.computeIfAbsent(
                number,
                key -> new FakeReportingEngine(
                        dialer,
                        journal,
                        site.scope(),
                        ENGINES.get(key),
                        profile.clients().reportingEngine()));
    }

    private Optional<Connection> engineOn(int number, String server) {
        return engine(number).connection(server(server)).filter(Connection::open);
    }

    private void join(int number, String letter) {
        String server = server(letter);
        FakeReportingEngine engine = engine(number);
        if (engine.connection(server).filter(Connection::open).isPresent()
                || controlled.get(server) == Control.FREEZE) {
            return;
        }
        try {
            engine.connect(address(server)).ask(engine.registration());
        } catch (ConnectFailedException e) {
            // The journal says so.
        }
    }

    private void status(Action.EngineStatus status) throws LabException {
        Optional<Connection> on = engineOn(status.engine(), status.server());
        if (on.isPresent()) {
            on.get().say(engine(status.engine()).status(agent(status.agent()).identity(), status.ready() ? 1L : 0L));
        }
    }

    // ---- servers and time

    private String server(String letter) {
        return servers.get(letter.charAt(0) - 'A');
    }

    private void control(String server, Control what) throws LabException {
        Optional<Control> before = Optional.ofNullable(controlled.get(server));
        boolean possible = switch (what) {
            case STOP, KILL, FREEZE -> before.isEmpty();
            case THAW -> before.equals(Optional.of(Control.FREEZE));
            case START -> before.isPresent() && before.get() != Control.FREEZE;
        };
        if (!possible || !profile.controls().contains(what)) {
            return;
        }
        site.control(server, what);
        if (what == Control.THAW || what == Control.START) {
            controlled.remove(server);
        } else {
            controlled.put(server, what);
        }
    }

    private void linger(Action.Span span) {
        long report = profile.budgets().report().toMillis();
        long millis = span == Action.Span.KEEP_ALIVE
                ? 2 * keepAliveMax + report
                : profile.budgets().registrationTimeout().toMillis() + report / 2;
        pulse.pass(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    // ---- the end of a walk

    /**
     * All faults heal: servers and reporting engines are back, and silent applications are gone. Then the walk waits until nothing can be open;
     * all agents leave, come back and leave again, while what that must bring about has its time.
     */
    public void leave() throws LabException {
        release();
        heal();
        settle(silence());
        List<FakeAgent> all = Stream.concat(
                        agents.values().stream(), crowds.values().stream().flatMap(List::stream))
                .toList();
        part(all);
        settle(0);
        if (!heard()) {
            // Where no reporting engine has heard of their loss, agents have to get in all the same.
            comeBack();
            part(all);
        }
        joinAll();
        comeBack();
        part(List.copyOf(agents.values()));
        settle(0);
    }

    private void heal() throws LabException {
        for (String server : servers) {
            if (controlled.containsKey(server)) {
                control(server, controlled.get(server) == Control.FREEZE ? Control.THAW : Control.START);
            }
        }
        for (Map.Entry<String, Connection> it : connections.entrySet()) {
            Connection connection = it.getValue();
            // A silent one that asked for keep-alive is taken for lost by the server itself.
            boolean left = hanging.get(connection) == Kind.SILENCE && keepAlives.get(it.getKey()) > 0;
            if (hanging.containsKey(connection) && !left) {
                connection.fault(Losses.of(dialer.can(Losses.of(Kind.RESET)) ? Kind.RESET : Kind.CLOSE));
            } else if (!left && connection.open()) {
                connection.heal();
            }
        }
        if (heard()) {
            joinAll();
        }
    }

    /** Whether a reporting engine is there. */
    private boolean heard() {
        return engines.values().stream()
                .anyMatch(engine -> servers.stream()
                        .anyMatch(server -> engine.connection(server)
                                .filter(Connection::open)
                                .isPresent()));
    }

    private void joinAll() {
        for (int i = 0; i < servers.size(); i++) {
            join(0, String.valueOf((char) ('A' + i)));
        }
        wait(Pace.ANSWERED);
    }

    /** How long a server may take to miss a silent application, and as long again as it has for a report, so that a late one is seen to be late. */
    private long silence() {
        return hanging.containsValue(Kind.SILENCE)
                ? 2 * keepAliveMax + profile.budgets().report().toMillis()
                : 2 * keepAliveMax;
    }

    /** Waits until no budget is open any more, as far as stalls allow. */
    private void settle(long moreMillis) {
        wait(Pace.ANSWERED);
        long report = profile.budgets().report().toNanos();
        pulse.settle(report + TimeUnit.MILLISECONDS.toNanos(moreMillis) + QUIET_NANOS);
    }

    private void part(List<FakeAgent> all) {
        int turn = 0;
        for (FakeAgent agent : all) {
            List<Connection> open =
                    agent.all().stream().filter(Connection::open).toList();
            Kind kind = turn++ % 2 == 0 || !dialer.can(Losses.of(Kind.RESET)) ? Kind.CLOSE : Kind.RESET;
            Connection.faults(open, Losses.of(kind));
        }
    }

    private void comeBack() throws LabException {
        for (FakeAgent agent : agents.values()) {
            for (String server : servers) {
                agent.keepAlive(0);
                open(agent, server).ifPresent(it -> it.ask(agent.registration()));
            }
        }
        wait(Pace.ANSWERED);
        for (FakeAgent agent : agents.values()) {
            agent.open().stream().findFirst().ifPresent(it -> it.ask(agent.login()));
        }
        wait(Pace.ANSWERED);
    }

    /** Ends all connections of the agents, when the site is taken down. */
    public void dropAgents() {
        agents.values().forEach(FakeAgent::drop);
        crowds.values().forEach(crowd -> crowd.forEach(FakeAgent::drop));
    }

    /** Ends all connections of the reporting engines. */
    public void dropEngines() {
        engines.values().forEach(FakeReportingEngine::drop);
    }
}
