package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the reports of logins may be that were cut off before their answer: each is a login and its logout, somewhere between the sessions that
 * are known. All reporting engines are told of it in the same place.
 */
final class CutOff {

    private final Strand strand;
    private final Life life;
    private final Settlement settlement;

    CutOff(Strand strand, Life life, Settlement settlement) {
        this.strand = strand;
        this.life = life;
        this.settlement = settlement;
    }

    /** The ways in which such a login explains what was reported. */
    List<Hypothesis> explain(Hypothesis here, Channel channel, Observation.Reported seen) {
        List<CutLogins.Cut> candidates = here.cut().candidates(seen.entry(), life.timing());
        if (candidates.isEmpty() || (alone() && keptFirst(here, channel, seen))) {
            return List.of();
        }
        if (seen.kind() == Debt.Kind.LOGIN) {
            return places(here, channel).stream()
                    .map(place -> inserted(here, channel, place, candidates, seen))
                    .toList();
        }
        boolean firm = channel.owed().stream().anyMatch(it -> settlement.firm(here, it, channel.engine()));
        return here.loggedIn() && !firm ? closing(here, channel, candidates, seen) : List.of();
    }

    /** Whether no other engine is told of the same logins, and in the same order. */
    private boolean alone() {
        return strand.engines().size() == 1;
    }

    /** Whether the report may be that of a whole session which was kept for the engine: that leaves all others open, and such a login as well. */
    private boolean keptFirst(Hypothesis here, Channel channel, Observation.Reported seen) {
        List<Debt> owed = channel.owed();
        for (int i = 0; i + 1 < owed.size(); i++) {
            Debt debt = owed.get(i);
            boolean whole = debt.need() == Debt.Need.KEPT
                    && debt.kind() == Debt.Kind.LOGIN
                    && owed.get(i + 1).keptLogout();
            if (whole && seen.kind() == debt.kind() && !life.timing().late(debt.due(), seen.entry())) {
                return true;
            }
            if (settlement.firm(here, debt, channel.engine())) {
                return false;
            }
        }
        return false;
    }

    /**
     * Where the engine may be told of another session: before one that it has not been told of, or at the end if none stands. Of several such
     * places the first one leaves all others open, as what lies between may be left out.
     */
    private List<Integer> places(Hypothesis here, Channel channel) {
        List<Integer> places = allPlaces(here, channel);
        return places.size() > 1 && alone() ? places.subList(0, 1) : places;
    }

    private List<Integer> allPlaces(Hypothesis here, Channel channel) {
        List<Integer> places = new ArrayList<>(1);
        List<Debt> owed = channel.owed();
        for (int i = 0; i < owed.size(); i++) {
            Debt debt = owed.get(i);
            boolean session = debt.kind() == Debt.Kind.LOGIN && debt.cause() instanceof Ask;
            if (session && nobodyWasTold(here, channel, debt)) {
                places.add(i);
            }
            if (settlement.firm(here, debt, channel.engine())) {
                return places;
            }
        }
        if (!here.loggedIn()) {
            places.add(owed.size());
        }
        return places;
    }

    /** Whether no other engine has been told of that already, which it would have been later. */
    private boolean nobodyWasTold(Hypothesis here, Channel channel, Debt debt) {
        for (Connection engine : strand.engines()) {
            boolean owed =
                    here.channel(engine).filter(it -> it.place(debt) >= 0).isPresent();
            if (engine != channel.engine() && !owed) {
                return false;
            }
        }
        return true;
    }

    private static boolean before(Connection engine, Op cause) {
        return engine.registration().standsBefore(cause.cause());
    }

    private Hypothesis inserted(
            Hypothesis here, Channel channel, int place, List<CutLogins.Cut> candidates, Observation.Reported seen) {
        CutLogins.Cut first = candidates.get(0);
        Debt login = debt(Debt.Kind.LOGIN, candidates, seen);
        Debt logout = debt(Debt.Kind.LOGOUT, candidates, seen);
        Optional<Debt> next =
                place < channel.owed().size() ? Optional.of(channel.owed().get(place)) : Optional.empty();
        Hypothesis then = here.with(here.cut().without(first))
                .with(channel.from(place).with(List.of(logout), 0))
                .remembers(login, seen.entry().since())
                .remembers(logout, seen.entry().since());
        for (Connection engine : strand.engines()) {
            if (engine != channel.engine()) {
                Channel other = then.channel(engine).orElseGet(() -> Channel.to(engine));
                int at = next.map(other::place).orElse(other.owed().size());
                boolean firm = before(engine, first.login());
                List<Debt> pair = firm ? List.of(login, logout) : List.of(login.optional(), logout.optional());
                then = at < 0 ? then : then.with(other.with(pair, at));
            }
        }
        return then;
    }

    private Debt debt(Debt.Kind kind, List<CutLogins.Cut> candidates, Observation.Reported seen) {
        CutLogins.Cut last = candidates.get(candidates.size() - 1);
        Row row = life.site().table().get(State.PRIMARY, Situation.CLOSED);
        boolean several = life.severalEngines(last.end().cause().seq());
        List<String> whom = kind == Debt.Kind.LOGIN ? List.of() : List.of("AD-01", "LO-03");
        Debt.Need need = several || kind == Debt.Kind.LOGOUT ? Debt.Need.OWED : Debt.Need.OPTIONAL;
        return new Debt(
                kind,
                need,
                several ? life.site().levels().withSeveralEngines(whom) : whom,
                last.end(),
                last.due(),
                row);
    }

    /** Where the policy is to close the earlier session, such a login may have closed the one that stands. */
    private List<Hypothesis> closing(
            Hypothesis here, Channel channel, List<CutLogins.Cut> candidates, Observation.Reported seen) {
        if (!life.site().policy().equals("close-earlier")) {
            return List.of();
        }
        Debt login = debt(Debt.Kind.LOGIN, candidates, seen);
        Debt logout = debt(Debt.Kind.LOGOUT, candidates, seen);
        Hypothesis then = here.with(here.cut().without(candidates.get(0)));
        for (Standing standing : here.standings()) {
            Optional<Session> session = standing.session().filter(it -> !it.told());
            if (session.isPresent()) {
                then = elsewhere(then, channel, logout, candidates.get(0))
                        .with(standing.with(session.get().withLogoutTold()))
                        .defers(new Deferred(
                                standing.on(),
                                channel.engine(),
                                seen.entry(),
                                life.timing().reportOf(seen.entry()),
                                false,
                                true));
            }
        }
        then = then.with(channel.owing(List.of(login, logout)));
        then = elsewhere(then, channel, login, candidates.get(0));
        return List.of(elsewhere(then, channel, logout, candidates.get(0)));
    }

    private Hypothesis elsewhere(Hypothesis here, Channel than, Debt debt, CutLogins.Cut first) {
        Hypothesis then = here.remembers(debt, debt.due().start());
        for (Connection engine : strand.engines()) {
            if (engine != than.engine()) {
                Channel other = then.channel(engine).orElseGet(() -> Channel.to(engine));
                then = then.with(other.plus(before(engine, first.login()) ? debt : debt.optional()));
            }
        }
        return then;
    }
}
