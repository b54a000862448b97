package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;

/** Charges what was owed and has not come, once nothing that comes can still be in time. */
final class Omissions {

    /** What may make a server log out an agent who has asked for nothing. */
    private static final Set<Circumstance> LOGOUT_OF_ANOTHER = EnumSet.of(
            Circumstance.ENGINE_LOST,
            Circumstance.OTHER_RETURNED,
            Circumstance.AGENT_LOST,
            Circumstance.TAKEOVER_OF_ANOTHER,
            Circumstance.CLIENT_REFUSED,
            Circumstance.OTHER_NOT_AVAILABLE);

    private final String agent;
    private final Life life;
    private final Settlement settlement;
    private final Search search;

    Omissions(String agent, Life life, Settlement settlement, Search search) {
        this.agent = agent;
        this.life = life;
        this.settlement = settlement;
        this.search = search;
    }

    private boolean expired(Due due, long watermark) {
        return life.timing().expired(due, watermark);
    }

    /** What the server must have noticed by now it has noticed; one that is halted notices nothing. */
    List<Hypothesis> noticed(Hypothesis here, long watermark, Entry now) {
        if (life.halted()) {
            return List.of(here);
        }
        for (Standing standing : here.standings()) {
            for (Op op : standing.queue()) {
                if (op instanceof Loss && expired(op.due(), watermark)) {
                    List<Hypothesis> all = new ArrayList<>();
                    for (Hypothesis it : search.explain(here, new Observation.Processed(op, now))) {
                        all.addAll(it.key().equals(here.key()) ? List.of(it) : noticed(it, watermark, now));
                    }
                    return all;
                }
            }
        }
        return List.of(here);
    }

    /** What had to be reported by now and was not, is charged. */
    Hypothesis charged(Hypothesis here, long watermark) {
        Hypothesis then = cutExpired(here, watermark).lingeringOnly(it -> !expired(it.due(), watermark));
        for (Channel channel : here.channels()) {
            for (Debt debt : channel.owed()) {
                if (expired(debt.due(), watermark)) {
                    then = missed(then, channel.engine(), debt);
                }
            }
        }
        for (Deferred charge : here.deferred()) {
            if (expired(charge.due(), watermark)) {
                then = earlyLogout(then, charge);
            }
        }
        return then;
    }

    /** Those of which nobody could be told the server may keep for the next reporting engine. */
    private Hypothesis cutExpired(Hypothesis here, long watermark) {
        CutLogins rest = here.cut().expired(watermark, life.timing());
        if (rest == here.cut()) {
            return here;
        }
        List<CutLogins.Cut> unheard = here.cut().all().stream()
                .filter(it -> !rest.all().contains(it) && life.unheard(it.end()))
                .toList();
        return here.with(rest).with(here.untold().keepingCut(unheard));
    }

    private Hypothesis earlyLogout(Hypothesis here, Deferred charge) {
        String expected = "no EventAgentLogout for %s on %s while %s is open and answers"
                .formatted(agent, charge.engine().id(), charge.on().id());
        Hypothesis then = here.withoutDeferred(charge);
        if (charge.free()) {
            return then;
        }
        if (life.site().excuses().keepAliveLost(charge.on(), charge.logout())) {
            return then.undecided(openLabels(charge), expected, "one" + Clauses.UNPOLLED, charge.logout());
        }
        return then.charged(labels(charge), expected, "one", charge.logout(), Optional.empty());
    }

    /** AD-13, and what has happened just before to others: AD-07 where it is the logout of another agent that is missing. */
    private List<String> labels(Deferred charge) {
        List<String> labels = new ArrayList<>(2);
        life.site()
                .ledger()
                .recents()
                .before(charge.logout(), life, agent, LOGOUT_OF_ANOTHER)
                .map(it -> wrongName(it, charge) ? Circumstance.LOGOUT_MISSING : it.what())
                .map(Circumstance::requirement)
                .ifPresent(labels::add);
        labels.add("AD-13");
        return labels;
    }

    /** The same, and AD-11 for an agent who has returned: what a step asks of it there is open as well. */
    private List<String> openLabels(Deferred charge) {
        List<String> labels = new ArrayList<>(labels(charge));
        if (life.strand(agent).facts().lost().isPresent()) {
            labels.add(Circumstance.AFTER_LOSS.requirement());
        }
        return labels;
    }

