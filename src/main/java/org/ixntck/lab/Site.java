package org.ixntck.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.ixntck.adapter.Control;
import org.ixntck.adapter.Deployment;
import org.ixntck.adapter.Endpoint;
import org.ixntck.adapter.Profile;
import org.ixntck.adapter.Server;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Scope;

/** A deployment leased to a scenario. Used by that scenario's thread. */
public final class Site implements AutoCloseable {

    private static final int LINES_MAX = 20;
    private static final int LINE_MAX = 500;
    private static final long LOOK_NANOS = 20_000_000;

    private final Lab lab;
    private final Journal journal;
    private final Scope scope;
    private final Return after;
    private final Map<String, Server> servers;
    private final Map<String, Integer> lives;
    /** Whom the pool has given, by whom is played for them. */
    private final Map<Profile.Agent, Profile.Agent> agents = new LinkedHashMap<>();

    private boolean controlled;

    /** Releases the deployment of a closed site. */
    interface Return {

        /**
         * Releases the deployment.
         *
         * @param asAtFirst whether its servers are in the state in which it was leased
         */
        void giveBack(boolean asAtFirst) throws LabException;
    }

    Site(Lab lab, Journal journal, String key, String scenario, Deployment deployment, Return after) {
        this.lab = lab;
        this.journal = journal;
        this.scope = new Scope(key, scenario);
        this.after = after;
        this.servers = deployment.servers().stream()
                .collect(Collectors.toMap(Server::name, server -> server, (one, other) -> one, LinkedHashMap::new));
        this.lives = new LinkedHashMap<>();
        servers.keySet().forEach(name -> lives.put(name, 1));
        Map<String, String> addresses = new LinkedHashMap<>();
        servers.forEach((name, server) -> addresses.put(name, server.endpoint().toString()));
        journal.append(scope, new Event.SiteOpened(addresses, lab.profile().shared()));
    }

    /** The scope of its journal entries. */
    public Scope scope() {
        return scope;
    }

    /** The names of its servers, in their order. */
    public Iterable<String> servers() {
        return servers.keySet();
    }

    /** Where a server listens. */
    public Endpoint endpoint(String server) {
        return server(server).endpoint();
    }

    /** The current life of a server: how often it had been started, from 1. */
    public int life(String server) {
        return lives.get(server);
    }

    private Server server(String name) {
        Server server = servers.get(name);
        if (server == null) {
            throw new IllegalArgumentException("expected a server out of %s, saw %s".formatted(servers.keySet(), name));
        }
        return server;
    }

    /**
     * Leases an agent until the site is closed.
     *
     * @param nick the name that the scenario uses for it
     * @param canary whether it only proves that the reporting connection works
     * @throws LabException if there is none left
     */
    public Profile.Agent lease(String nick, boolean canary) throws LabException {
        return lease(nick, canary, (all, number) -> all.agent(number));
    }

    /** Who is played for an agent with a number. */
    public interface Casting {
        /** Gives the agent that number among those of the description. */
        Profile.Agent cast(Profile.Agents all, int number);
    }

    /**
     * Leases an agent that nothing else uses meanwhile, and plays another one for it, with the same number and unusual values.
     *
     * @param nick as the scenario calls it
     * @throws LabException if there is none left
     */
    public Profile.Agent lease(String nick, boolean canary, Casting casting) throws LabException {
        Profile.Agent given = lab.agents().lease(agents.size());
        Profile.Agent agent = casting.cast(lab.profile().agents(), lab.agents().number(given));
        agents.put(agent, given);
        journal.append(scope, new Event.AgentLeased(agent.id(), nick, agent.tenant(), agent.place(), canary));
        return agent;
    }

    /**
     * Controls a server and checks the effect from outside. A server that does not stop in time is killed, once no stall of the kit or of its
     * machine can have held it up. Returns the entry that records the effect: that of the kill, if the server had to be killed.
     *
     * @throws LabException if the adapter fails, or the effect is not seen
     */
    public Entry control(String server, Control what) throws LabException {
        controlled = true;
        if (what == Control.START) {
            lives.merge(server, 1, Integer::sum);
        }
        Entry asked = record(server, what, Event.Phase.ASKED, "");
        try {
            return carryOut(server, what);
        } catch (LabException e) {
            if (what != Control.STOP
                    || !e.stillRunning()
                    || !lab.profile().controls().contains(Control.KILL)) {
                throw e;
            }
            awaitStretched(server, asked.at());
            String why = "since it still ran %d ms after the stop".formatted((journal.now() - asked.at()) / 1_000_000);
            record(server, Control.KILL, Event.Phase.ASKED, why);
            return carryOut(server, Control.KILL);
        }
    }

