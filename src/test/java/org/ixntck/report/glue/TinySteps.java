package org.ixntck.report.glue;

import io.cucumber.java.After;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.opentest4j.TestAbortedException;

/** Steps of the tiny features by which the report is tested. */
public final class TinySteps {

    private Scenario scenario;

    @io.cucumber.java.Before
    public void begin(Scenario it) {
        scenario = it;
    }

    @Given("{word} is logged in to A and available on B")
    public void loggedIn(String agent) {}

    @When("Ann's application {}")
    public void goesAway(String how) {}

    @When("the log says {string}")
    public void log(String text) {
        scenario.log(text);
    }

    @Then("A reports it")
    public void reports() {}

    @Then("A reports it not")
    public void violated() {
        throw new AssertionError(
                "AD-01: expected exactly one EventAgentLogout; saw <script>document.title='owned'</script>");
    }

    @Then("nothing can be said")
    public void aborted() {
        throw new TestAbortedException("inconclusive: the kit stalled");
    }

    @After("@late")
    public void settle() {
        throw new AssertionError("AD-05: found only after the last step");
    }
}
