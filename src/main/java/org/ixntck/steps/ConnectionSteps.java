package org.ixntck.steps;

import io.cucumber.java.en.Then;
import org.ixntck.journal.Link;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Arrives;
import org.ixntck.judge.claim.Closes;
import org.ixntck.judge.claim.StaysOpen;
import org.ixntck.peer.FakeAgent;
import org.ixntck.peer.PendingRequest;
import org.ixntck.steps.Types.Cited;

/**
 * Expectations about a connection: it is accepted, requests are answered, it ends or stays open. Each step of the kit's features cites the
 * requirements that it judges; in a vendor's own features this is optional.
 */
public final class ConnectionSteps {

    private final World world;
    private final Expect expect;
    private final Reporting reporting;

    public ConnectionSteps(World world, Expect expect, Reporting reporting) {
        this.world = world;
        this.expect = expect;
        this.reporting = reporting;
    }

    @Asks(Answered.class)
    @Then("{server} answers {message}{cited}")
    public void answers(String server, String message, Cited cited) {
        PendingRequest asked = world.stimulus().asked();
        expect.that(cited.ids(), new Answered(asked.link(), asked.reference(), message, answer()));
    }

    @Asks(Answered.class)
    @Then("each of these requests is answered by {message}{cited}")
    public void allAnswered(String message, Cited cited) {
        for (PendingRequest asked : world.stimulus().allAsked()) {
            expect.that(cited.ids(), new Answered(asked.link(), asked.reference(), message, answer()));
        }
    }

    @Asks(Accepted.class)
    @Then("{server} accepts {agent}'s connection and registration{cited}")
    public void accepts(String server, FakeAgent agent, Cited cited) {
        expect.that(cited.ids(), new Accepted(agent.lastLink(server), answer()));
    }

    @Asks(Accepted.class)
    @Then("{server} accepts the reporting engine's connection and registration{cited}")
    public void acceptsReporting(String server, Cited cited) {
        expect.that(cited.ids(), new Accepted(world.engine().lastLink(server), answer()));
    }

    @Asks(Arrives.class)
    @Then("{server} relays {message} to {agent}{cited}")
    public void relays(String server, String message, FakeAgent agent, Cited cited) {
        expect.that(
                cited.ids(),
                new Arrives(
                        agent.lastLink(server),
                        message,
                        agent.identity().id(),
                        world.stimulus().of(agent),
                        report() + Math.max(answer(), report())));
    }

    /** The timeout begins with the last EventError. */
    @Asks(Closes.class)
    @Then("{server} ends {agent}'s connection within the registration timeout{cited}")
    public void endsUnregistered(String server, FakeAgent agent, Cited cited) {
        Link link = world.scene().link(agent.lastLink(server));
        link.received("EventError").stream().reduce((one, other) -> other).ifPresent(world.stimulus()::is);
        closes(link.id(), world.run().millis("registration-timeout"), cited);
    }

    @Asks(Closes.class)
    @Then("{server} ends {agent}'s silent connection{cited}")
    public void endsSilent(String server, FakeAgent agent, Cited cited) {
        closes(agent.lastLink(server), 2 * agent.keepAliveMillis() + report(), cited);
    }

    @Asks(Closes.class)
    @Then("{server} has ended its connections to {agent} and to the reporting engine{cited}")
    public void hasEnded(String server, FakeAgent agent, Cited cited) {
        closes(agent.lastLink(server), answer(), cited);
        closes(reporting.link(server), answer(), cited);
    }

    private void closes(String link, long within, Cited cited) {
        expect.that(
                cited.ids(),
                new Closes(
                        link, world.stimulus().seq(), within + world.stimulus().tookMillis()));
    }

    @Waits(reports = 1)
    @Asks(StaysOpen.class)
    @Then("{agent}'s connection to {server} stays open{cited}")
    public void staysOpen(FakeAgent agent, String server, Cited cited) {
        open(agent.lastLink(server), report(), cited);
    }

    @Waits(registrationTimeouts = 1)
    @Asks(StaysOpen.class)
    @Then("{agent}'s connection to {server} outlives the registration timeout{cited}")
    public void outlives(FakeAgent agent, String server, Cited cited) {
        open(agent.lastLink(server), world.run().millis("registration-timeout") + answer(), cited);
    }

    @Waits(reports = 1)
    @Asks(StaysOpen.class)
    @Then("the reporting engine's connection to {server} stays open{cited}")
    public void reportingStaysOpen(String server, Cited cited) {
        open(reporting.link(server), report(), cited);
    }

    private void open(String link, long within, Cited cited) {
        expect.that(
                cited.ids(),
                new StaysOpen(
                        link, world.stimulus().seq(), within + world.stimulus().tookMillis()));
    }

    private long answer() {
        return world.run().millis("answer");
    }

    private long report() {
        return world.run().millis("report");
    }
}
