package org.ixntck.judge.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Terms;

/** One deployment in use: its servers, and the ledger of what is certain. Hands each entry to the strand that it concerns. */
final class Site {

    /** A client that is not registered may be cut off; one that hesitates longer than this has only itself to blame. */
    private static final long HESITATION_NANOS = 250_000_000;

    /** What comes on a connection that ended so many connections ago goes unnoticed. */
    private static final int ENDED_MAX = 10_000;

    private final String name;
    private final Terms terms;
    private final Timing timing;
    private final Table table;
    private final Levels levels;
    private final PriorityQueue<Wake> wakes;
    private final Map<String, String> leases;
    private final Excuses excuses;
    private final Tally tally = new Tally();
    private final Ledger ledger;
    private final Map<String, Life> lives = new HashMap<>();
    private final Map<String, Connection> connections = new HashMap<>();
    private final Map<String, RegistrationPhase> registrations = new HashMap<>();
    private final List<Stopping> stopping = new ArrayList<>(1);
    private final Set<String> statusSent;
    private final Queue<String> ended = new ArrayDeque<>();
    private boolean common;
    private boolean unjudged;
    private boolean over;

    Site(
            String name,
            Terms terms,
            Timing timing,
            Table table,
            Levels levels,
            PriorityQueue<Wake> wakes,
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
        wakes.add(new Wake(time, whom));
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

    /** Whether nothing can be said of the missing answer to a request. */
    boolean excusesSilence(Ask ask) {
        Connection on = ask.on();
        Due due = ask.due();
        boolean ended = on.ended().filter(it -> timing.mayHold(due, it)).isPresent();
        boolean byKit = on.fault().filter(it -> timing.mayHold(due, it)).isPresent() || (ended && !on.endedByServer());
        long end = on.ended().map(Entry::seq).orElse(Long.MAX_VALUE);
        boolean down = on.life()
                .ending()
                .filter(it -> timing.mayHold(due, it) && it.seq() < end)
                .isPresent();
        boolean strayed = on.stray().filter(it -> it.seq() > ask.cause().seq()).isPresent();
        boolean media = ask.name().endsWith("Media") && !serves("media");
        boolean policy = ended && ledger.closedByPolicy(on);
        return byKit || down || strayed || media || policy;
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
                    this,
                    entry,
                    connections.values().stream()
                            .filter(it -> it.life() == life
                                    && it.open()
                                    && it.registration().registered().isPresent())
                            .toList()));
        } else if (control.phase() == Event.Phase.ASKED && control.control().equals("kill")) {
            stopping.forEach(it -> it.killed(entry));
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
                connections.values().stream().filter(it -> it.life() == life).forEach(it -> heardOfLately(it, entry));
            }
            ledger.ends(life, entry);
        } else if (control.life() > 1 && control.phase() == Event.Phase.DONE) {
            ledger.returns(life, entry);
        }
    }

    /** A server that goes on may count a silence from then on. */
    private void heardOfLately(Connection on, Entry entry) {
        on.loss()
                .filter(it -> it.way() == Loss.Way.SILENT
                        && it.due() != Due.NEVER
                        && on.ended().isEmpty())
                .ifPresent(it -> it.also(
                        Loss.Way.SILENT, entry, new Due(entry.at(), 2 * on.keepAliveNanos() + timing.report())));
    }

    private void onLink(Entry entry, Event.OnLink event) {
        if (event instanceof Event.Connecting opening) {
            Connection opens = new Connection(entry, life(opening.server(), opening.life()));
            connections.put(opening.link(), opens);
            registrations.put(opening.link(), new RegistrationPhase(opens, this));
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
            connectFailed(entry, on, failed);
            forget(on, entry);
        } else if (event instanceof Event.Sent sent) {
            sent(entry, on, sent.message());
        } else if (event instanceof Event.SendFailed failed) {
            sendFailed(entry, on, failed);
        } else if (event instanceof Event.Received received) {
            received(entry, on, received);
        } else if (event instanceof Event.Unreadable) {
            on.garble();
        } else if (event instanceof Event.Overflowed) {
            unjudged = true;
        } else if (event instanceof Event.Fault fault) {
            fault(entry, on, fault.kind());
        } else if (event instanceof Event.Hampered hampered) {
            on.hamper(hampered.holdsMillis() * 1_000_000);
        } else if (event instanceof Event.Healed) {
            healed(on, entry);
        } else if (event instanceof Event.Ended) {
            ended(entry, on);
        }
    }

    private void connectFailed(Entry entry, Connection on, Event.ConnectFailed failed) {
        Life life = on.life();
        if (life.died().isPresent() && life.down().isEmpty() && failed.reason() == Event.ConnectFailed.Reason.REFUSED) {
            String saw = "that %s had ended by itself %s before"
                    .formatted(
                            life.server(),
                            Settlement.millis(entry.at() - life.died().get().at()));
            Row row = table.get(State.NEW, Situation.REGISTER);
            tally.broken(
                    life.number() > 1 ? Circumstance.AGENT_AFTER_RESTART.requirement() : "RG-01",
                    "%s to accept %s, so that a client can register".formatted(life.server(), on.id()),
                    saw,
                    entry,
                    row);
            life.unsent().forEach(it -> tally.broken(it.requirement(), it.expected(), saw, it.failed(), row));
            life.unsent().clear();
        }
    }

    /** A server that has ended by itself owes what could not be asked of it. That it has is certain once it refuses a connection. */
    private void sendFailed(Entry entry, Connection on, Event.SendFailed failed) {
        Ask never = on.asks().remove(failed.reference());
        if (never != null) {
            never.settle();
        }
        if (on.life().died().isPresent() && on.agent()) {
            Strand strand = on.life().strand(on.owner());
            Optional<String> whom = switch (failed.message()) {
                case "RequestAgentLogin" ->
                    ledger.purpose(on, strand).answered().stream().findFirst();
                case "RequestAgentLogout" -> strand.hadSession() ? Optional.of("LO-01") : Optional.empty();
                case "RequestAgentAvailable" ->
                    Optional.of(on.life().number() > 1 ? Circumstance.AVAILABLE_AFTER_RESTART.requirement() : "AV-01");
                case "RequestAgentNotAvailable" -> Optional.of("AV-02");
                default -> Optional.empty();
            };
            String expected = "EventAck in answer to %s on %s".formatted(failed.message(), on.id());
            whom.ifPresent(it -> on.life().unsent(new Life.Unsent(it, expected, entry)));
        }
    }

    private void sent(Entry entry, Connection on, Message message) {
        if (message.name().equals("EventCurrentAgentStatus") && !on.agent()) {
            on.life().hearsStatus();
            message.text("agentId").ifPresent(statusSent::add);
            message.text("agentId")
                    .map(agent -> on.life().strands().get(agent))
                    .ifPresent(strand -> strand.status(on, entry));
        }
        if (message.name().startsWith("Request")
                && message.number("referenceId").isPresent()) {
            asked(entry, on, message);
        }
        on.acted(entry);
    }

    private void asked(Entry entry, Connection on, Message message) {
        Registration registration = on.registration();
        boolean hesitated = registration.registered().isEmpty() && entry.at() - on.lastAct() > HESITATION_NANOS;
        if (hesitated) {
            registration.hesitate();
        }
        boolean registers = message.name().equals("RequestRegisterClient");
        boolean alone = registers || registration.progress() == Registration.Progress.NONE;
        Ask draft = new Ask(on, entry, timing.answerTo(entry), Purpose.NONE, Optional.empty());
        if (alone) {
            Situation situation = registration.situation(draft, valid(message));
            Row row = table.get(registration.state(), situation);
            Ask ask = new Ask(on, entry, draft.due(), Purpose.NONE, Optional.of(row));
            on.asks().put(ask.reference(), ask);
            registration.sent(ask, situation);
            registrations.get(on.id()).sent(ask);
            if (registers) {
                registering(entry, on, message);
            } else if (on.agent() && message.name().equals("RequestAgentLogin")) {
                on.life().strand(on.owner()).loginUnregisteredSent(ask);
            }
        } else if (on.agent()) {
            Strand strand = on.life().strand(on.owner());
            Ask ask = new Ask(on, entry, draft.due(), purposeOf(message, on, strand), Optional.empty());
            on.asks().put(ask.reference(), ask);
            inSession(entry, on, strand, ask);
        }
    }

    private Purpose purposeOf(Message message, Connection on, Strand strand) {
        return message.name().equals("RequestAgentLogin") ? ledger.purpose(on, strand) : Purpose.NONE;
    }

    private void inSession(Entry entry, Connection on, Strand strand, Ask ask) {
        if (ask.name().equals("RequestAgentLogin") || ask.name().equals("RequestAgentAvailable")) {
            if (exclusive() && ask.complete()) {
                on.life().places().asked(ask);
            }
        } else if (ask.name().equals("RequestAgentLogout") || ask.name().equals("RequestAgentNotAvailable")) {
            on.life().places().given(on, entry, ask.due());
        }
        if (ask.name().equals("RequestAgentNotAvailable")) {
            ledger.isNotAvailable(on, entry);
        }
        strand.asked(ask);
    }

    private boolean valid(Message message) {
        return Optional.ofNullable(
                        terms.clients().get(message.text("clientType").orElse("")))
                .equals(message.text("clientName"));
    }

    private void registering(Entry entry, Connection on, Message message) {
        if (message.attributes().get("extension") instanceof Map<?, ?> map
                && map.get("keepAliveMillis") instanceof Number millis) {
            on.keepAlive(millis.longValue() * 1_000_000);
        }
        if (!on.agent() && !on.life().engines().contains(on)) {
            on.life().engines().add(on);
            on.life().strands().values().forEach(it -> it.engineRegisters(on));
        }
    }

    private void received(Entry entry, Connection on, Event.Received received) {
        Message message = received.message();
        if (RegistrationPhase.isAnswer(received)) {
            answer(entry, on, message);
        } else if (message.name().equals("KeepAlivePoll")) {
            on.poll();
        } else if (!on.agent() && on.registration().registered().isPresent()) {
            report(entry, on, message);
        } else if (on.agent()
                && message.name().equals("EventCurrentAgentStatus")
                && message.text("agentId").filter(it -> !it.equals(on.owner())).isEmpty()) {
            Optional.ofNullable(on.life().strands().get(on.owner())).ifPresent(it -> it.relayed(entry));
        }
        on.heard(entry);
    }

    private void answer(Entry entry, Connection on, Message message) {
        boolean ack = message.name().equals("EventAck");
        Optional<Ask> asked = message.number("referenceId").map(it -> on.asks().get(it));
        if (asked.isEmpty()) {
            on.strayed(entry);
            registrations.get(on.id()).strayed(ack, entry);
            return;
        }
        Ask ask = asked.get();
        if (ask.answer().isPresent()) {
            tally.broken(
                    "LI-07",
                    "one answer to %s on %s".formatted(ask.name(), on.id()),
                    ask.answeredAgain() + " answers with its reference id",
                    entry,
                    ask.alone().orElseGet(() -> table.get(State.NEW, Situation.REGISTER_AGAIN)));
            return;
        }
        tally.kept("LI-07", entry);
        if (!ack && on.registration().registered().isPresent()) {
            on.refuseOnce();
        }
        if (ask.alone().isPresent()) {
            registrations.get(on.id()).answered(ask, ack, entry);
            ask.answered(entry);
            if (on.agent() && ask.name().equals("RequestAgentLogin")) {
                Strand early = on.life().strand(on.owner());
                if (ack) {
                    early.servedUnregistered(ask);
                } else {
                    early.earlyLoginRefused(entry);
                }
            }
            if (on.registration().registered().isPresent()) {
                ledger.registers(on);
            }
            return;
        }
        Strand strand = on.life().strand(on.owner());
        on.life().places().answered(ask, ack, entry);
        strand.answered(ask, ack, entry);
        if (ack && ask.name().equals("RequestAgentLogin")) {
            ledger.logsIn(on);
            if (ask.purpose().takeover() || ledger.inElsewhere(on)) {
                ledger.takesOver(on, entry);
            }
        }
    }

    private void report(Entry entry, Connection on, Message message) {
        Debt.Kind kind = switch (message.name()) {
            case "EventAgentLogin" -> Debt.Kind.LOGIN;
            case "EventAgentLogout" -> Debt.Kind.LOGOUT;
            default -> null;
        };
        if (kind == null) {
            return;
        }
        if (on.deaf()) {
            return;
        }
        String agent = message.text("agentId").orElse("");
        String leased = leases.get(agent);
        if (common && leased != null && !leased.equals(name)) {
            return;
        }
        on.life().strand(agent).reported(on, kind, entry);
        if (kind == Debt.Kind.LOGOUT) {
            on.life().places().released(agent, entry);
        }
    }

    private void fault(Entry entry, Connection on, Event.Fault.Kind kind) {
        stopping.forEach(it -> it.ended(on, entry));
        on.fault(entry);
        if (!kind.hears()) {
            on.deafen();
        }
        // Of a silent one not even its end is seen.
        on.life().closes(on, entry);
        if (!on.agent()) {
            if (on.deaf()) {
                engineLost(entry, on);
            }
            return;
        }
        // Whether a half-close is a loss is open (domain.md, section 5); but who can send nothing any more answers no
        // polls.
        Loss.Way way = switch (kind) {
            case CLOSE -> Loss.Way.CLOSED;
            case RESET -> Loss.Way.RESET;
            case SILENCE -> Loss.Way.SILENT;
            case HALF_CLOSE, DEAFNESS -> Loss.Way.PERHAPS;
        };
        agentLost(entry, on, way, kind == Event.Fault.Kind.DEAFNESS);
    }

    /** Who speaks again was not lost, unless the server has noticed before. */
    private void healed(Connection on, Entry entry) {
        if (on.agent() && on.ended().isEmpty()) {
            on.loss().filter(it -> it.way() == Loss.Way.SILENT).ifPresent(it -> {
                it.perhaps();
                on.life().strand(on.owner()).moved(it, entry);
            });
        }
    }

    private void engineLost(Entry entry, Connection on) {
        if (on.life().engines().remove(on)) {
            ledger.losesEngine(on, entry);
            on.life().strands().values().forEach(it -> it.engineGone(on));
        }
    }

    private void agentLost(Entry entry, Connection on, Loss.Way way, boolean unnoticed) {
        boolean silent = way == Loss.Way.SILENT || way == Loss.Way.PERHAPS;
        boolean supervised = on.keepAliveNanos() > 0 && !unnoticed;
        Due inSilence = supervised ? new Due(entry.at(), 2 * on.keepAliveNanos() + timing.report()) : Due.NEVER;
        Due due = silent ? inSilence : timing.reportOf(entry);
        if (on.registration().registered().isPresent()) {
            ledger.loses(on, entry);
        }
        on.life().places().given(on, entry, due);
        Strand strand = on.life().strand(on.owner());
        if (on.loss().isPresent()) {
            on.loss().get().also(way, entry, due);
            strand.moved(on.loss().get(), entry);
        } else {
            Loss loss = new Loss(on, way, entry, due);
            on.loss(loss);
            strand.lost(loss);
        }
    }

    private void ended(Entry entry, Connection on) {
        if (on.ended().isPresent()) {
            return;
        }
        on.ended(entry);
        stopping.forEach(it -> it.ended(on, entry));
        registrations.get(on.id()).ended(entry);
        if (!on.agent()) {
            if (on.endedByServer() && on.fault().isEmpty()) {
                on.life().engines().remove(on);
            } else {
                engineLost(entry, on);
            }
        } else {
            Strand strand = on.life().strand(on.owner());
            if (on.endedByServer()) {
                on.asks().values().stream()
                        .filter(it -> it.answer().isEmpty() && it.alone().isEmpty())
                        .toList()
                        .forEach(it -> strand.missing(it, "none before the server ended the connection", entry, entry));
            }
            if (on.fault().isEmpty()) {
                agentLost(entry, on, on.endedByServer() ? Loss.Way.BY_SERVER : Loss.Way.CLOSED, false);
            } else if (on.endedByServer()) {
                on.loss().ifPresent(strand::noticed);
            }
        }
        forget(on, entry);
    }

    private void forget(Connection gone, Entry end) {
        gone.life().closes(gone, end);
        gone.asks().values().removeIf(it -> it.answer().isPresent());
        ended.add(gone.id());
        if (ended.size() > ENDED_MAX) {
            String oldest = ended.remove();
            connections.remove(oldest);
            registrations.remove(oldest);
        }
    }

    SiteJudgement finish() {
        over = true;
        lives.values().forEach(Life::finish);
        return SiteJudgement.of(name, tally);
    }
}