    /**
     * Waits as long as stalls have stretched the promised restart, twice as long as the promise at most, unless the server stops meanwhile. One that
     * has closed its port, but not its connections, has not stopped.
     */
    private void awaitStretched(String server, long asked) {
        long restart = lab.profile().budgets().restart().toNanos();
        try {
            for (long left = 1; left > 0 && (answers(server) || hasConnections(server)); ) {
                long end = Math.min(history().stalls().end(asked, asked + restart), asked + 3 * restart);
                left = end - journal.now();
                journal.await(scope.site(), history().last(), Math.max(0, Math.min(left, LOOK_NANOS)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasConnections(String server) {
        return !history()
                .links(link -> link.server().equals(server)
                        && link.connected().isPresent()
                        && link.ended().isEmpty())
                .isEmpty();
    }

    private Entry carryOut(String server, Control what) throws LabException {
        Server subject = server(server);
        lab.bounded(() -> {
            subject.control(what);
            return what;
        });
        if ((what == Control.STOP || what == Control.KILL) && PortProbe.answers(subject.endpoint())) {
            throw new LabException(
                    "the adapter says that the %s of %s is done, but its port %s still accepts connections"
                            .formatted(name(what), server, subject.endpoint()));
        }
        return record(server, what, Event.Phase.DONE, "");
    }

    /**
     * Simulates the loss of a server that cannot be stopped: the kit cuts all its own connections to it, which the models define as the loss.
     * The server is lost for this site only. Returns the entry that records the effect.
     *
     * @param cuts ends the connections
     */
    public Entry lose(String server, Runnable cuts) {
        journal.append(scope, new Event.Controlled(server, "loss", Event.Phase.ASKED, lives.get(server), ""));
        cuts.run();
        return journal.append(scope, new Event.Controlled(server, "loss", Event.Phase.DONE, lives.get(server), ""));
    }

    private Entry record(String server, Control what, Event.Phase phase, String detail) {
        return journal.append(scope, new Event.Controlled(server, name(what), phase, lives.get(server), detail));
    }

    private static String name(Control what) {
        return what.name().toLowerCase(Locale.ROOT);
    }

    /** A failure to get the output changes no verdict, since output is only information for readers. */
    private List<String> printed(Server server) {
        try {
            return lab.bounded(server::lastLines);
        } catch (LabException e) {
            return List.of("(the adapter did not return the server's output: %s)".formatted(e.getMessage()));
        }
    }

    /** Whether a server accepts a connection now. Takes half a second at most. */
    public boolean answers(String server) {
        return PortProbe.answers(server(server).endpoint());
    }

    /** The last lines that a server has printed, as far as its adapter sees them. */
    public List<String> printed(String server) {
        return printed(server(server));
    }

    /** Records the last output of the servers, to explain why a scenario failed. */
    public void recordOutput() {
        servers.forEach((name, server) -> {
            List<String> lines = printed(server).stream()
                    .map(line -> line.substring(0, Math.min(line.length(), LINE_MAX)))
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES_MAX), lines.size());
            if (!last.isEmpty()) {
                journal.append(scope, new Event.ServerSaid(name, List.copyOf(last)));
            }
        });
    }

    /** The deployment will not be leased again, as if a server had been controlled. */
    public void discard() {
        controlled = true;
    }

    /** Records that from here on nothing is charged to the servers. Called before the fakes disconnect. */
    public void closing() {
        journal.closing(scope);
    }

    /**
     * Releases the agents, if the lab reuses them. Called after the agents have disconnected and before the reporting engines do. Waits until the
     * logouts are reported, at most twice the {@code report} budget.
     */
    public void returnAgents() {
        if (!lab.agents().reuses()) {
            return;
        }
        long patience = journal.now() + 2 * lab.profile().budgets().report().toNanos();
        try {
            for (long left = 1; left > 0 && !logoutsReported(); left = patience - journal.now()) {
                journal.await(scope.site(), history().last(), Math.min(left, LOOK_NANOS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        History history = history();
        agents.forEach((agent, given) -> lab.agents().release(given, LogoutEvidence.of(agent.id(), history)));
        agents.clear();
    }

    private boolean logoutsReported() {
        History history = history();
        return agents.keySet().stream()
                .noneMatch(agent -> LogoutEvidence.of(agent.id(), history) == LogoutEvidence.MISSING);
    }

    private History history() {
        return journal.history(scope.site());
    }

    @Override
    public void close() throws LabException {
        after.giveBack(!controlled);
    }
}
