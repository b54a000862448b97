package org.ixntck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.KnownFailures;
import org.ixntck.journal.Provenance;
import org.ixntck.journal.Role;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.KnownJudgement;
import org.ixntck.judge.rule.Conformance;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Requirement.Level;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;
import org.ixntck.judge.verdict.ModelCoverage;

/** Journals and judgements made by hand. */
final class Sample {

    private static final ModelCoverage COVERAGE =
            new ModelCoverage(70, Map.of("primary/silent", "logged in: the application falls silent"), 2, 1);

    static final String EVIL =
            "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">]]>&\u0000\u001b[31m\u202e\ud800";

    private final List<Entry> entries = new ArrayList<>();
    private final List<OfScenario> scenarios = new ArrayList<>();
    private final List<OfRequirement> requirements = new ArrayList<>();
    private final String subject;
    private long now;
    private long reference;
    private String key = "";
    private String id = "";
    private int attempt;
    private long began;

    Sample(String subject) {
        this.subject = subject;
        add(head());
    }

    private Event.RunStarted head() {
        Map<String, Long> budgets = new LinkedHashMap<>();
        budgets.put("restart", 20_000L);
        budgets.put("answer", 2_000L);
        budgets.put("report", 2_000L);
        budgets.put("registration-timeout", 10_000L);
        return new Event.RunStarted(
                "0.1.0",
                "2026-11",
                "abc",
                "2026-11-23T12:00:00Z",
                Map.of("only", List.of(), "strict", false, "jobs", 4),
                new Terms(
                        "endpoint",
                        subject,
                        "4.2",
                        List.of("A", "B"),
                        Set.of("media", "keep-alive"),
                        "allow",
                        "exclusive",
                        Map.of("AgentApplication", "agent-desktop"),
                        Set.of("start", "kill"),
                        budgets),
                KnownFailures.none(),
                Provenance.unknown());
    }

    Entry add(Event event) {
        Entry entry =
                new Entry(entries.size() + 1, now, now, 0, key.isEmpty() ? "" : "d" + key.substring(1), key, event);
        entries.add(entry);
        return entry;
    }

    Sample pause(double millis) {
        now += (long) (millis * 1e6);
        return this;
    }

    Sample begin(String scenario, int number) {
        key = "s" + (scenarios.size() + 1);
        id = scenario;
        attempt = number;
        began = now;
        add(new Event.ScenarioStarted(scenario, "name", List.of("AD-01"), number));
        pause(1);
        add(new Event.SiteOpened(Map.of("A", "127.0.0.1:15001"), false));
        return this;
    }

    Sample lease(String agent, String nick, boolean canary) {
        add(new Event.AgentLeased(agent, nick, 1, "place-7", canary));
        return this;
    }

    Sample connect(String owner, Role role, String server) {
        String link = owner + "@" + server;
        add(new Event.Connecting(link, role, owner, server, 1));
        pause(0.4);
        add(new Event.Connected(link));
        pause(0.2);
        ask(link, Message.of("RequestRegisterClient").with("clientName", "x"));
        pause(0.6);
        return ack(link);
    }

    Sample ask(String link, Message message) {
        add(new Event.Sent(link, message.with("referenceId", ++reference)));
        pause(0.7);
        return this;
    }

    Sample say(String link, Message message) {
        add(new Event.Sent(link, message));
        pause(0.7);
        return this;
    }

    Sample ack(String link) {
        return get(link, Message.of("EventAck").with("referenceId", reference));
    }

    Sample get(String link, Message message) {
        add(new Event.Received(link, message));
        pause(0.3);
        return this;
    }

    static Message about(String name, String agent) {
        return Message.of(name).with("tenantId", 1L).with("agentId", agent);
    }

    Sample expect(long after, String requirement) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("kind", "exactly-one");
        claim.put("after", after);
        claim.put("within", 2000L);
        add(new Event.Expected(List.of(requirement), claim));
        return this;
    }

    long last() {
        return entries.size();
    }

    Sample end(Verdict verdict, String why, List<Finding> findings) {
        add(new Event.SiteClosing(now));
        pause(1);
        add(new Event.ScenarioEnded(
                verdict == Verdict.FAIL ? Event.Outcome.VIOLATED : Event.Outcome.COMPLETED,
                verdict == Verdict.FAIL ? why : ""));
        scenarios.add(new OfScenario(
                key,
                id,
                id.substring(id.indexOf('#') + 1),
                attempt,
                "d" + key.substring(1),
                verdict,
                List.of("AD-01"),
                why,
                (now - began) / 1_000_000,
                findings));
        key = "";
        pause(5);
        return this;
    }

    Finding finding(Verdict verdict, String sentence, Long... evidence) {
        return new Finding(List.of("AD-01"), verdict, sentence, "", key, List.of(evidence), false);
    }

    Sample requirement(String name, Level level, Verdict verdict, String why) {
        requirements.add(new OfRequirement(
                new Requirement(
                        name,
                        level,
                        "agent-disconnects",
                        "Within the report budget after the application of a logged-in agent disconnects, the primary sends the"
                                + " reporting engine exactly one EventAgentLogout for that agent.",
                        "Disconnection and Failover",
                        "",
                        List.of(),
                        false),
                verdict,
                scenarios.stream().map(OfScenario::id).distinct().limit(2).toList(),
                why));
        return this;
    }

    /** An ordinary scenario up to the loss of the agent's application. */
    Sample usual(String scenario, int number) {
        begin(scenario, number)
                .lease("agent-7", "Ann", false)
                .lease("agent-8", "Bob", false)
                .lease("agent-9", "canary", true);
        connect("reporting", Role.REPORTING, "A").connect("reporting", Role.REPORTING, "B");
        connect("agent-7", Role.AGENT, "A").connect("agent-7", Role.AGENT, "B");
        ask("agent-7@A", about("RequestAgentLogin", "agent-7"));
        get("reporting@A", about("EventAgentLogin", "agent-7")).ack("agent-7@A");
        say("reporting@A", about("EventCurrentAgentStatus", "agent-7"));
        get("agent-7@A", about("EventCurrentAgentStatus", "agent-7"));
        ask("agent-7@B", about("RequestAgentAvailable", "agent-7")).ack("agent-7@B");
        for (int i = 0; i < 4; i++) {
            pause(1000);
            get("agent-7@A", Message.of("KeepAlivePoll")).say("agent-7@A", Message.of("KeepAliveReply"));
        }
        pause(800);
        return this;
    }

    Judgement judgement(Conformance conformance) {
        return new Judgement(
                head(), conformance, requirements, scenarios, KnownJudgement.none(), COVERAGE, now / 1_000_000);
    }

    History history() {
        return History.of(entries);
    }

    OfScenario scenario(int index) {
        return scenarios.get(index);
    }
}