    private boolean wrongName(Recents.Recent before, Deferred charge) {
        return before.what() == Circumstance.AGENT_LOST
                && Optional.ofNullable(life.strands().get(before.agent()))
                        .filter(it -> it.in(charge.engine()))
                        .isPresent();
    }

    private Hypothesis missed(Hypothesis here, Connection engine, Debt debt) {
        Channel channel = here.channel(engine).orElseThrow();
        boolean abandoned = engine.endedByServer();
        boolean excused = life.endedWithin(debt.due())
                || (abandoned
                        && life.site().excuses().halted(engine, engine.ended().orElseThrow()));
        if (!settlement.firm(here, debt, engine) || excused) {
            if (debt.need() == Debt.Need.KEPT) {
                return kept(here, channel.missed(debt), debt);
            }
            if (debt.need() == Debt.Need.OPTIONAL && channel.hasMissed(debt.kind())) {
                // The one before it is charged as missing; if both come late, this one is not one too many.
                return here.with(channel.missed(debt));
            }
            Hypothesis then = here.with(channel.without(debt));
            return life.halted() ? then.with(then.untold().keeping(List.of(debt))) : then;
        }
        Optional<Hypothesis> elsewhere = settlement.byPayment(here, channel, debt);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        String saw = abandoned ? "none before the server ended " + engine.id() : "none";
        return here.with(channel.missed(debt))
                .charged(
                        debt.labels(),
                        Clauses.expected(agent, debt, engine),
                        saw,
                        debt.cause().cause(),
                        Optional.of(debt.row()));
    }

    /** What may come at any time is not one too many if it is late. But who has told an engine of a login that was kept tells it of the logout. */
    private Hypothesis kept(Hypothesis here, Channel rest, Debt debt) {
        Hypothesis then = here.with(rest);
        boolean last = debt.keptLogout() && rest.owed().stream().noneMatch(Debt::keptLogout);
        return last && settlement.leavesIn(then, debt, rest.engine())
                ? then.charged(
                        List.of("LO-03"),
                        "the logout behind the login of %s that %s was told of after it had registered"
                                .formatted(agent, rest.engine().id()),
                        "none",
                        debt.cause().cause(),
                        Optional.of(debt.row()))
                : then;
    }

    /** A request was not answered: charged to whom it concerns, by what the server should have made of it. */
    List<Hypothesis> unanswered(Hypothesis here, Ask ask, String saw, Entry at, Entry now) {
        List<Hypothesis> all = new ArrayList<>();
        for (Hypothesis processed : search.explain(here, new Observation.Processed(ask, now))) {
            Optional<Awaited> owed = processed.standing(ask.on()).flatMap(it -> it.awaits(ask));
            all.add(owed.map(it -> unanswered(processed, it, ask, saw, at)).orElse(processed));
            if (owed.isPresent() && pending(here, ask) && life.site().excuses().cutOff(ask.on())) {
                // The server may have ended the connection before it read the request.
                String expected = Clauses.expected(owed.get(), ask);
                all.add(here.undecided(owed.get().labels(), expected, saw + Clauses.STALLED, at));
            }
        }
        return all;
    }

    /**
     * The kit did not read on the connection when the answer was due. A server that has taken the client for lost may not have processed the
     * request; any other has.
     */
    List<Hypothesis> unheard(Hypothesis here, Ask ask, Entry now) {
        List<Hypothesis> all = new ArrayList<>(List.of(here));
        for (Hypothesis processed : search.explain(here, new Observation.Processed(ask, now))) {
            all.add(processed
                    .standing(ask.on())
                    .map(it -> processed.with(it.answered(ask)))
                    .orElse(processed));
        }
        return all;
    }

    private static boolean pending(Hypothesis here, Ask ask) {
        return here.standing(ask.on()).filter(it -> it.queue().contains(ask)).isPresent();
    }

    private Hypothesis unanswered(Hypothesis here, Awaited owed, Ask ask, String saw, Entry at) {
        Hypothesis without = here.with(here.standing(ask.on()).orElseThrow().answered(ask));
        String expected = Clauses.expected(owed, ask);
        return life.site().excuses().cutOff(ask.on())
                ? without.undecided(owed.labels(), expected, saw + Clauses.STALLED, at)
                : without.charged(owed.labels(), expected, saw, at, Optional.of(owed.row()));
    }
}
