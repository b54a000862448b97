package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The logouts that are reported while the session which they are about stands, as far as is known. */
final class EarlyLogouts {

    private final Strand strand;
    private final Life life;
    private final Site site;

    EarlyLogouts(Strand strand, Life life) {
        this.strand = strand;
        this.life = life;
        this.site = life.site();
    }

    /** A logout that may be an earlier one may as well be that of the session that stands, whose connection the server is about to end. */
    Optional<Hypothesis> endUnseen(Hypothesis here, Observation.Reported seen) {
        return seen.kind() == Debt.Kind.LOGOUT && !life.goingDown()
                ? mayBeAbout(here, seen).map(it -> deferred(told(here, it, seen), it, seen, mayHaveEnded(it, seen)))
                : Optional.empty();
    }

    /** The same for a connection that a stall of the kit may have let the server take for lost, which it is about to end. */
    Optional<Hypothesis> expiryUnseen(Hypothesis here, Observation.Reported seen) {
        return here.standings().stream().anyMatch(it -> site.excuses().keepAliveLost(it.on(), seen.entry()))
                ? endUnseen(here, seen)
                : Optional.empty();
    }

    /**
     * The session that a logout is about if it is about one that stands. Where an agent may have several, that which a later request of the agent may
     * have ended, or else one whose connection may have been taken for lost: which of them an earlier report of a login was about is not known.
     */
    Optional<Standing> mayBeAbout(Hypothesis here, Observation.Reported seen) {
        List<Standing> all = here.standings().stream()
                .filter(it -> it.session().filter(session -> !session.told()).isPresent())
                .filter(it -> !logoutTold(here, seen.engine(), it))
                .toList();
        Optional<Standing> known = all.stream()
                .filter(it -> !loginOwed(here, seen.engine(), it.session().orElseThrow()))
                .findFirst();
        return known.isEmpty() || !site.policy().equals("allow")
                ? known
                : first(all, it -> steppedBack(it, seen))
                        .or(() -> first(all, it -> mayHaveEnded(it, seen)))
                        .or(() -> first(all, it -> site.excuses().keepAliveLost(it.on(), seen.entry())))
                        .or(() -> known);
    }

    /** Whether the agent has just become available where it is logged in, which may log it out there (AV-06). */
    private boolean steppedBack(Standing standing, Observation.Reported seen) {
        return strand.facts()
                .lastAvailable()
                .filter(it -> it.on() == standing.on()
                        && isBetween(standing.session().orElseThrow(), it, seen)
                        && life.timing().mayHold(life.timing().reportOf(it.cause()), seen.entry()))
                .isPresent();
    }

    private static Optional<Standing> first(List<Standing> all, Predicate<Standing> which) {
        return all.stream().filter(which).findFirst();
    }

    private Hypothesis told(Hypothesis here, Standing standing, Observation.Reported seen) {
        Session session = standing.session().orElseThrow();
        return elsewhere(here.with(standing.with(session.withLogoutTold())), session, seen);
    }

    private Hypothesis deferred(Hypothesis told, Standing standing, Observation.Reported seen, boolean free) {
        return told.defers(new Deferred(
                standing.on(), seen.engine(), seen.entry(), life.timing().reportOf(seen.entry()), free, false));
    }

    /** Whether the engine has been told already of the logout that waits. */
    private static boolean logoutTold(Hypothesis here, Connection engine, Standing standing) {
        return here.channel(engine)
                .filter(channel -> standing.queue().stream()
                        .anyMatch(it -> it instanceof Ask ask && channel.paid(ask, Debt.Kind.LOGOUT)))
                .isPresent();
    }

    /** Whether the engine has not been told yet that the session began: a logout that comes before is none of that session. */
    private static boolean loginOwed(Hypothesis here, Connection engine, Session session) {
        return here.channel(engine)
                .filter(channel -> channel.owed().stream()
                        .anyMatch(it -> it.kind() == Debt.Kind.LOGIN
                                && it.need() == Debt.Need.OWED
                                && it.cause() == session.login()))
                .isPresent();
    }

