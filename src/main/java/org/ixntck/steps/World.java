package org.ixntck.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.adapter.Profile;
import org.ixntck.fault.Fault;
import org.ixntck.fault.Moment;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Outcome;
import org.ixntck.journal.Scope;
import org.ixntck.judge.claim.Scene;
import org.ixntck.lab.LabException;
import org.ixntck.lab.Site;
import org.ixntck.peer.Address;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.FakeReportingEngine;
import org.ixntck.walk.Stage;

/** The state of one scenario: its deployment, its agents, its reporting engines and its last action. Used by the scenario's thread. */
public final class World {

    private final Run run = RunInProgress.get();
    private final String key = "s" + run.scenarios().incrementAndGet();
    private final Map<String, FakeAgent> agents = new LinkedHashMap<>();
    private final List<FakeAgent> many = new ArrayList<>();
    private final List<FakeReportingEngine> engines = new ArrayList<>();
    private final Stimulus stimulus = new Stimulus();
    private Optional<Site> site = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private Optional<Canaries> canaries = Optional.empty();
    private String id = "";
    private Outcome outcome = Outcome.COMPLETED;
    private String why = "";

    Run run() {
        return run;
    }

    /** The scope of the scenario's entries; without a site as long as there is none. */
    Scope scope() {
        return new Scope(site.map(it -> it.scope().site()).orElse(""), key);
    }

    /** A number that depends on the scenario's id alone. */
    int number() {
        return Math.floorMod(id.hashCode(), 1_000);
    }

    /** All connections that its agents have ever had. */
    Stream<Connection> agentConnections() {
        return allAgents().flatMap(agent -> agent.all().stream());
    }

    /** Whether a reporting engine is connected to that server. */
    boolean reportsFrom(String server) {
        return engines.stream()
                .flatMap(engine -> engine.connection(server).stream())
                .anyMatch(Connection::open);
    }

    /** The scenario's deployment, leased at the first call. */
    Site site() {
        if (site.isEmpty()) {
            try {
                Site leased = run.lab().lease(key);
                site = Optional.of(leased);
                canaries = Optional.of(new Canaries(run, leased));
                engines.add(engine("reporting"));
            } catch (LabException e) {
                throw broken(e.getMessage(), e);
            }
        }
        return site.get();
    }

    boolean hasSite() {
        return site.isPresent();
    }

    private FakeReportingEngine engine(String name) {
        return new FakeReportingEngine(
                run.dialer(),
                run.journal(),
                site().scope(),
                name,
                run.lab().profile().clients().reportingEngine());
    }

    /** Where a recorded walk is played. */
    Stage stage() {
        if (stage.isEmpty()) {
            stage = Optional.of(
                    new Stage(run.journal(), run.dialer(), site(), run.lab().profile()));
        }
        return stage.get();
    }

    /** The reporting engine that every scenario has, whether connected or not. */
    FakeReportingEngine engine() {
        site();
        return engines.get(0);
    }

    /** A second reporting engine. */
    FakeReportingEngine secondEngine() {
        site();
        if (engines.size() < 2) {
            FakeReportingEngine second = engine("reporting-2");
            second.answersNothing();
            engines.add(second);
        }
        return engines.get(1);
    }

    /** The agent with the given name, leased at the first call. */
    FakeAgent agent(String nick) {
        FakeAgent known = agents.get(nick);
        if (known != null) {
            return known;
        }
        FakeAgent agent = lease(nick);
        agents.put(nick, agent);
        return agent;
    }

    /** The first of the agents without names, leased at the first call. */
    List<FakeAgent> many(int number) {
        while (many.size() < number) {
            many.add(lease(Types.ONE_OF_MANY));
        }
        return List.copyOf(many.subList(0, number));
    }

    private FakeAgent lease(String nick) {
        try {
            Profile.Agent identity = site().lease(nick, false);
            engine().knows(identity);
            return new FakeAgent(
                    run.dialer(),
                    site().scope(),
                    identity,
                    run.lab().profile().clients().agentApplication());
        } catch (LabException e) {
            throw broken(e.getMessage(), e);
        }
    }

    private Stream<FakeAgent> allAgents() {
        return Stream.concat(agents.values().stream(), many.stream());
    }

