package org.ixntck.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.IntStream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Link;
import org.ixntck.judge.Verdict;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Arrives;
import org.ixntck.peer.Asked;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.NotSent;

/** What agent applications do. */
public final class AgentSteps {

    private final World world;
    private final Expect expect;
    private final Reporting reporting;

    public AgentSteps(World world, Expect expect, Reporting reporting) {
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
        expect.given(
                "the registration", new Accepted(connection.id(), world.run().millis("answer")));
    }

    @Given("{agents} are registered on {server}")
    public void allRegistered(List<FakeAgent> agents, String server) {
        agents.forEach(agent -> registered(agent, server));
    }

    @Given("{agent} is logged in to {server}")
    public void loggedIn(FakeAgent agent, String server) {
        registered(agent, server);
        Asked login = world.connection(agent, server).ask(agent.login());
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
        world.allAsked().forEach(asked -> reached("the acknowledgement", asked));
    }

    @Given("{server} has refused a login of {agent} that lacks its place")
    public void refused(String server, FakeAgent agent) {
        Asked login = world.connection(agent, server).ask(agent.login().without("placeId"));
        world.stimulus(login);
        String site = world.site().scope().site();
        Waiting.answer(world.run(), site, login);
        boolean acknowledged = world.scene().link(login.link()).requests().stream()
                .anyMatch(request -> request.reference() == login.reference()
                        && request.ack().isPresent());
        if (acknowledged) {
            throw world.aborted(Aborted.notApplicable("the server acknowledges a login that lacks its place"));
        }
        expect.given(
                "the refusal",
                new Answered(
                        login.link(),
                        login.reference(),
                        "EventError",
                        world.run().millis("answer")));
    }

    @When("{agent} connects to {server}")
    public void connects(FakeAgent agent, String server) {
        reporting.ready();
        long before = world.scene().history().last();
        try {
            agent.connect(world.address(server));
        } catch (NotSent e) {
            // The journal says so; the Then step that asks for the connection finds it there.
        }
        world.scene().history().entries().stream()
                .filter(entry -> entry.seq() > before && !entry.site().isEmpty())
                .findFirst()
                .ifPresent(world::stimulus);
    }

    @When("{agent} connects to {server} and registers")
    public void connectsAndRegisters(FakeAgent agent, String server) {
        connects(agent, server);
        agent.connection(server)
                .filter(Connection::open)
                .ifPresent(
                        it -> Waiting.answer(world.run(), world.site().scope().site(), it.ask(agent.registration())));
    }

    @When("{agent} registers on {server}")
    public void registers(FakeAgent agent, String server) {
        ask(agent, server, agent.registration());
    }

    /** A server may disconnect at once whom it has refused: then this cannot be tried. */
    @When("{agent} registers on {server} after all")
    public void registersAfterAll(FakeAgent agent, String server) {
        registers(agent, server);
        Waiting.answer(world.run(), world.site().scope().site(), world.asked());
        if (!world.asked().sent()) {
            Waiting.end(world.run(), world.site().scope().site(), agent.lastLink(server));
        }
        Link link = world.scene().link(agent.lastLink(server));
        if (link.registered().isEmpty() && link.endedByServer()) {
            throw world.aborted(Aborted.notApplicable("the server disconnects a client at its first EventError"));
        }
    }

    @When("{agent} registers on {server} as an invalid client")
    public void registersInvalid(FakeAgent agent, String server) {
        ask(
                agent,
                server,
                agent.registration(world.run().lab().profile().clients().invalid()));
    }

    @When("{agent} logs in to {server}")
    public void logsIn(FakeAgent agent, String server) {
        ask(agent, server, agent.login());
    }

    @When("{agent} logs in to {server} at the place of {agent}")
    public void logsInAtPlaceOf(FakeAgent agent, String server, FakeAgent other) {
        ask(agent, server, agent.login().with("placeId", other.identity().place()));
    }

