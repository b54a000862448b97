package org.ixntck.steps;

import io.cucumber.java.en.Then;
import java.util.List;
import org.ixntck.journal.Link;
import org.ixntck.judge.claim.Accepted;
import org.ixntck.judge.claim.Answered;
import org.ixntck.judge.claim.Arrives;
import org.ixntck.judge.claim.Closes;
import org.ixntck.judge.claim.ExactlyOne;
import org.ixntck.judge.claim.InOrder;
import org.ixntck.judge.claim.LastIsNoLogout;
import org.ixntck.judge.claim.MarkedOut;
import org.ixntck.judge.claim.None;
import org.ixntck.judge.claim.Noted;
import org.ixntck.judge.claim.OnlyAbout;
import org.ixntck.judge.claim.StaysOpen;
import org.ixntck.peer.Asked;
import org.ixntck.peer.FakeAgent;
import org.ixntck.steps.Types.Cited;

/** What is expected of the servers. Each step of the kit's features cites the requirements that it judges; in a vendor's own it may. */
public final class OutcomeSteps {

    private static final List<String> REPORTS = List.of("EventAgentLogin", "EventAgentLogout");

    private final World world;
    private final Expect expect;
    private final Reporting reporting;

    public OutcomeSteps(World world, Expect expect, Reporting reporting) {
        this.world = world;
        this.expect = expect;
        this.reporting = reporting;
    }

    @Then("{server} answers {message}{cited}")
    public void answers(String server, String message, Cited cited) {
        Asked asked = world.asked();
        expect.that(cited.ids(), new Answered(asked.link(), asked.reference(), message, answer()));
    }

    @Then("each of these requests is answered by {message}{cited}")
    public void allAnswered(String message, Cited cited) {
        for (Asked asked : world.allAsked()) {
            expect.that(cited.ids(), new Answered(asked.link(), asked.reference(), message, answer()));
        }
    }

    @Then("{server} accepts {agent}'s connection and registration{cited}")
    public void accepts(String server, FakeAgent agent, Cited cited) {
        expect.that(cited.ids(), new Accepted(agent.lastLink(server), answer()));
    }

    @Then("{server} accepts the reporting engine's connection and registration{cited}")
    public void acceptsReporting(String server, Cited cited) {
        expect.that(cited.ids(), new Accepted(world.engine().lastLink(server), answer()));
    }

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

    @Then("{server} reports {message} for each of {agents}{cited}")
    public void reportsEach(String server, String message, List<FakeAgent> agents, Cited cited) {
        agents.forEach(agent -> reports(server, message, agent, cited));
    }

    @Waits(reports = 1, atEnd = true)
    @Then("{server} reports exactly one {message} for {agent}{cited}")
    public void reportsOne(String server, String message, FakeAgent agent, Cited cited) {
        one(reporting.link(server), message, agent, report(), cited);
    }

    @Waits(reports = 1, atEnd = true)
    @Then("{server} reports exactly one {message} for each of {agents}{cited}")
    public void reportsOneEach(String server, String message, List<FakeAgent> agents, Cited cited) {
        agents.forEach(agent -> reportsOne(server, message, agent, cited));
    }

    @Waits(reports = 1, atEnd = true)
    @Then("{server} reports exactly one {message} for {agent} to the second reporting engine{cited}")
    public void reportsOneToSecond(String server, String message, FakeAgent agent, Cited cited) {
        one(world.secondEngine().lastLink(server), message, agent, report(), cited);
    }

    @Waits(reports = 1, keepAlives = 2, atEnd = true)
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
    @Then("{server} reports no {message} for {agent}{cited}")
    public void reportsNone(String server, String message, FakeAgent agent, Cited cited) {
        none(reporting.link(server), List.of(message), agent.identity().id(), report(), cited);
    }

    @Waits(reports = 1)
    @Then("{server} reports neither EventAgentLogin nor EventAgentLogout for {agent}{cited}")
    public void reportsNothing(String server, FakeAgent agent, Cited cited) {
        none(reporting.link(server), REPORTS, agent.identity().id(), report(), cited);
    }

    @Waits(reports = 1)
    @Then("{server} reports no {message} for {agent} during {int} keep-alive times{cited}")
    public void reportsNoneFor(String server, String message, FakeAgent agent, int times, Cited cited) {
        long within = times * agent.keepAliveMillis() + report();
        none(reporting.link(server), List.of(message), agent.identity().id(), within, cited);
    }

