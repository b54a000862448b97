package org.ixntck.walk.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Message;
import org.ixntck.adapter.Profile;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Role;
import org.ixntck.judge.claim.Settled;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.Dialer;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;
import org.ixntck.peer.PendingRequest;
import org.ixntck.walk.site.Ending;
import org.ixntck.walk.site.Pulse;
import org.ixntck.walk.site.Servers;

/** The fakes of one cell at their site: an agent, and a reporting engine that is connected to all servers. Used by the thread that plays the cell. */
final class Fakes implements Ending.Company {

    /** A budget begins a little later than its cause, where that took its time. */
    private static final long SETTLE_NANOS_MORE = 60_000_000;

    private final Site site;
    private final Profile profile;
    private final SiteWatcher watcher;
    private final FakeAgent agent;
    private final FakeReportingEngine engine;
    private final Servers servers;
    private final Pulse pulse;
    private final Map<Integer, Connection> newest = new HashMap<>();

    Fakes(Journal journal, Dialer dialer, Site site, Profile profile, long keepAliveMillis) throws LabException {
        this.site = site;
        this.profile = profile;
        this.servers = new Servers(site, profile);
        this.pulse = new Pulse(journal, site.scope().site());
        this.watcher = new SiteWatcher(journal, site.scope().site());
        Profile.Agent identity = site.lease("Ann", false);
        this.agent =
                new FakeAgent(dialer, site.scope(), identity, profile.clients().agentApplication());
        agent.keepAlive(keepAliveMillis);
        this.engine = new FakeReportingEngine(
                dialer, journal, site.scope(), "reporting", profile.clients().reportingEngine());
        engine.knows(identity);
    }

    SiteWatcher watcher() {
        return watcher;
    }

    long answerNanos() {
        return profile.budgets().answer().toNanos();
    }

    long reportNanos() {
        return profile.budgets().report().toNanos();
    }

    /** Waits until no report can be open any more, as far as stalls allow. */
    void settle() {
        pulse.settle(reportNanos() + SETTLE_NANOS_MORE);
    }

    // ---- the reporting engine

    /** Connects the reporting engine where it has no usable connection and the server is up; waits for the answers. */
    void reportingReady() {
        List<PendingRequest> asked = new ArrayList<>();
        for (int server = 0; server < servers.names().size(); server++) {
            if (up(server)
                    && engine(server).filter(it -> watcher.usable(it.id())).isEmpty()) {
                engine(server).ifPresent(it -> it.fault(new Fault.Close()));
                joined(server).ifPresent(asked::add);
            }
        }
        asked.forEach(it -> watcher.answer(it, answerNanos()));
    }

    private Optional<PendingRequest> joined(int server) {
        try {
            return Optional.of(engine.connect(servers.address(name(server))).ask(engine.registration()));
        } catch (ConnectFailedException e) {
            // The journal says so.
            return Optional.empty();
        }
    }

    private Optional<Connection> engine(int server) {
        return engine.connection(name(server)).filter(Connection::open);
    }

    /** Waits for a report on the engine's connection to that server. */
    void awaitReport(int server, String name) {
        engine(server).ifPresent(it -> watcher.message(it.id(), name, reportNanos()));
    }

    // ---- the agent

    /** Opens a new connection of the agent. */
    Optional<Connection> connect(int server) {
        newest.remove(server);
        try {
            Connection connection = agent.connect(servers.address(name(server)));
            newest.put(server, connection);
            return Optional.of(connection);
        } catch (ConnectFailedException e) {
            // The journal says so.
            return Optional.empty();
        }
    }

    /** The newest connection of that role to a server, if it is open. */
    Optional<Connection> connection(Role role, int server) {
        return role == Role.AGENT ? Optional.ofNullable(newest.get(server)).filter(Connection::open) : engine(server);
    }

    /** Sends a request on the agent's newest connection, if it is usable, and waits for the answer. */
    Optional<PendingRequest> ask(int server, Message request) {
        Optional<PendingRequest> asked = send(server, request);
        asked.ifPresent(it -> watcher.answer(it, answerNanos()));
        return asked;
    }

    /** Sends a request on the agent's newest connection, if it is usable. */
    Optional<PendingRequest> send(int server, Message request) {
        return connection(Role.AGENT, server)
                .filter(it -> watcher.usable(it.id()))
                .map(it -> it.ask(request));
    }

    Message registration() {
        return agent.registration();
    }

    Message login() {
        return agent.login();
    }

    Message available() {
        return agent.available();
    }

    /** A new connection, registered. */
    void registered(int server) {
        if (connect(server).isPresent()) {
            ask(server, registration());
        }
    }

    /** A new connection on which the agent logs in; waits for answer and report. */
    Optional<PendingRequest> loggedIn(int server) {
        registered(server);
        Optional<PendingRequest> login = ask(server, login());
        login.ifPresent(it -> awaitReport(server, "EventAgentLogin"));
        return login;
    }

    /** The agent's newest connection to a server ends. */
    void close(int server) {
        connection(Role.AGENT, server).ifPresent(it -> it.fault(new Fault.Close()));
    }

    /** All connections of the agent are closed. */
    void leave() {
        List<Connection> open = agent.all().stream().filter(Connection::open).toList();
        Connection.faults(open, new Fault.Close());
    }

    // ---- the servers

    private String name(int server) {
        return servers.names().get(server);
    }

    /** Whether nothing was done to the server that it has not come back from. */
    boolean up(int server) {
        return servers.up(name(server));
    }

    /** Does something to a server, and knows then whether it is up. */
    void control(int server, Control what) throws LabException {
        servers.control(name(server), what);
    }

    /** The server is lost. */
    void lose(int server) throws LabException {
        List<Connection> all = new ArrayList<>();
        connection(Role.AGENT, server).ifPresent(all::add);
        connection(Role.REPORTING, server).ifPresent(all::add);
        servers.lose(name(server), () -> Connection.faults(all, new Fault.Close()));
    }

    /** Brings back all servers that can be brought back. */
    void restore() throws LabException {
        servers.restore();
    }

    // ---- the end

    /**
     * Plays the end of the cell.
     *
     * @return what has to be expected last: that its time is over
     * @throws LabException if the adapter fails
     */
    Settled end(Journal journal, Dialer dialer) throws LabException {
        return new Ending(journal, site.scope(), servers, pulse, dialer, profile).play(this);
    }

    @Override
    public long heal() {
        for (Connection connection : agent.all()) {
            boolean usable = connection.open() && watcher.usable(connection.id());
            if (usable) {
                connection.heal();
            } else if (connection.open() && agent.keepAliveMillis() == 0) {
                connection.fault(new Fault.Close());
            }
        }
        // What keep-alive shows the server is left to it. As long again as it has for a report, so that a late one is
        // seen to be late.
        return agent.keepAliveMillis() == 0
                ? 0
                : 2 * agent.keepAliveMillis() + profile.budgets().report().toMillis();
    }

    @Override
    public List<FakeAgent> agents() {
        return List.of(agent);
    }

    @Override
    public List<FakeAgent> crowd() {
        return List.of();
    }

    @Override
    public boolean heard() {
        return engine.all().stream().anyMatch(it -> it.open() && watcher.usable(it.id()));
    }

    @Override
    public void report() {
        reportingReady();
    }

    /** Nothing is judged any more: all connections end. */
    void drop() {
        site.closing();
        agent.drop();
        site.returnAgents();
        engine.drop();
    }
}
