package org.ixntck.report;

import java.util.List;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;

/** One scenario of each kind that a report has to show, for the feature of {@link CucumberHtmlTest}. */
final class Gallery {

    static final String PATH = "agent-disconnects/loss-of-the-connection#";

    private Gallery() {}

    static Sample of(String subject) {
        Sample run = new Sample(subject);
        passes(run);
        fails(run);
        servers(run);
        inconclusive(run, 1);
        late(run);
        evil(run);
        inconclusive(run, 2);
        run.requirement("AD-01", Level.MUST, Verdict.FAIL, sentence())
                .requirement("AD-02", Level.MUST, Verdict.PASS, "2 expectations")
                .requirement("AD-05", Level.SHOULD, Verdict.FAIL, "AD-05: expected none; saw " + Sample.EVIL)
                .requirement("AD-06", Level.MUST, Verdict.INCONCLUSIVE, "the kit stalled")
                .requirement("AD-07", Level.MUST, Verdict.NOT_TESTED, "the adapter cannot freeze a server")
                .requirement("AD-08", Level.MUST, Verdict.ERROR, "port taken")
                .requirement("AD-09", Level.INFO, Verdict.OBSERVED, "answers EventError")
                .requirement("KA-01", Level.MUST, Verdict.NOT_APPLICABLE, "no keep-alive");
        return run;
    }

    static String sentence() {
        return "AD-01: expected exactly one EventAgentLogout for agent-7 on reporting@A within 2000 ms of the reset of"
                + " agent-7@A; saw none (reporting@A was connected, 3 other events came)."
                + " Does the server treat a reset like a close?";
    }

    private static void passes(Sample run) {
        run.usual(PATH + "the agent application goes away[1]", 1);
        run.add(new Event.Fault("agent-7@A", Event.Fault.Kind.CLOSE));
        long fault = run.last();
        run.add(new Event.Fault("agent-7@B", Event.Fault.Kind.CLOSE));
        run.expect(fault, "AD-01").pause(3);
        run.add(new Event.Ended("agent-7@A", Event.Ended.By.KIT, "closed", 0));
        run.get("reporting@A", Sample.about("EventAgentLogout", "agent-7"));
        long logout = run.last();
        run.pause(2000).get("reporting@A", Sample.about("EventAgentLogin", "agent-9"));
        run.end(Verdict.PASS, "", List.of(run.finding(Verdict.PASS, "one after 3 ms", logout)));
    }

    private static void fails(Sample run) {
        run.usual(PATH + "the agent application goes away[2]", 1);
        run.add(new Event.Fault("agent-7@A", Event.Fault.Kind.RESET));
        long fault = run.last();
        run.expect(fault, "AD-01").pause(4);
        run.get("reporting@A", Sample.about("EventAgentLogout", "agent-7"));
        long first = run.last();
        run.pause(2).get("reporting@A", Sample.about("EventAgentLogout", "agent-7"));
        long second = run.last();
        run.pause(2100);
        run.end(Verdict.FAIL, sentence(), List.of(run.finding(Verdict.FAIL, sentence(), first, second)));
    }

    private static void servers(Sample run) {
        run.usual(PATH + "the server is killed", 1);
        run.add(new Event.Fault("agent-7@B", Event.Fault.Kind.SILENCE));
        run.add(new Event.Controlled("A", "kill", Event.Phase.ASKED, 1, ""));
        run.pause(1).add(new Event.Ended("agent-7@A", Event.Ended.By.SERVER, "reset", 17));
        run.add(new Event.Ended("reporting@A", Event.Ended.By.SERVER, "closed", 0));
        run.add(new Event.Marked("reporting@A", "agent-7", false, "reporting@A was lost"));
        run.pause(12).add(new Event.Controlled("A", "kill", Event.Phase.DONE, 1, ""));
        run.add(new Event.Connecting("agent-7@A/2", Role.AGENT, "agent-7", "A", 1));
        run.pause(1)
                .add(new Event.ConnectFailed(
                        "agent-7@A/2", Event.ConnectFailed.Reason.REFUSED, "Connection refused: /127.0.0.1:15001"));
        run.add(new Event.SendFailed("agent-7@A", "RequestAgentLogout", 9, "closed"));
        run.pause(500).add(new Event.Controlled("A", "start", Event.Phase.ASKED, 2, ""));
        run.pause(700).add(new Event.Controlled("A", "start", Event.Phase.DONE, 2, ""));
        run.add(new Event.Connecting("agent-7@A/3", Role.AGENT, "agent-7", "A", 2));
        run.pause(1).add(new Event.Connected("agent-7@A/3"));
        run.ask("agent-7@A/3", Sample.about("RequestAgentLogin", "agent-7"));
        run.get("agent-7@A/3", Message.of("EventError").with("errorCode", 100L).with("referenceId", 3L));
        run.add(new Event.Controlled("B", "freeze", Event.Phase.DONE, 1, ""));
        run.pause(300).add(new Event.Controlled("B", "thaw", Event.Phase.DONE, 1, ""));
        run.end(Verdict.PASS, "", List.of());
    }

    private static void inconclusive(Sample run, int attempt) {
        run.usual(PATH + "nothing can be said of it", attempt);
        run.add(new Event.Stalled(1_000_000_000L, 2_500_000_000L));
        String why = "AD-06: expected none; saw one while the kit itself had stalled.";
        run.end(
                attempt == 1 ? Verdict.INCONCLUSIVE : Verdict.PASS,
                attempt == 1 ? why : "",
                attempt == 1 ? List.of(run.finding(Verdict.INCONCLUSIVE, why)) : List.of());
    }

    private static void late(Sample run) {
        run.usual(PATH + "found at the end", 1);
        run.end(Verdict.FAIL, "AD-01: found only after the last step", List.of());
    }

    private static void evil(Sample run) {
        run.usual(PATH + "the server is wicked", 1);
        run.add(new Event.Unreadable("agent-7@A", Sample.EVIL, 99, "no JSON"));
        run.get(
                "reporting@A",
                Sample.about(Sample.EVIL.repeat(20), Sample.EVIL.repeat(20)).with(Sample.EVIL, List.of(Sample.EVIL)));
        run.end(Verdict.PASS, Sample.EVIL, List.of(run.finding(Verdict.FAIL, Sample.EVIL.repeat(40), run.last())));
    }
}
