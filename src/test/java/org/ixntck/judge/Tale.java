package org.ixntck.judge;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.ixntck.judge.claim.Scene;

/**
 * A history told by hand. Time stands still until {@link #at} moves it; what is heard has happened within the millisecond before, unless
 * {@link #since} says otherwise. Budgets: answer 500 ms, report 1000 ms, registration-timeout 3000 ms.
 */
public final class Tale {

    public static final String LOGIN = "EventAgentLogin";
    public static final String LOGOUT = "EventAgentLogout";
    public static final String STATUS = "EventCurrentAgentStatus";

    private static final long MILLI = 1_000_000;
    private static final Map<String, Long> BUDGETS =
            Map.of("answer", 500L, "report", 1000L, "registration-timeout", 3000L, "restart", 5000L);

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final Map<String, Integer> lives = new HashMap<>();
    private final String duplicateLogin;
    private final Set<String> features;
    private String site = "d1";
    private String scenario = "s1";
    private long now = MILLI;
    private long since = -1;
    private long pass;
    private boolean together;

    private Tale(String duplicateLogin, Set<String> features) {
        this.duplicateLogin = duplicateLogin;
        this.features = features;
        add(
                "",
                "",
                new Event.RunStarted(
                        "1", "1", "", "2026-01-01", Map.of(), terms(), KnownFailures.none(), Provenance.unknown()));
    }

    /** Begins with a server that lets an agent log in any number of times, and declares these features. */
    public static Tale begin(String... features) {
        return new Tale("allow", Set.of(features));
    }

    /** Begins with a server of that policy. */
    public static Tale policy(String duplicateLogin) {
        return new Tale(duplicateLogin, Set.of());
    }

    private Terms terms() {
        return new Terms(
                "hand",
                "Tale",
                "1",
                List.of("A", "B"),
                features,
                duplicateLogin,
                "exclusive",
                Map.of("AgentApplication", "desktop", "ReportingEngine", "engine"),
                Set.of("start", "stop", "kill"),
                BUDGETS);
    }

    /** It is so many milliseconds after the beginning. */
    public Tale at(long millis) {
        now = millis * MILLI;
        return this;
    }

    /** What is heard next may have happened as early as this. */
    public Tale since(long millis) {
        since = millis * MILLI;
        return this;
    }

    /** What is heard next is read in the same pass as the last. */
    public Tale inTheSamePass() {
        together = true;
        return this;
    }

    /** From now on at that site. */
    public Tale site(String key) {
        site = key;
        opened.clear();
        lives.clear();
        return this;
    }

    /** From now on in that scenario. */
    public Tale scenario(String key) {
        scenario = key;
        return this;
    }

    /** All that had arrived by now has been recorded. */
    public Tale quiet() {
        return quiet(now / MILLI);
    }

    /** All that had arrived by then has been recorded. */
    public Tale quiet(long millis) {
        add("", "", new Event.Watermark(millis * MILLI));
        return this;
    }

    /** The kit did not get to run. */
    public Tale stalled(long from, long to) {
        add("", "", new Event.Stalled(from * MILLI, to * MILLI));
        return this;
    }

    /** There were too few processors for what the kit had started. */
    public Tale starved(long from, long to) {
        add("", "", new Event.Starved(from * MILLI, to * MILLI, "process 7 (server)"));
        return this;
    }

    /** The site is being taken down; all before that time has been recorded. */
    public Tale closing(long upTo) {
        return happens(new Event.SiteClosing(upTo * MILLI));
    }

    /** Somebody ends a server, as {@code stop} or {@code kill}. */
    public Tale ends(String server, String control) {
        controlled(server, control, Event.Phase.ASKED);
        return controlled(server, control, Event.Phase.DONE);
    }

    /** Somebody asks a server to end, and that is not done yet. */
    public Tale asks(String server, String control) {
        return controlled(server, control, Event.Phase.ASKED);
    }

    /** Somebody starts a server again. */
    public Tale restarts(String server) {
        lives.merge(server, 2, (one, two) -> one + 1);
        controlled(server, "start", Event.Phase.ASKED);
        return controlled(server, "start", Event.Phase.DONE);
    }

    private Tale controlled(String server, String control, Event.Phase phase) {
        return happens(new Event.Controlled(server, control, phase, lives.getOrDefault(server, 1), ""));
    }

    /** Something else happens. */
    public Tale happens(Event event) {
        add(site, scenario, event);
        return this;
    }

    /** Something happens that concerns the whole run. */
    public Tale happensToAll(Event event) {
        add("", scenario, event);
        return this;
    }

    /** An agent is known to the scenario. */
    public Tale leases(String agent) {
        return happens(new Event.AgentLeased(agent, agent, 1, "place-of-" + agent, false));
    }

    /** The application of an agent opens a connection. */
    public Line agent(String agent, String server) {
        return opens(Role.AGENT, agent, server).connected();
    }

    /** The same, and registers. */
    public Line registered(String agent, String server) {
        return agent(agent, server).registers().acks();
    }

    /** The same, and logs in, which is acknowledged. */
    public Line loggedIn(String agent, String server) {
        return registered(agent, server).logsIn().acks();
    }

    /** A reporting engine opens a connection and registers. */
    public Line reporting(String server) {
        return engine("reporting", server);
    }

    /** A reporting engine of that name opens a connection and registers. */
    public Line engine(String name, String server) {
        return opens(Role.REPORTING, name, server).connected().registers().acks();
    }

    /** Somebody begins to open a connection. */
    public Line opens(Role role, String owner, String server) {
        String name = owner + "@" + server;
        int number = opened.merge(name, 1, Integer::sum);
        Line line = new Line(this, number == 1 ? name : name + "/" + number, role, owner);
        happens(new Event.Connecting(line.id(), role, owner, server, lives.getOrDefault(server, 1)));
        return line;
    }

    Entry heard(Event event) {
        long earliest = since >= 0 ? since : Math.max(0, now - MILLI);
        since = -1;
        if (!together) {
            pass++;
        }
        together = false;
        Entry entry = new Entry(entries.size() + 1, now, earliest, pass, site, scenario, event);
        entries.add(entry);
        return entry;
    }

    private void add(String where, String whose, Event event) {
        entries.add(new Entry(entries.size() + 1, now, now, 0, where, whose, event));
    }

    /** Place of the last entry. */
    public long last() {
        return entries.size();
    }

    /** All of it. */
    public History history() {
        return History.of(entries);
    }

    /** The site, as the judge gets it. */
    public Scene scene() {
        return scene(history());
    }

    private Scene scene(History history) {
        return new Scene(history.bySite().get(site), site);
    }

    /** The same site after each of its entries from that place on, as the judge may have seen it while it happened. */
    public List<Scene> scenes(long from) {
        List<Scene> scenes = new ArrayList<>();
        for (int i = (int) from; i <= entries.size(); i++) {
            History part = History.of(entries.subList(0, i));
            if (part.sites().contains(site)) {
                scenes.add(scene(part));
            }
        }
        return scenes;
    }

    /** The history after each of its entries from that place on. */
    public List<History> histories(long from) {
        List<History> histories = new ArrayList<>();
        for (int i = (int) from; i <= entries.size(); i++) {
            histories.add(History.of(entries.subList(0, i)));
        }
        return histories;
    }

    /** A message about an agent at its place. */
    public static Message about(String message, String agent) {
        return Message.of(message)
                .with("tenantId", 1L)
                .with("placeId", "place-of-" + agent)
                .with("agentId", agent);
    }
}
