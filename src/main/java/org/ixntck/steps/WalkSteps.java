package org.ixntck.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.ixntck.judge.claim.Settled;
import org.ixntck.lab.LabException;
import org.ixntck.walk.Step;
import org.ixntck.walk.StepParser;
import org.ixntck.walk.WalkFeature;

/**
 * The steps of recorded walks, as {@code explore} writes them. Each does what it says as far as it is possible; the protocol model judges what
 * comes of it. Connections have numbers, and so have reporting engines.
 */
public final class WalkSteps {

    private static final String NAME = "^((?:" + Types.NAME + ") ";
    private static final String ENGINE = "^(reporting engine \\d ";

    private final World world;
    private final Expect expect;

    public WalkSteps(World world, Expect expect) {
        this.world = world;
        this.expect = expect;
    }

    @When(NAME + "has unusual values: id \\d+, tenant \\d+, place \\d+, (?:more|usual) media.*)$")
    public void hasUnusualValues(String text) {
        play(text);
    }

    @When("^(all connections number their requests from \\d+.*)$")
    public void numbers(String text) {
        play(text);
    }

    @When(NAME + "writes in form [\\w-]+ on connection \\d+ to [A-D].*)$")
    public void writes(String text) {
        play(text);
    }

    @When(NAME + "opens connection \\d+ to [A-D].*)$")
    public void opens(String text) {
        play(text);
    }

    @When(NAME + "sends (?:Request|KeepAlive|the unknown)[\\w ]+ on connection \\d+ to [A-D].*)$")
    public void sends(String text) {
        play(text);
    }

    @When(
            NAME
                    + "(?:sends (?:single bytes|slices|100 ms late|two messages)|reads every)[\\w ]* on connection \\d+ to [A-D].*)$")
    public void hampers(String text) {
        play(text);
    }

    @When(NAME + "(?:closes|resets|half-closes|falls silent on|stops reading on) connection \\d+ to [A-D].*)$")
    public void loses(String text) {
        play(text);
    }

    @When(
            NAME
                    + "(?:is registered|is available|is logged in|was available and is logged in|has logged out) on connection \\d+ to [A-D].*)$")
    public void comes(String text) {
        play(text);
    }

    @When(NAME + "logs in and out \\d+ times on connection \\d+ to [A-D].*)$")
    public void churns(String text) {
        play(text);
    }

    @When(ENGINE + "(?:joins|registers once more on) [A-D].*)$")
    public void engineJoins(String text) {
        play(text);
    }

    @When(ENGINE + "(?:closes|resets|half-closes|falls silent on|stops reading on) its connection to [A-D].*)$")
    public void engineLeaves(String text) {
        play(text);
    }

    @When(
            ENGINE
                    + "(?:sends (?:single bytes|slices|100 ms late|two messages)|reads every)[\\w ]* on its connection to [A-D].*)$")
    public void hampersEngine(String text) {
        play(text);
    }

    @When(ENGINE + "(?:ignores|answers) logins.*)$")
    public void engineAnswers(String text) {
        play(text);
    }

    @When(ENGINE + "sends [A-D] a status of (?:" + Types.NAME + "), (?:not )?ready.*)$")
    public void engineSends(String text) {
        play(text);
    }

    @When("^(server [A-D] is (?:stopped|killed|frozen|thawed|started).*)$")
    public void controls(String text) {
        play(text);
    }

    @When("^(a crowd of \\d+ agents logs in to [A-D].*)$")
    public void crowdComes(String text) {
        play(text);
    }

    @When("^(the crowd (?:closes|resets) its connections to [A-D].*)$")
    public void crowdLeaves(String text) {
        play(text);
    }

    @When("^(twice the keep-alive time passes.*|the registration timeout passes.*)$")
    public void passes(String text) {
        play(text);
    }

    @Waits(reports = 3)
    @Asks(Settled.class)
    @Then(WalkFeature.END)
    public void leave() {
        try {
            expect.that(List.of(), world.stage().leave());
        } catch (LabException e) {
            throw world.broken(e.getMessage(), e);
        }
    }

    private void play(String text) {
        try {
            for (Step step : StepParser.steps(text)) {
                world.stage().play(step);
            }
        } catch (LabException e) {
            throw world.broken(e.getMessage(), e);
        }
    }
}
