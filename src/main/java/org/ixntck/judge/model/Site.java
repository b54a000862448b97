package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Terms;

/** One deployment in use: its servers, and the ledger of what is certain. Hands each entry to the strand that it concerns. */
final class Site {

    /** The kind of expectation with which a walk says that nothing can be open. */
    private static final String SETTLED = "settled";

    private final String name;
    private final Terms terms;
    private final Timing timing;
    private final Table table;
    private final Levels levels;
    private final Wakes wakes;
    private final Map<String, String> leases;
    private final Excuses excuses;
    private final Tally tally = new Tally();
    private final Ledger ledger;
    private final Map<String, Life> lives = new HashMap<>();
    private final Map<String, Connection> connections = new HashMap<>();
    private final List<Stopping> stopping = new ArrayList<>(1);
    private final Set<String> statusSent;
    private final Requests requests;
    private final Arrivals arrivals;
    private final Endings endings;
    private boolean common;
    private boolean unjudged;
    private boolean over;

    Site(
            String name,
            Terms terms,
            Timing timing,
            Table table,
            Levels levels,
            Wakes wakes,
            Map<String, String> leases,
            Set<String> statusSent) {
        this.name = name;
        this.statusSent = statusSent;
        this.terms = terms;
        this.timing = timing;
        this.table = table;
        this.levels = levels;
        this.wakes = wakes;
        this.leases = leases;
        this.excuses = new Excuses(timing);
        this.ledger = new Ledger(terms.duplicateLogin(), timing);
        this.requests = new Requests(this, terms, statusSent);
        this.arrivals = new Arrivals(this);
        this.endings = new Endings(this, connections, stopping);
    }

    String name() {
        return name;
    }

    Timing timing() {
        return timing;
    }

    Table table() {
        return table;
    }

    Levels levels() {
        return levels;
    }

    Tally tally() {
        return tally;
    }

    /** What is certain, and concerns more than one strand. */
    Ledger ledger() {
        return ledger;
    }

    Excuses excuses() {
        return excuses;
    }

    /** The duplicate-login policy. */
    String policy() {
        return terms.duplicateLogin();
    }

    boolean exclusive() {
        return terms.places().equals("exclusive");
    }

    boolean serves(String feature) {
        return terms.serves(feature);
    }

    void wake(long time, Checked whom) {
        wakes.add(time, whom);
    }

    /** Whether nothing that happens from now on is judged. */
    boolean over() {
        return over || unjudged;
    }

    /** Whether it has been taken down. */
    boolean closed() {
        return over;
    }

    /** Whether any reporting engine has sent a status of that agent to any server so far. */
    boolean knowsStatus(String agent) {
        return statusSent.contains(agent);
    }

    /** Whether an agent is played at another site that has its servers in common with this one. */
    boolean elsewhere(String agent) {
        String leased = leases.get(agent);
        return common && leased != null && !leased.equals(name);
    }

    boolean knows(String agent) {
        return leases.containsKey(agent);
    }

    /** Whether the models leave open if the connection is registered when the server reads that request. */
    boolean undecided(Ask ask) {
        return ask.early() || ask.on().registration().progress() == Registration.Progress.OPEN;
    }

    // ---- the ledger

    private Life life(String server, int number) {
        return lives.computeIfAbsent(server + "/" + number, key -> new Life(this, server, number));
    }

    /**
     * When the answer to a request is missing for certain. Where the server may close the connection for a later login instead of answering, its
     * end may be seen one report budget later.
     */
    Due answerOrEnd(Ask ask) {
        Due due = ask.due();
        return ask.on().closedByPolicy() ? new Due(due.start(), due.budget() + timing.report()) : due;
    }

    /** Whether nothing can be said of the missing answer to a request. */
    boolean excusesSilence(Ask ask) {
        Connection on = ask.on();
        Due due = answerOrEnd(ask);
        boolean ended = on.ended().filter(it -> timing.mayHold(due, it)).isPresent();
        boolean byKit = on.fault().filter(it -> timing.mayHold(due, it)).isPresent() || (ended && !on.endedByServer());
        long end = on.ended().map(Entry::seq).orElse(Long.MAX_VALUE);
        boolean down = on.life()
                .ending()
                .filter(it -> timing.mayHold(due, it) && it.seq() < end)
                .isPresent();
        boolean strayed = on.stray().filter(it -> it.seq() > ask.cause().seq()).isPresent();
        boolean media = ask.name().endsWith("Media") && !serves("media");
        boolean policy = ended && on.closedByPolicy();
        // RG-04: what follows a registration that was sent once more may have come too late.
        boolean timedOut = ended
                && on.endedByServer()
                && on.registration().askedAgain()
                && on.registration().lastError().isPresent()
                && !ask.name().equals("RequestRegisterClient");
        boolean further = on.registration().behindAnother(ask)
                && on.endedByServer()
                && on.ended()
                        .filter(it -> on.registration().mayEndIt(it, timing))
                        .isPresent();
        return byKit || down || strayed || media || policy || timedOut || further;
    }

