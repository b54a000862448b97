package org.ixntck.steps;

import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Entry;
import org.ixntck.judge.claim.Arrives;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.PendingRequest;

/**
 * Steps in which many agents act in groups, each after the server has reported the one before. A server that keeps its budgets for a few agents
 * need not be fast enough to keep them for all at once.
 */
public final class CrowdSteps {

    private static final int GROUP = 5;

    private final World world;
    private final Expect expect;
    private final Reporting reporting;
    private final AgentSteps agentSteps;

    public CrowdSteps(World world, Expect expect, Reporting reporting, AgentSteps agentSteps) {
        this.world = world;
        this.expect = expect;
        this.reporting = reporting;
        this.agentSteps = agentSteps;
    }

    @When("{agents} log in to {server} on new connections, five at a time")
    public void logIn(List<FakeAgent> agents, String server) {
        List<PendingRequest> asked = new ArrayList<>();
        for (List<FakeAgent> group : groups(agents)) {
            agentSteps.logInOnNewConnections(group, server);
            for (PendingRequest login : world.stimulus().allAsked()) {
                Waiting.answer(world.run(), world.site().scope().site(), login);
                asked.add(login);
            }
            awaitReports("EventAgentLogin", group, server);
        }
        world.stimulus().is(asked);
    }

    @When("the connections of {agents} to {server} are reset, five at a time")
    public void areReset(List<FakeAgent> agents, String server) {
        world.needs(new Fault.Reset());
        List<Entry> faults = new ArrayList<>();
        for (List<FakeAgent> group : groups(agents)) {
            List<Connection> open = group.stream()
                    .map(agent -> world.connection(agent, server))
                    .filter(Connection::open)
                    .toList();
            List<Entry> begun = Connection.faults(open, new Fault.Reset());
            if (!begun.isEmpty()) {
                world.stimulus().is(begun.get(0), begun);
                awaitReports("EventAgentLogout", group, server);
                faults.addAll(begun);
            }
        }
        if (faults.isEmpty()) {
            throw world.aborted(Aborted.unreached("expected open connections to break; the server had closed them"));
        }
        world.stimulus().is(faults.get(0), faults);
    }

    private void awaitReports(String message, List<FakeAgent> group, String server) {
        for (FakeAgent agent : group) {
            expect.waitFor(new Arrives(
                    reporting.link(server),
                    message,
                    agent.identity().id(),
                    world.stimulus().of(agent),
                    world.run().millis("report")));
        }
    }

    private static List<List<FakeAgent>> groups(List<FakeAgent> agents) {
        return IntStream.rangeClosed(0, (agents.size() - 1) / GROUP)
                .mapToObj(i -> agents.subList(i * GROUP, Math.min(agents.size(), (i + 1) * GROUP)))
                .toList();
    }
}