    /** AD-13, unless something has happened on which the models leave the server free. */
    Hypothesis charged(Hypothesis here, Standing standing, Observation.Reported seen) {
        Session session = standing.session().orElseThrow();
        Hypothesis told = told(here, standing, seen);
        if (life.goingDown()) {
            return told;
        }
        String expected = "no EventAgentLogout for %s on %s while %s is open and answers"
                .formatted(
                        Clauses.name(strand), seen.engine().id(), standing.on().id());
        if (mayHaveEnded(standing, seen)) {
            boolean several = here.standings().stream().filter(Standing::stands).count() > 1;
            return several ? deferred(told, standing, seen, true) : told;
        }
        if (asks(session, seen).isPresent()) {
            return site.excuses().keepAliveLost(standing.on(), seen.entry())
                    ? told.undecided(List.of("AV-04"), expected, "one" + Clauses.UNPOLLED, seen.entry())
                    : told.charged(List.of("AV-04"), expected, "one", seen.entry(), Optional.empty());
        }
        return deferred(told, standing, seen, false);
    }

    /** Whether that session may be over for the server, although its connection is open. */
    private boolean mayHaveEnded(Standing standing, Observation.Reported seen) {
        Session session = standing.session().orElseThrow();
        // A login that was cut off before its answer may reach the server later than one that was sent after it.
        boolean overtaken = site.policy().equals("allow") && strand.haunted();
        // A connection whose replies to polls the kit holds back may be taken for lost.
        return endedByRequest(session, seen)
                || registeredAgain(standing, seen)
                || overtaken
                || site.excuses().heldBack(standing.on());
    }

    /** The agent's last request, if it came after the login of that session. */
    private Optional<Ask> asks(Session session, Observation.Reported seen) {
        return strand.facts().lastAsk().filter(it -> isBetween(session, it, seen));
    }

    /**
     * Whether a later request may have ended that session. AV-04 is about RequestAgentNotAvailable; what a login or RequestAgentAvailable has brought
     * about may still be reported after it.
     */
    private boolean endedByRequest(Session session, Observation.Reported seen) {
        boolean last = asks(session, seen)
                .filter(it -> !it.name().equals("RequestAgentNotAvailable"))
                .isPresent();
        return last
                || Stream.of(strand.facts().lastAvailable(), strand.facts().lastLogin())
                        .flatMap(Optional::stream)
                        .filter(it -> isBetween(session, it, seen))
                        .anyMatch(it -> life.timing().mayHold(life.timing().reportOf(it.cause()), seen.entry()));
    }

    /** Whether a further registration on that connection may have ended the session: the models leave open what it does (RG-13). */
    private boolean registeredAgain(Standing standing, Observation.Reported seen) {
        return standing.on()
                .registration()
                .lastFurther()
                .filter(it -> isBetween(standing.session().orElseThrow(), it, seen)
                        && life.timing().mayHold(life.timing().reportOf(it.cause()), seen.entry()))
                .isPresent();
    }

    private static boolean isBetween(Session session, Ask ask, Observation.Reported seen) {
        return ask.cause().seq() > session.login().cause().seq()
                && ask.cause().seq() < seen.entry().seq();
    }

    /** What one engine was told the others may be told, too, and those that are registering. */
    private Hypothesis elsewhere(Hypothesis here, Session session, Observation.Reported seen) {
        Row row = site.table().get(State.PRIMARY, Situation.LOGOUT);
        Due due = life.goingDown() ? Due.NEVER : life.timing().reportOf(seen.entry());
        Debt debt = new Debt(Debt.Kind.LOGOUT, Debt.Need.OPTIONAL, List.of(), session.login(), due, row);
        Hypothesis then = here.remembers(debt, seen.entry().since());
        for (Connection engine : strand.engines()) {
            if (engine != seen.engine()) {
                then = then.with(
                        then.channel(engine).orElseGet(() -> Channel.to(engine)).plus(debt));
            }
        }
        return then;
    }
}
