package org.ixntck.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import org.ixntck.judge.claim.Arrives;
import org.ixntck.judge.claim.ExactlyOne;
import org.ixntck.judge.claim.InOrder;
import org.ixntck.judge.claim.LastIsNoLogout;
import org.ixntck.judge.claim.MarkedOut;
import org.ixntck.judge.claim.None;
import org.ixntck.judge.claim.OnlyAbout;
import org.ixntck.peer.FakeAgent;
import org.ixntck.steps.Types.Cited;

/**
 * Expectations about reports, and about messages that clients must not receive. Each step of the kit's features cites the requirements that it
 * judges; in a vendor's own features this is optional.
 */
public final class ReportSteps {

    private static final List<String> REPORTS = List.of("EventAgentLogin", "EventAgentLogout");

    private final World world;
    private final Expect expect;
    private final Reporting reporting;

    public ReportSteps(World world, Expect expect, Reporting reporting) {
        this.world = world;
        this.expect = expect;
        this.reporting = reporting;
    }

    @Asks(Arrives.class)
    @Then("{server} reports {message} for {agent}{cited}")
    public void reports(String server, String message, FakeAgent agent, Cited cited) {
        expect.that(
                cited.ids(),
                new Arrives(
                        reporting.link(server),
                        message,
                        agent.identity().id(),
                        world.stimulus().of(agent),
                        report()));
    }

    @Asks(Arrives.class)
    @Then("{server} reports {message} for each of {agents}{cited}")
    public void reportsEach(String server, String message, List<FakeAgent> agents, Cited cited) {
        agents.forEach(agent -> reports(server, message, agent, cited));
    }

    @Waits(reports = 1, atEnd = true)
    @Asks(ExactlyOne.class)
    @Then("{server} reports exactly one {message} for {agent}{cited}")
    public void reportsOne(String server, String message, FakeAgent agent, Cited cited) {
        one(reporting.link(server), message, agent, report(), cited);
    }

    @Waits(reports = 1, atEnd = true)
    @Asks(ExactlyOne.class)
    @Then("{server} reports exactly one {message} for each of {agents}{cited}")
    public void reportsOneEach(String server, String message, List<FakeAgent> agents, Cited cited) {
        agents.forEach(agent -> reportsOne(server, message, agent, cited));
    }

    @Waits(reports = 1, atEnd = true)
    @Asks(ExactlyOne.class)
    @Then("{server} reports exactly one {message} for {agent} to the second reporting engine{cited}")
    public void reportsOneToSecond(String server, String message, FakeAgent agent, Cited cited) {
        one(world.secondEngine().lastLink(server), message, agent, report(), cited);
    }

    @Waits(reports = 1, keepAlives = 2, atEnd = true)
    @Asks(ExactlyOne.class)
    @Then("after twice the keep-alive time {server} reports exactly one {message} for {agent}{cited}")
    public void reportsOneAfterSilence(String server, String message, FakeAgent agent, Cited cited) {
        one(reporting.link(server), message, agent, 2 * agent.keepAliveMillis() + report(), cited);
    }

    private void one(String link, String message, FakeAgent agent, long within, Cited cited) {
        expect.that(
                cited.ids(),
                new ExactlyOne(
                        link, message, agent.identity().id(), world.stimulus().of(agent), within));
    }

    @Waits(reports = 1)
    @Asks(None.class)
    @Then("{server} reports no {message} for {agent}{cited}")
    public void reportsNone(String server, String message, FakeAgent agent, Cited cited) {
        none(reporting.link(server), List.of(message), agent.identity().id(), report(), cited);
    }

    @Waits(reports = 1)
    @Asks(None.class)
    @Then("{server} reports neither EventAgentLogin nor EventAgentLogout for {agent}{cited}")
    public void reportsNothing(String server, FakeAgent agent, Cited cited) {
        none(reporting.link(server), REPORTS, agent.identity().id(), report(), cited);
    }

    @Waits(reports = 1)
    @Asks(None.class)
    @Then("{server} reports no {message} for {agent} during {int} keep-alive times{cited}")
    public void reportsNoneFor(String server, String message, FakeAgent agent, int times, Cited cited) {
        long within = times * agent.keepAliveMillis() + report();
        none(reporting.link(server), List.of(message), agent.identity().id(), within, cited);
    }

    @Waits(registrationTimeouts = 1)
    @Asks(None.class)
    @Then("{server} reports no {message} for {agent} while the registration timeout runs out{cited}")
    public void reportsNoneAtTimeout(String server, String message, FakeAgent agent, Cited cited) {
        long within = world.run().millis("registration-timeout") + report();
        none(reporting.link(server), List.of(message), agent.identity().id(), within, cited);
    }

    @Waits(reports = 1)
    @Asks(None.class)
    @Then("{agent} hears no {message} from {server}{cited}")
    public void hearsNone(FakeAgent agent, String message, String server, Cited cited) {
        none(agent.lastLink(server), List.of(message), "", report(), cited);
    }

    @Waits(reports = 1)
    @Asks(None.class)
    @Then("{agent} hears no {message} of {agent} from {server}{cited}")
    public void hearsNoneOf(FakeAgent agent, String message, FakeAgent other, String server, Cited cited) {
        none(agent.lastLink(server), List.of(message), other.identity().id(), report(), cited);
    }

    private void none(String link, List<String> messages, String agent, long within, Cited cited) {
        expect.that(
                cited.ids(),
                new None(
                        link,
                        messages,
                        agent,
                        world.stimulus().seq(),
                        within + world.stimulus().tookMillis()));
    }

    @Waits(reports = 1, atEnd = true)
    @Asks(OnlyAbout.class)
    @Then("{server} names only {agent} in {message}{cited}")
    public void namesOnly(String server, FakeAgent agent, String message, Cited cited) {
        expect.that(
                cited.ids(),
                new OnlyAbout(
                        reporting.link(server),
                        message,
                        agent.identity().id(),
                        world.scope().scenario(),
                        world.stimulus().seq(),
                        report()));
    }

    @Asks(InOrder.class)
    @Then("{server} reports {message} before {message} for {agent}{cited}")
    public void inOrder(String server, String first, String second, FakeAgent agent, Cited cited) {
        expect.that(
                cited.ids(),
                new InOrder(
                        reporting.link(server),
                        first,
                        second,
                        agent.identity().id(),
                        world.stimulus().of(agent),
                        2 * report()));
    }

    @Waits(reports = 1, keepAlives = 2)
    @Asks(LastIsNoLogout.class)
    @Then("the last that {server} reported of {agent} is not a logout{cited}")
    public void lastIsNoLogout(String server, FakeAgent agent, Cited cited) {
        expect.that(
                cited.ids(),
                new LastIsNoLogout(
                        reporting.link(server),
                        agent.identity().id(),
                        world.stimulus().of(agent),
                        2 * agent.keepAliveMillis() + report()));
    }

    @Waits(reports = 1, keepAlives = 2)
    @Asks(LastIsNoLogout.class)
    @Then("the last that {server} reported of each of {agents} is not a logout{cited}")
    public void lastOfEachIsNoLogout(String server, List<FakeAgent> agents, Cited cited) {
        agents.forEach(agent -> lastIsNoLogout(server, agent, cited));
    }

    @Asks(MarkedOut.class)
    @Then("the reporting engine has set {agent} on {server} to not logged in{cited}")
    public void markedOut(FakeAgent agent, String server, Cited cited) {
        expect.that(
                cited.ids(),
                new MarkedOut(
                        reporting.link(server),
                        agent.identity().id(),
                        world.stimulus().of(agent)));
    }

    private long report() {
        return world.run().millis("report");
    }
}
