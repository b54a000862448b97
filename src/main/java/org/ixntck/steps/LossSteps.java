package org.ixntck.steps;

import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import org.ixntck.fault.Fault;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.peer.Connection;
import org.ixntck.peer.FakeAgent;

/** Steps in which agent applications disconnect: orderly, abnormally, or by falling silent. */
public final class LossSteps {

    private final World world;
    private final Outages outages;

    public LossSteps(World world, Outages outages) {
        this.world = world;
        this.outages = outages;
    }

    @When("{agent}'s application closes its connection(s)")
    public void closes(FakeAgent agent) {
        end(List.of(agent), new Fault.Close());
    }

    @When("{agent}'s application is reset")
    public void isReset(FakeAgent agent) {
        end(List.of(agent), new Fault.Reset());
    }

    @When("the applications of {agents} are reset at once")
    public void areReset(List<FakeAgent> agents) {
        end(agents, new Fault.Reset());
    }

    @When("the applications of {agents} close their connections at once")
    public void closeAtOnce(List<FakeAgent> agents) {
        end(agents, new Fault.Close());
    }

    @When("{agent}'s application falls silent")
    public void fallsSilent(FakeAgent agent) {
        end(List.of(agent), new Fault.Silence());
    }

    @When("{agent}'s application closes its connection to {server}")
    public void closesOne(FakeAgent agent, String server) {
        lost(world.connection(agent, server).fault(new Fault.Close()));
    }

    @When("{agent}'s connection to {server} is reset")
    public void resetsOne(FakeAgent agent, String server) {
        world.needs(new Fault.Reset());
        lost(world.connection(agent, server).fault(new Fault.Reset()));
    }

    @When("{agent}'s earlier connection to {server} is closed")
    public void closesEarlier(FakeAgent agent, String server) {
        Optional<Entry> fault = agent.earlier(server)
                .orElseThrow(() -> new IllegalStateException("expected two connections to " + server))
                .fault(new Fault.Close());
        if (fault.isEmpty() && world.run().terms().duplicateLogin().equals("close-earlier")) {
            throw world.aborted(Aborted.notApplicable("the server closes the agent's earlier connection itself"));
        }
        lost(fault);
    }

    private void end(List<FakeAgent> agents, Fault fault) {
        world.needs(fault);
        agents.forEach(this::needsItsSessions);
        List<Connection> open =
                agents.stream().flatMap(agent -> agent.open().stream()).toList();
        lost(Connection.faults(open, fault));
    }

    /** Aborts if the server has already ended the connection of a session, since it then owes nothing for the loss of the other connections. */
    private void needsItsSessions(FakeAgent agent) {
        world.scene().history().links(link -> link.id().equals(agent.lastLink(link.server()))).stream()
                .filter(link -> link.endedByServer() && loggedIn(link) && outages.running(link))
                .findFirst()
                .ifPresent(link -> {
                    throw world.aborted(Aborted.unreached(
                            "expected %s, on which the agent had logged in, to be open; the server had ended it"
                                    .formatted(link.id())));
                });
    }

    private static boolean loggedIn(Link link) {
        return link.requests().stream()
                .filter(request -> request.ack().isPresent())
                .map(Request::name)
                .filter(name -> name.equals("RequestAgentLogin") || name.equals("RequestAgentLogout"))
                .reduce((one, other) -> other)
                .filter("RequestAgentLogin"::equals)
                .isPresent();
    }

    private void lost(Optional<Entry> fault) {
        lost(fault.stream().toList());
    }

    private void lost(List<Entry> faults) {
        if (faults.isEmpty()) {
            throw world.aborted(Aborted.unreached("expected an open connection to break; the server had closed it"));
        }
        world.stimulus().is(faults.get(0), faults);
    }
}
