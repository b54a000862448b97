package org.ixntck.judge.model;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.journal.Entry;

/** LI-03: the primary relays the reporting engine's EventCurrentAgentStatus to the agent application. One relay settles all that are open. */
final class StatusRelay {

    /** A status that an engine has sent once it was told of a login that is not answered yet. */
    private record Early(Ask login, Connection engine, Entry status) {}

    private final String agent;
    private final Life life;
    private final Explanations explanations;
    private final Tally tally;
    private Optional<Relay> relay = Optional.empty();
    private Optional<Early> early = Optional.empty();
    /** Place of the last status that came; 0 if none did. */
    private long lastReceived;

    StatusRelay(String agent, Life life, Explanations explanations) {
        this.agent = agent;
        this.life = life;
        this.explanations = explanations;
        this.tally = life.site().tally();
    }

    private Row row() {
        return life.site().table().get(State.PRIMARY, Situation.STATUS);
    }

    /** A reporting engine that believes the agent logged in has sent its status. */
    void sent(Connection engine, Entry status) {
        Optional<Standing> primary = primary().filter(it -> it.on().open() && !logsOut(it.on()));
        if (primary.isEmpty()) {
            early = told(engine, status).map(login -> new Early(login, engine, status));
            return;
        }
        Ask login = primary.get().session().orElseThrow().login();
        boolean served = lastReceived > login.cause().seq();
        // With several engines one relay for a session suffices, also if the server has not noticed that one of them is
        // gone.
        if (served && severalEngines(status)) {
            return;
        }
        Due due = life.timing().reportOf(status);
        // A server may relay nothing to an application that does not know yet that it is logged in.
        Due patient = login.isAnswered()
                ? due
                : due.later(new Due(login.due().deadline(), life.timing().report()));
        relay = Optional.of(new Relay(login, engine, status, patient));
    }

    private boolean severalEngines(Entry status) {
        return life.severalEngines(status.seq())
                || life.site()
                        .ledger()
                        .recents()
                        .before(status, life, "", Set.of(Circumstance.ENGINE_LOST))
                        .isPresent();
    }

    /** Whether a logout was sent that the server need not have read. */
    private static boolean logsOut(Connection on) {
        return on.asks().any(it -> !it.isAnswered() && it.name().equals("RequestAgentLogout"));
    }

    /** A login is acknowledged of which an engine was told before: what that engine has sent since is owed as well. */
    void acknowledged(Ask login) {
        Optional<Early> waiting = early.filter(it -> it.login() == login
                && it.status().seq() > lastReceived
                && it.engine().open());
        early = Optional.empty();
        waiting.ifPresent(it -> sent(it.engine(), it.status()));
    }

    /** The login that waits for its answer and of which the engine was told before that status, if all explanations agree on it. */
    private Optional<Ask> told(Connection engine, Entry status) {
        Set<Optional<Ask>> logins = explanations.all().stream()
                .map(here -> told(here, engine, status))
                .collect(Collectors.toSet());
        return logins.size() == 1 ? logins.iterator().next() : Optional.empty();
    }

    private static Optional<Ask> told(Hypothesis here, Connection engine, Entry status) {
        return here.channel(engine).stream()
                .flatMap(channel -> here.standings().stream()
                        .flatMap(standing -> standing.queue().stream())
                        .filter(op -> op instanceof Ask ask
                                && channel.payment(ask, Debt.Kind.LOGIN)
                                        .filter(report -> report.entry().seq() < status.seq())
                                        .isPresent()))
                .map(op -> (Ask) op)
                .findFirst();
    }

    /** The one connection on which the agent is logged in, if all explanations agree on it. */
    private Optional<Standing> primary() {
        Optional<Standing> primary = Optional.empty();
        for (Hypothesis here : explanations.all()) {
            Optional<Standing> session = onlySession(here);
            if (session.isEmpty()
                    || (primary.isPresent()
                            && primary.get().on() != session.get().on())) {
                return Optional.empty();
            }
            primary = session;
        }
        return primary;
    }

    private static Optional<Standing> onlySession(Hypothesis here) {
        Optional<Standing> only = Optional.empty();
        for (Standing standing : here.standings()) {
            boolean certain = standing.session()
                    .filter(it -> !it.told() && !it.shared() && !it.open())
                    .isPresent();
            if (certain && only.isPresent()) {
                return Optional.empty();
            }
            only = certain ? Optional.of(standing) : only;
        }
        return only;
    }

    /** A status has come on a connection of the agent. */
    void received(Entry entry) {
        if (!life.site().knowsStatus(agent)) {
            invented(entry);
        }
        lastReceived = entry.seq();
        relay.ifPresent(it -> {
            relay = Optional.empty();
            // A server that is halted or being ended relays as late as it likes.
            if (!it.login().on().open() || life.halted() || life.endedWithin(it.due())) {
                return;
            }
            if (life.timing().late(it.due(), entry) && !stillOwed(it)) {
                return;
            }
            if (life.timing().late(it.due(), entry)) {
                String expected = it.expected(agent);
                String saw = "it after " + Clauses.millis(entry.at() - it.sent().at());
                tally.broken("LI-03", expected, saw, entry, row());
            } else if (life.timing().inTime(it.due(), entry)) {
                tally.kept("LI-03", entry, row());
            } else {
                tally.undecided("LI-03", it.expected(agent), "it late" + Clauses.STALLED, entry);
            }
        });
    }

    /** LI-05: no relay as long as no reporting engine sends a status. A takeover may bring one along, and so may a change of media. */
    private void invented(Entry entry) {
        Optional<Standing> here = primary();
        boolean plain = here.filter(
                        it -> !it.session().orElseThrow().login().purpose().takeover()
                                && !it.on().asks().any(ask -> ask.name().endsWith("Media")))
                .isPresent();
        boolean engine = life.engines().stream()
                .anyMatch(it -> it.registration().registered().isPresent());
        if (plain && engine) {
            tally.broken(
                    Circumstance.STATUS_INVENTED.requirement(),
                    "no EventCurrentAgentStatus on %s, since no reporting engine has sent one of %s"
                            .formatted(here.orElseThrow().on().id(), agent),
                    "one",
                    entry,
                    row());
        }
    }

    void advance(long watermark) {
        relay.filter(it -> life.timing().expired(it.due(), watermark)).ifPresent(it -> {
            if (stillOwed(it)) {
                tally.broken("LI-03", it.expected(agent), "none", it.sent(), row());
            }
            relay = Optional.empty();
        });
    }

    /** Void after logout or loss, also of the engine: its status may not have arrived. */
    private boolean stillOwed(Relay owed) {
        boolean same = primary()
                .filter(now -> now.session().orElseThrow().login() == owed.login()
                        && now.queue().isEmpty()
                        && now.on().open())
                .isPresent();
        return same
                && owed.engine().open()
                && !life.halted()
                && !life.endedWithin(owed.due())
                && !owed.login().refused();
    }

    /** When to look next; {@link Long#MAX_VALUE} if never. */
    long next() {
        return relay.map(it -> it.due().deadline()).orElse(Long.MAX_VALUE);
    }
}
