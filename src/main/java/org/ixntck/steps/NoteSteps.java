package org.ixntck.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import org.ixntck.judge.claim.Noted;
import org.ixntck.peer.FakeAgent;
import org.ixntck.steps.Types.Cited;

/** Observations that are only reported, because the models leave the behaviour open. */
public final class NoteSteps {

    private final World world;
    private final Expect expect;
    private final Reporting reporting;

    public NoteSteps(World world, Expect expect, Reporting reporting) {
        this.world = world;
        this.expect = expect;
        this.reporting = reporting;
    }

    @Waits(reports = 1)
    @Asks(Noted.class)
    @Then("it is noted what {agent} hears from {server}{cited}")
    public void noted(FakeAgent agent, String server, Cited cited) {
        note(List.of(agent.lastLink(server)), agent, report(), cited);
    }

    @Waits(registrationTimeouts = 2)
    @Asks(Noted.class)
    @Then("it is noted what {agent} hears from {server} within twice the registration timeout{cited}")
    public void notedForLong(FakeAgent agent, String server, Cited cited) {
        note(List.of(agent.lastLink(server)), agent, 2 * world.run().millis("registration-timeout"), cited);
    }

    @Waits(reports = 1)
    @Asks(Noted.class)
    @Then("it is noted what {agent} hears on both connections to {server}, and what that server reports{cited}")
    public void notedOnBoth(FakeAgent agent, String server, Cited cited) {
        List<String> links =
                List.of(agent.earlier(server).orElseThrow().id(), agent.lastLink(server), reporting.link(server));
        note(links, agent, report(), cited);
    }

    @Waits(reports = 1)
    @Asks(Noted.class)
    @Then("it is noted what {server} reports of {agent}{cited}")
    public void notedReports(String server, FakeAgent agent, Cited cited) {
        note(List.of(reporting.link(server)), agent, report(), cited);
    }

    private void note(List<String> links, FakeAgent agent, long within, Cited cited) {
        expect.that(
                cited.ids(),
                new Noted(links, agent.identity().id(), world.stimulus().of(agent), within));
    }

    private long report() {
        return world.run().millis("report");
    }
}