    /** The name of the server that features call by a letter: A is the first one of the description. */
    String server(String letter) {
        List<String> names = run.terms().servers();
        int index = letter.charAt(0) - 'A';
        if (index >= names.size()) {
            throw aborted(Aborted.notTested("the deployment has only %d servers".formatted(names.size())));
        }
        return names.get(index);
    }

    /** The current address of a server. */
    Address address(String server) {
        return new Address(server, site().life(server), site().endpoint(server));
    }

    /** The connection of one of its agents with the given name in the journal. */
    Connection connection(String link) {
        return agentConnections()
                .filter(connection -> connection.id().equals(link))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected an agent's connection named " + link));
    }

    /** The agent's newest connection to a server. */
    Connection connection(FakeAgent agent, String server) {
        return agent.connection(server)
                .orElseThrow(() -> aborted(Aborted.unreached(
                        "%s has no connection to %s".formatted(agent.identity().id(), server))));
    }

    Canaries canaries() {
        site();
        return canaries.orElseThrow();
    }

    /** What has happened so far at the scenario's site. */
    Scene scene() {
        String here = site().scope().site();
        return new Scene(run.journal().history(here), here);
    }

    /** Its last action. */
    Stimulus stimulus() {
        return stimulus;
    }

    /** All open connections of the scenario to a server. */
    List<Connection> connections(String server) {
        return Stream.of(
                        agentConnections(),
                        canaries().connections(),
                        engines.stream().flatMap(engine -> engine.connection(server).stream()))
                .flatMap(all -> all)
                .filter(connection -> connection.address().server().equals(server) && connection.open())
                .toList();
    }

    /** Aborts the scenario if the wire does not support a fault. */
    void needs(Fault fault) {
        if (!run.dialer().can(fault)) {
            String what = fault instanceof Fault.Reset
                    ? "end a connection abnormally"
                    : fault instanceof Fault.Silence ? "keep a connection silent" : "do this to a connection: " + fault;
            throw aborted(Aborted.notTested("the adapter's connector cannot " + what));
        }
    }

    /** Aborts the scenario if the wire does not support faults at a moment. */
    void needs(Moment moment) {
        if (!run.dialer().can(moment)) {
            throw aborted(Aborted.notTested("the adapter's connector tells of a message only after it has arrived"));
        }
    }

    /** Lets all faults end, as far as they can be undone. */
    void heal() {
        Stream.concat(agentConnections(), engines.stream().flatMap(engine -> engine.all().stream()))
                .forEach(Connection::heal);
    }

    Aborted aborted(Aborted abort) {
        note(abort.outcome(), abort.getMessage());
        return abort;
    }

    Violated violated(String sentence) {
        note(Outcome.VIOLATED, sentence);
        return new Violated(sentence);
    }

    Broken broken(String reason, Throwable cause) {
        note(Outcome.BROKEN, reason);
        return new Broken(reason, cause);
    }

    private void note(Outcome now, String reason) {
        if (outcome == Outcome.COMPLETED) {
            outcome = now;
            why = reason;
        }
    }

    /** Records the beginning of the scenario. */
    void begin(String id, String name, List<String> requirements) {
        this.id = id;
        run.journal()
                .append(
                        new Scope("", key),
                        new Event.ScenarioStarted(
                                id, name, requirements, run.attempt().get()));
    }

    /** Takes everything down and records the end. From here on nothing is charged to the servers. */
    void tearDown(boolean failed) {
        if (failed && outcome == Outcome.COMPLETED) {
            note(Outcome.BROKEN, "a step failed with an error; see report.html");
        }
        try {
            if (site.isPresent()) {
                site.get().recordOutput();
                site.get().closing();
                allAgents().forEach(FakeAgent::drop);
                stage.ifPresent(Stage::dropAgents);
                canaries.ifPresent(Canaries::drop);
                site.get().returnAgents();
                engines.forEach(FakeReportingEngine::drop);
                stage.ifPresent(Stage::dropEngines);
                site.get().close();
                // Any other result of the scenario may be a consequence of the adapter's failure.
                run.dialer().failure(site.get().scope()).ifPresent(failure -> {
                    outcome = Outcome.BROKEN;
                    why = failure;
                });
            }
        } catch (LabException e) {
            note(Outcome.BROKEN, e.getMessage());
        } finally {
            run.journal().append(new Scope("", key), new Event.ScenarioEnded(outcome, why));
        }
    }
}