    @Waits(registrationTimeouts = 1)
    @Then("{server} reports no {message} for {agent} while the registration timeout runs out{cited}")
    public void reportsNoneAtTimeout(String server, String message, FakeAgent agent, Cited cited) {
        long within = world.run().millis("registration-timeout") + report();
        none(reporting.link(server), List.of(message), agent.identity().id(), within, cited);
    }

    @Waits(reports = 1)
    @Then("{agent} hears no {message} from {server}{cited}")
    public void hearsNone(FakeAgent agent, String message, String server, Cited cited) {
        none(agent.lastLink(server), List.of(message), "", report(), cited);
    }

    @Waits(reports = 1)
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

    @Then("{server} relays {message} to {agent}{cited}")
    public void relays(String server, String message, FakeAgent agent, Cited cited) {
        expect.that(
                cited.ids(),
                new Arrives(
                        agent.lastLink(server),
                        message,
                        agent.identity().id(),
                        world.stimulus().of(agent),
                        2 * report()));
    }

    @Waits(reports = 1, keepAlives = 2)
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

    /** The timeout is counted from the last EventError, whenever that came. */
    @Then("{server} ends {agent}'s connection within the registration timeout{cited}")
    public void endsUnregistered(String server, FakeAgent agent, Cited cited) {
        Link link = world.scene().link(agent.lastLink(server));
        link.received("EventError").stream().reduce((one, other) -> other).ifPresent(world::stimulus);
        closes(link.id(), world.run().millis("registration-timeout"), cited);
    }

    @Waits(reports = 1, keepAlives = 2)
    @Then("the last that {server} reported of each of {agents} is not a logout{cited}")
    public void lastOfEachIsNoLogout(String server, List<FakeAgent> agents, Cited cited) {
        agents.forEach(agent -> lastIsNoLogout(server, agent, cited));
    }

    @Then("{server} ends {agent}'s silent connection{cited}")
    public void endsSilent(String server, FakeAgent agent, Cited cited) {
        closes(agent.lastLink(server), 2 * agent.keepAliveMillis() + report(), cited);
    }

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
    @Then("{agent}'s connection to {server} stays open{cited}")
    public void staysOpen(FakeAgent agent, String server, Cited cited) {
        open(agent.lastLink(server), report(), cited);
    }

    @Waits(registrationTimeouts = 1)
    @Then("{agent}'s connection to {server} outlives the registration timeout{cited}")
    public void outlives(FakeAgent agent, String server, Cited cited) {
        open(agent.lastLink(server), world.run().millis("registration-timeout") + answer(), cited);
    }

    @Waits(reports = 1)
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

    @Then("the reporting engine has set {agent} on {server} to not logged in{cited}")
    public void markedOut(FakeAgent agent, String server, Cited cited) {
        expect.that(
                cited.ids(),
                new MarkedOut(
                        reporting.link(server),
                        agent.identity().id(),
                        world.stimulus().of(agent)));
    }

    @Waits(reports = 1)
    @Then("it is noted what {agent} hears from {server}{cited}")
    public void noted(FakeAgent agent, String server, Cited cited) {
        note(List.of(agent.lastLink(server)), agent, report(), cited);
    }

    @Waits(registrationTimeouts = 2)
    @Then("it is noted what {agent} hears from {server} within twice the registration timeout{cited}")
    public void notedForLong(FakeAgent agent, String server, Cited cited) {
        note(List.of(agent.lastLink(server)), agent, 2 * world.run().millis("registration-timeout"), cited);
    }

    @Waits(reports = 1)
    @Then("it is noted what {agent} hears on both connections to {server}, and what that server reports{cited}")
    public void notedOnBoth(FakeAgent agent, String server, Cited cited) {
        List<String> links =
                List.of(agent.earlier(server).orElseThrow().id(), agent.lastLink(server), reporting.link(server));
        note(links, agent, report(), cited);
    }

    @Waits(reports = 1)
    @Then("it is noted what {server} reports of {agent}{cited}")
    public void notedReports(String server, FakeAgent agent, Cited cited) {
        note(List.of(reporting.link(server)), agent, report(), cited);
    }

    private void note(List<String> links, FakeAgent agent, long within, Cited cited) {
        expect.that(
                cited.ids(),
                new Noted(links, agent.identity().id(), world.stimulus().of(agent), within));
    }

    private long answer() {
        return world.run().millis("answer");
    }

    private long report() {
        return world.run().millis("report");
    }
}
