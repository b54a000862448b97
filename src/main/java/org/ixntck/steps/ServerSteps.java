package org.ixntck.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.ixntck.adapter.Control;
import org.ixntck.fault.Fault;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.peer.Connection;

/** Steps that act on servers and on the reporting engine. */
public final class ServerSteps {

    private final World world;
    private final Expect expect;
    private final Reporting reporting;
    private final Outages outages;

    public ServerSteps(World world, Expect expect, Reporting reporting, Outages outages) {
        this.world = world;
        this.expect = expect;
        this.reporting = reporting;
        this.outages = outages;
    }

    @Given("no reporting engine is connected")
    public void noReporting() {
        reporting.absent();
    }

    @Given("a second reporting engine is connected to {server}")
    public void secondEngine(String server) {
        reporting.ready();
        String link = reporting.connect(world.secondEngine(), server);
        expect.given(
                "the second reporting engine", new Accepted(link, world.run().millis("answer")));
    }

    @Given("the reporting engine answers no EventAgentLogin")
    public void answersNothing() {
        world.engine().answersNothing();
    }

    @When("{server} stops")
    public void stops(String server) {
        outages.control(server, Control.STOP);
    }

    @When("{server} crashes")
    public void crashes(String server) {
        outages.crash(server);
    }

    @When("{server} is started again")
    public void starts(String server) {
        outages.control(server, Control.START);
    }

    @When("the reporting engine connects to {server}( again)")
    public void reportingConnects(String server) {
        reporting.absent();
        long before = world.scene().history().last();
        String link = reporting.connect(world.engine(), server);
        world.scene().history().entries().stream()
                .filter(entry -> entry.seq() > before && !entry.site().isEmpty())
                .findFirst()
                .ifPresent(world.stimulus()::is);
        // What happens before the engine is registered is owed to nobody.
        expect.waitFor(new Accepted(link, world.run().millis("answer")));
    }

    @When("the reporting engine's connection to {server} is reset")
    public void reportingLost(String server) {
        world.needs(new Fault.Reset());
        Connection connection = reporting
                .connection(server)
                .orElseThrow(
                        () -> world.aborted(Aborted.unreached("the reporting engine has no connection to " + server)));
        world.stimulus()
                .is(connection
                        .fault(new Fault.Reset())
                        .orElseThrow(() -> world.aborted(
                                Aborted.unreached("expected an open connection to break; the server had closed it"))));
    }
}