    // ---- what happens

    void accept(Entry entry) {
        Event event = entry.event();
        tally.at(entry);
        if (event instanceof Event.AdapterFailed failed) {
            unjudged = true;
            tally.forgetFrom(failed.from());
            return;
        }
        if (unjudged && !(event instanceof Event.SiteClosing)) {
            return;
        }
        if (event instanceof Event.OnLink link) {
            onLink(entry, link);
        } else if (event instanceof Event.SiteOpened site) {
            common = site.common();
        } else if (event instanceof Event.AgentLeased lease) {
            leases.put(lease.agent(), name);
            if (lease.canary()) {
                ledger.isCanary(lease.agent());
            }
        } else if (event instanceof Event.Controlled control) {
            controlled(entry, control);
        } else if (event instanceof Event.Expected expected
                && SETTLED.equals(expected.claim().get("kind"))) {
            lives.values().forEach(life -> life.strands().values().forEach(it -> it.compare(entry)));
        } else if (event instanceof Event.SiteClosing) {
            over = true;
        }
    }

    private void controlled(Entry entry, Event.Controlled control) {
        Life life = life(control.server(), control.life());
        if (control.phase() == Event.Phase.ASKED
                && life.down().isEmpty()
                && control.control().equals("stop")) {
            stopping.add(new Stopping(
                    life,
                    entry,
                    connections.values().stream()
                            .filter(it -> it.life() == life
                                    && it.open()
                                    && it.registration().registered().isPresent())
                            .toList()));
        } else if (control.phase() == Event.Phase.ASKED && control.control().equals("kill")) {
            stopping.forEach(it -> it.killed(life, entry));
        }
        if (!control.control().equals("start")) {
            boolean thaws = control.control().equals("thaw");
            if (!thaws) {
                life.down(entry);
            }
            if (control.control().equals("freeze")) {
                life.halt();
            } else if (thaws && control.phase() == Event.Phase.DONE) {
                life.thaw(entry);
                connections.values().stream()
                        .filter(it -> it.life() == life)
                        .forEach(it -> endings.heardOfLately(it, entry));
            }
            ledger.ends(life, entry);
        } else if (control.life() > 1 && control.phase() == Event.Phase.DONE) {
            ledger.returns(life, entry);
        }
    }

    private void onLink(Entry entry, Event.OnLink event) {
        if (event instanceof Event.Connecting opening) {
            Connection opens = new Connection(entry, life(opening.server(), opening.life()));
            connections.put(opening.link(), opens);
            ledger.opens(opens);
            opens.life().opens(opens);
            return;
        }
        Connection on = connections.get(event.link());
        if (on == null) {
            return;
        }
        if (event instanceof Event.Connected) {
            on.connected(entry);
            on.life().lives();
        } else if (event instanceof Event.ConnectFailed failed) {
            endings.connectFailed(entry, on, failed);
            endings.forget(on, entry);
        } else if (event instanceof Event.Sent sent) {
            requests.sent(entry, on, sent.message());
        } else if (event instanceof Event.SendFailed failed) {
            requests.sendFailed(entry, on, failed);
        } else if (event instanceof Event.Received received) {
            arrivals.received(entry, on, received);
        } else if (event instanceof Event.Unreadable) {
            on.garble();
        } else if (event instanceof Event.Overflowed) {
            unjudged = true;
        } else if (event instanceof Event.Fault fault) {
            endings.fault(entry, on, fault.kind());
        } else if (event instanceof Event.Hampered hampered) {
            on.hamper(hampered.holdsMillis() * 1_000_000);
        } else if (event instanceof Event.Healed) {
            endings.healed(on, entry);
        } else if (event instanceof Event.Ended) {
            endings.ended(entry, on);
        }
    }

    /** Nothing more happens here: what was found. */
    Tally finish() {
        over = true;
        lives.values().forEach(Life::finish);
        return tally;
    }
}