    /** Where duplicate logins are refused, the server may still believe in the old session: then the request is repeated for a while. */
    @When("{agent} logs in to {server} again")
    public void logsInAgain(FakeAgent agent, String server) {
        ask(agent, server, agent.login());
        repeat(agent, server);
    }

    private void repeat(FakeAgent agent, String server) {
        if (world.run().terms().duplicateLogin().equals("refuse")) {
            world.repeated(repeat(agent, server, world.asked()));
        }
    }

    /** The last of the requests that were sent in place of a refused login. */
    private Asked repeat(FakeAgent agent, String server, Asked first) {
        Asked asked = first;
        long patience = world.run().millis("report") + 2 * agent.keepAliveMillis();
        long until = world.run().journal().now() + patience * 1_000_000;
        while (Waiting.answer(world.run(), world.site().scope().site(), asked).verdict() == Verdict.FAIL
                && world.run().journal().now() < until) {
            Waiting.pause(world.run(), world.site().scope().site());
            asked = world.connection(agent, server).ask(agent.login());
        }
        return asked;
    }

    /** Each on a fresh registered connection; the logins themselves in one moment. */
    @When("{agents} log in to {server} on new connections")
    public void logInOnNewConnections(List<FakeAgent> agents, String server) {
        agents.forEach(agent -> registered(agent, server));
        world.stimulus(Connection.askAll(
                agents.stream().map(agent -> world.connection(agent, server)).toList(),
                agents.stream().map(FakeAgent::login).toList()));
        if (world.run().terms().duplicateLogin().equals("refuse")) {
            List<Asked> asked = world.allAsked();
            world.repeated(IntStream.range(0, asked.size())
                    .mapToObj(i -> repeat(agents.get(i), server, asked.get(i)))
                    .toList());
        }
    }

    @When("{agents} log out from {server} at once")
    public void logOutAtOnce(List<FakeAgent> agents, String server) {
        world.stimulus(Connection.askAll(
                agents.stream().map(agent -> world.connection(agent, server)).toList(),
                agents.stream().map(agent -> Message.of("RequestAgentLogout")).toList()));
    }

    @When("{agent} logs out from {server} and at once logs in again")
    public void logsOutAndIn(FakeAgent agent, String server) {
        Connection connection = world.connection(agent, server);
        world.stimulus(Connection.askAll(
                List.of(connection, connection), List.of(Message.of("RequestAgentLogout"), agent.login())));
    }

    @When("{agent} logs out from {server}")
    public void logsOut(FakeAgent agent, String server) {
        ask(agent, server, Message.of("RequestAgentLogout"));
    }

    @When("{agent} becomes available on {server}")
    public void becomesAvailable(FakeAgent agent, String server) {
        ask(agent, server, agent.available());
    }

    @When("{agent} is no longer available on {server}")
    public void noLongerAvailable(FakeAgent agent, String server) {
        ask(agent, server, Message.of("RequestAgentNotAvailable"));
    }

    @When("{agent} sends {message} for {word} to {server}")
    public void sendsForMedia(FakeAgent agent, String request, String media, String server) {
        ask(agent, server, Message.of(request).with("mediaTypeName", media));
    }

    @When(
            "{agent}'s application closes its earlier connection to {server} and in the same moment logs in on the new one")
    public void closesAndLogsIn(FakeAgent agent, String server) {
        Connection earlier = agent.earlier(server)
                .orElseThrow(() -> new IllegalStateException("expected two connections to " + server));
        world.stimulus(earlier.closeAndAsk(world.connection(agent, server), agent.login()));
        repeat(agent, server);
    }

    private void ask(FakeAgent agent, String server, Message request) {
        world.stimulus(world.connection(agent, server).ask(request));
    }

    private void reached(String what, Asked asked) {
        expect.given(
                what,
                new Answered(
                        asked.link(), asked.reference(), "EventAck", world.run().millis("answer")));
    }

    private Connection open(FakeAgent agent, String server) {
        try {
            return agent.connect(world.address(server));
        } catch (NotSent e) {
            throw world.aborted(Aborted.unreached(e.getMessage()));
        }
    }
}
