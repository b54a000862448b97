package org.ixntck.steps;

import io.cucumber.java.en.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Request;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Arrives;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.PendingRequest;

/** Preconditions of a scenario. If one cannot be established, the scenario is inconclusive and nothing is charged for it. */
public final class PreparationSteps {

    private final World world;
    private final Expect expect;
    private final Reporting reporting;

    public PreparationSteps(World world, Expect expect, Reporting reporting) {
        this.world = world;
        this.expect = expect;
        this.reporting = reporting;
    }

    @Given("{agent}'s application asks for keep-alive every {int} ms")
    public void keepAlive(FakeAgent agent, int millis) {
        agent.keepAlive(millis);
    }

    @Given("{agent} is connected to {server}")
    public void connected(FakeAgent agent, String server) {
        reporting.ready();
        open(agent, server);
    }

    @Given("{agent} is registered on {server}")
    public void registered(FakeAgent agent, String server) {
        reporting.ready();
        Connection connection = open(agent, server);
        connection.ask(agent.registration());
        accepted(connection);
    }

    @Given("{agents} are registered on {server}")
    public void allRegistered(List<FakeAgent> agents, String server) {
        reporting.ready();
        List<Connection> opened = new ArrayList<>();
        for (FakeAgent agent : agents) {
            Connection connection = open(agent, server);
            connection.ask(agent.registration());
            opened.add(connection);
        }
        opened.forEach(this::accepted);
    }

    private void accepted(Connection connection) {
        expect.given(
                "the registration", new Accepted(connection.id(), world.run().millis("answer")));
    }

    @Given("{agent} is logged in to {server}")
    public void loggedIn(FakeAgent agent, String server) {
        registered(agent, server);
        PendingRequest login = world.connection(agent, server).ask(agent.login());
        reachedAndReported(agent, server, login);
    }

    @Given("{agents} are logged in to {server}")
    public void allLoggedIn(List<FakeAgent> agents, String server) {
        agents.forEach(agent -> loggedIn(agent, server));
    }

    @Given("{agent} is available on {server}")
    public void isAvailable(FakeAgent agent, String server) {
        registered(agent, server);
        reached("the availability", world.connection(agent, server).ask(agent.available()));
    }

    @Given("{agent} is logged in to {server} and available on {server}")
    public void loggedInAndAvailable(FakeAgent agent, String primary, String secondary) {
        loggedIn(agent, primary);
        isAvailable(agent, secondary);
    }

    @Given("{agents} are logged in to {server} and available on {server}")
    public void allLoggedInAndAvailable(List<FakeAgent> agents, String primary, String secondary) {
        agents.forEach(agent -> loggedInAndAvailable(agent, primary, secondary));
    }

    @Given("each of these requests has been acknowledged")
    public void acknowledged() {
        world.stimulus().allAsked().forEach(asked -> reached("the acknowledgement", asked));
    }

    @Given("{server} has refused a login of {agent} that lacks its place")
    public void refused(String server, FakeAgent agent) {
        refused(server, agent, agent.login().without("placeId"), "that lacks its place");
    }

    @Given("{server} has refused a login of {agent} at the place of {agent}")
    public void refusedAtPlaceOf(String server, FakeAgent agent, FakeAgent other) {
        refused(server, agent, agent.login().with("placeId", other.identity().place()), "at an occupied place");
    }

    private void refused(String server, FakeAgent agent, Message wrong, String what) {
        PendingRequest login = world.connection(agent, server).ask(wrong);
        world.stimulus().is(login);
        if (answered(login, Request::ack)) {
            throw world.aborted(Aborted.notApplicable("the server acknowledges a login " + what));
        }
        expect.given(
                "the refusal",
                new Answered(
                        login.link(),
                        login.reference(),
                        "EventError",
                        world.run().millis("answer")));
    }

    /** A precondition for scenarios that need it; whether the server has to accept the login is judged elsewhere. */
    @Given("{server} lets {agent} log in")
    public void letsLogIn(String server, FakeAgent agent) {
        PendingRequest login = world.connection(agent, server).ask(agent.login());
        if (answered(login, Request::error)) {
            throw world.aborted(Aborted.notApplicable("the server refuses a login of an agent that is available"));
        }
        reachedAndReported(agent, server, login);
    }

    private void reachedAndReported(FakeAgent agent, String server, PendingRequest login) {
        reached("the login", login);
        reporting
                .connection(server)
                .ifPresent(link -> expect.given(
                        "the report of the login",
                        new Arrives(
                                link.id(),
                                "EventAgentLogin",
                                agent.identity().id(),
                                login.entry().seq(),
                                world.run().millis("report"))));
    }

    private boolean answered(PendingRequest asked, Function<Request, Optional<Entry>> by) {
        Waiting.answer(world.run(), world.site().scope().site(), asked);
        return world.scene().link(asked.link()).requests().stream()
                .anyMatch(request -> request.reference() == asked.reference()
                        && by.apply(request).isPresent());
    }

    private void reached(String what, PendingRequest asked) {
        expect.given(
                what,
                new Answered(
                        asked.link(), asked.reference(), "EventAck", world.run().millis("answer")));
    }

    private Connection open(FakeAgent agent, String server) {
        try {
            return agent.connect(world.address(server));
        } catch (ConnectFailedException e) {
            throw world.aborted(Aborted.unreached(e.getMessage()));
        }
    }
}
