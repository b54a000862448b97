package org.ixntck.steps;

import io.cucumber.java.en.When;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.ixntck.adapter.Message;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.peer.ConnectFailedException;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.PendingRequest;

/** Steps in which agent applications act. */
public final class AgentSteps {

    private final World world;
    private final Reporting reporting;
    private final PreparationSteps preparation;

    public AgentSteps(World world, Reporting reporting, PreparationSteps preparation) {
        this.world = world;
        this.reporting = reporting;
        this.preparation = preparation;
    }

    @When("{agent} connects to {server}")
    public void connects(FakeAgent agent, String server) {
        reporting.ready();
        long before = world.scene().history().last();
        connect(agent, server);
        begins(before);
    }

    /** As applications do that end while they start, one after the other. */
    @When("{agents} connect to {server} and close the connection, {int} times in all")
    public void connectInVain(List<FakeAgent> agents, String server, int times) {
        reporting.ready();
        long before = world.scene().history().last();
        for (int i = 0; i < times; i++) {
            FakeAgent agent = agents.get(i % agents.size());
            connect(agent, server);
            agent.connection(server).ifPresent(it -> it.fault(new Fault.Close()));
        }
        begins(before);
    }

    private void connect(FakeAgent agent, String server) {
        try {
            agent.connect(world.address(server));
        } catch (ConnectFailedException e) {
            // Recorded in the journal, where the Then step finds it.
        }
    }

    /** Makes the first entry after that one the stimulus. */
    private void begins(long before) {
        world.scene().history().entries().stream()
                .filter(entry -> entry.seq() > before && !entry.site().isEmpty())
                .findFirst()
                .ifPresent(world.stimulus()::is);
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

    /** Not applicable if the server does not register a client that it has refused before, or disconnects it at once. The models allow both. */
    @When("{agent} registers on {server} after all")
    public void registersAfterAll(FakeAgent agent, String server) {
        registers(agent, server);
        Waiting.answer(
                world.run(), world.site().scope().site(), world.stimulus().asked());
        if (!world.stimulus().asked().sent()) {
            Waiting.end(world.run(), world.site().scope().site(), agent.lastLink(server));
        }
        Link link = world.scene().link(agent.lastLink(server));
        if (link.registered().isEmpty()) {
            throw world.aborted(Aborted.notApplicable(
                    link.endedByServer()
                            ? "the server disconnects a client at its first EventError"
                            : "the server registers no client to which it has sent EventError"));
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

    /** With {@code duplicate-login: refuse} the server may not have noticed the end of the old session yet, so the request is repeated for a while. */
    @When("{agent} logs in to {server} again")
    public void logsInAgain(FakeAgent agent, String server) {
        ask(agent, server, agent.login());
        repeat(agent, server);
    }

    private void repeat(FakeAgent agent, String server) {
        if (world.run().terms().duplicateLogin().equals("refuse")) {
            world.stimulus().is(repeat(agent, server, world.stimulus().asked()));
        }
    }

    /** The last of the requests that were sent until one was not refused. */
    private PendingRequest repeat(FakeAgent agent, String server, PendingRequest first) {
        PendingRequest asked = first;
        long patience = world.run().millis("report") + 2 * agent.keepAliveMillis();
        long until = first.entry().at() + patience * 1_000_000;
        while (Waiting.answer(world.run(), world.site().scope().site(), asked).verdict() == Verdict.FAIL
                && asked.entry().at() < until) {
            Waiting.pause(world.run(), world.site().scope().site());
            asked = world.connection(agent, server).ask(agent.login());
        }
        return asked;
    }

    /** Opens a new registered connection for each agent, and then sends all logins in one task of the event loop. */
    @When("{agents} log in to {server} on new connections")
    public void logInOnNewConnections(List<FakeAgent> agents, String server) {
        preparation.allRegistered(agents, server);
        world.stimulus()
                .is(Connection.askAll(
                        agents.stream()
                                .map(agent -> world.connection(agent, server))
                                .toList(),
                        agents.stream().map(FakeAgent::login).toList()));
        if (world.run().terms().duplicateLogin().equals("refuse")) {
            List<PendingRequest> asked = world.stimulus().allAsked();
            world.stimulus()
                    .is(IntStream.range(0, asked.size())
                            .mapToObj(i -> repeat(agents.get(i), server, asked.get(i)))
                            .toList());
        }
    }

    @When("{agents} log out from {server} at once")
    public void logOutAtOnce(List<FakeAgent> agents, String server) {
        world.stimulus()
                .is(Connection.askAll(
                        agents.stream()
                                .map(agent -> world.connection(agent, server))
                                .toList(),
                        agents.stream()
                                .map(agent -> Message.of("RequestAgentLogout"))
                                .toList()));
    }

    @When("{agent} logs out from {server} and at once logs in again")
    public void logsOutAndIn(FakeAgent agent, String server) {
        logsOutAndIn(agent, server, 1);
    }

    @When("{agent} logs out from {server} and at once logs in again, {int} times")
    public void logsOutAndIn(FakeAgent agent, String server, int times) {
        Connection connection = world.connection(agent, server);
        List<Message> pair = List.of(Message.of("RequestAgentLogout"), agent.login());
        List<Message> requests =
                Collections.nCopies(times, pair).stream().flatMap(List::stream).toList();
        world.stimulus().is(Connection.askAll(Collections.nCopies(requests.size(), connection), requests));
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

    /** Not applicable if the server refuses the medium: which media exist, and who may use them, is not part of the models. */
    @When("{agent} sends {message} for {word} to {server}, which may refuse it")
    public void sendsForMediaInVain(FakeAgent agent, String request, String media, String server) {
        sendsForMedia(agent, request, media, server);
        PendingRequest asked = world.stimulus().asked();
        Waiting.answer(world.run(), world.site().scope().site(), asked);
        if (refused(asked)) {
            throw world.aborted(Aborted.notApplicable("the server refuses %s for %s".formatted(request, media)));
        }
    }

    private boolean refused(PendingRequest asked) {
        return world.scene().link(asked.link()).requests().stream()
                .anyMatch(request -> request.reference() == asked.reference()
                        && request.error().isPresent());
    }

    @When(
            "{agent}'s application closes its earlier connection to {server} and in the same moment logs in on the new one")
    public void closesAndLogsIn(FakeAgent agent, String server) {
        Connection earlier = agent.earlier(server)
                .orElseThrow(() -> new IllegalStateException("expected two connections to " + server));
        world.stimulus().is(earlier.closeAndAsk(world.connection(agent, server), agent.login()));
        repeat(agent, server);
    }

    private void ask(FakeAgent agent, String server, Message request) {
        world.stimulus().is(world.connection(agent, server).ask(request));
    }
}
