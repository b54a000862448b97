package org.ixntck.judge.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ixntck.journal.Entry;

/** One explanation of all that was seen of one agent on one life of a server. Immutable. */
final class Hypothesis {

    /** Two hypotheses with the same key permit the same from now on, except that one may allow more time for it. */
    record Key(
            List<Standing> standings,
            List<List<Channels.Shape>> owed,
            List<Integer> ahead,
            List<Connection> deferred) {}

    private final Standings standings;
    private final Channels channels;
    private final Untold untold;
    private final DeferredLogouts deferred;
    private final CutLogins cut;
    private final Lingering lingering;
    private final Charges charges;

    private Hypothesis(
            Standings standings,
            Channels channels,
            Untold untold,
            DeferredLogouts deferred,
            CutLogins cut,
            Lingering lingering,
            Charges charges) {
        this.standings = standings;
        this.channels = channels;
        this.untold = untold;
        this.deferred = deferred;
        this.cut = cut;
        this.lingering = lingering;
        this.charges = charges;
    }

    static Hypothesis empty(Levels levels) {
        return new Hypothesis(
                Standings.NONE,
                Channels.NONE,
                Untold.NOTHING,
                DeferredLogouts.NONE,
                CutLogins.NONE,
                Lingering.NONE,
                Charges.none(levels));
    }

    private Hypothesis with(Standings changed) {
        return new Hypothesis(changed, channels, untold, deferred, cut, lingering, charges);
    }

    private Hypothesis with(Channels changed) {
        return new Hypothesis(standings, changed, untold, deferred, cut, lingering, charges);
    }

    Hypothesis with(Untold changed) {
        return changed == untold
                ? this
                : new Hypothesis(standings, channels, changed, deferred, cut, lingering, charges);
    }

    private Hypothesis with(DeferredLogouts changed) {
        return changed == deferred
                ? this
                : new Hypothesis(standings, channels, untold, changed, cut, lingering, charges);
    }

    private Hypothesis with(Lingering changed) {
        return changed == lingering
                ? this
                : new Hypothesis(standings, channels, untold, deferred, cut, changed, charges);
    }

    private Hypothesis with(Charges changed) {
        return new Hypothesis(standings, channels, untold, deferred, cut, lingering, changed);
    }

    // ---- the agent's connections

    List<Standing> standings() {
        return standings.all();
    }

    /** The same, those first whose loss must be noticed first: a report is that of what is due first. */
    List<Standing> standingsByLoss() {
        return standings.byLoss();
    }

    Optional<Standing> standing(Connection on) {
        return standings.on(on);
    }

    /** With that standing in place of the one of the same connection, or as a new one. */
    Hypothesis with(Standing changed) {
        return with(standings.with(changed));
    }

    Hypothesis without(Connection gone) {
        return with(standings.without(gone));
    }

    /** The sessions on other connections that stand, as far as the server knows. */
    List<Standing> others(Connection than) {
        return standings.others(than);
    }

    /** Each login that waits may be refused, since another session may stand. */
    Hypothesis contested() {
        return with(standings.contested());
    }

    /**
     * Whether the agent has, or may have, more than one session.
     *
     * @param allowed whether that is the policy
     */
    boolean severalSessions(boolean allowed) {
        return standings.severalSessions(allowed);
    }

    /** Whether the agent is logged in once all is reported that is owed. */
    boolean loggedIn() {
        return standings.loggedIn();
    }

    // ---- what the engines are still to be sent

    List<Channel> channels() {
        return channels.all();
    }

    Optional<Channel> channel(Connection engine) {
        return channels.to(engine);
    }

    /** What that engine is still to be sent. */
    List<Debt> owed(Connection engine) {
        return channel(engine).map(Channel::owed).orElse(List.of());
    }

    Hypothesis with(Channel changed) {
        return with(channels.with(changed));
    }

    Hypothesis withoutChannel(Connection engine) {
        return with(channels.without(engine)).with(deferred.without(engine));
    }

    /** How many reports are owed firmly and have not come. */
    int owedFirmly() {
        return channels.owedFirmly();
    }

    /** Whether an engine may be told of something that it need not be. */
    boolean mayTellMore() {
        return channels.anyOwed(it -> it.need() == Debt.Need.OPTIONAL || it.need() == Debt.Need.KEPT);
    }

    /** How many whole sessions are still to be reported to each engine. */
    int pairs() {
        return channels.pairs();
    }

    /** How much time it allows for what is owed: of two with the same key the one that allows more permits more. */
    long patience() {
        return channels.patience();
    }

    /** A login was sent while the end of a session on another connection may not have been noticed: it may go unreported then. */
    Hypothesis loosened(Connection by) {
        return channels.noneOwed() ? this : with(channels.each(it -> it.ends(by) ? it.optional() : it));
    }

    /** The server has noticed that loss, which it need not have: what it has brought about is due from now on. */
    Hypothesis dated(Loss loss) {
        return with(channels.each(it -> it.cause() == loss ? it.dated() : it)).with(cut.dated(loss));
    }

    /** Where the logout that the connection had asked for was reported already, its loss brings none about. */
    Hypothesis withoutTold(Standing standing, Loss loss) {
        Hypothesis then = this;
        for (Channel channel : channels.all()) {
            boolean told = standing.queue().stream()
                    .anyMatch(it -> it instanceof Ask ask && channel.paid(ask, Debt.Kind.LOGOUT));
            if (told) {
                then = then.with(channel.owing(
                        channel.owed().stream().filter(it -> it.cause() != loss).toList()));
            }
        }
        return then;
    }

    /** What engines that have not registered yet may be told. */
    Untold untold() {
        return untold;
    }

    Hypothesis remembers(Debt debt, long now) {
        return with(untold.plus(debt, now));
    }

    // ---- logouts that came while the session stood

    List<Deferred> deferred() {
        return deferred.all();
    }

    Hypothesis defers(Deferred charge) {
        return with(deferred.plus(charge));
    }

    Hypothesis withoutDeferred(Deferred charge) {
        return with(deferred.without(charge));
    }

    /** That connection has ended: a logout that came before may explain itself. */
    Hypothesis explainedBy(Loss loss) {
        DeferredLogouts rest = deferred.notExplainedBy(loss);
        return rest.all().size() < deferred.all().size() ? with(rest) : takenForAnother(loss);
    }

    /** Of several sessions it was not known which one a logout was about: it is that whose connection the server ends. */
    private Hypothesis takenForAnother(Loss loss) {
        Optional<Standing> ended =
                loss.way() == Loss.Way.BY_SERVER ? standing(loss.on()).filter(Standing::stands) : Optional.empty();
        Optional<Deferred> logout = ended.flatMap(it -> deferred.all().stream()
                .filter(late ->
                        it.session().get().login().cause().seq() < late.logout().seq())
                .findFirst());
        Optional<Standing> meant = logout.flatMap(it -> standing(it.on()))
                .filter(it -> it.session().filter(Session::told).isPresent());
        return meant.isEmpty()
                ? this
                : with(deferred.without(logout.get()))
                        .with(meant.get().with(meant.get().session().get().withLogout(false)))
                        .with(ended.get().with(ended.get().session().get().withLogout(true)));
    }

    // ---- sessions that are over, or may never have been

    /** Logins that were cut off before their answer, and may still show. */
    CutLogins cut() {
        return cut;
    }

    Hypothesis with(CutLogins changed) {
        return changed == cut
                ? this
                : new Hypothesis(standings, channels, untold, deferred, changed, lingering, charges);
    }

    /** The server need not have noticed yet that this session is over, and may refuse another one. */
    Hypothesis lingering(Loss loss) {
        return with(lingering.plus(loss));
    }

    boolean lingers() {
        return !lingering.isEmpty();
    }

    /** The server has noticed what that report says. */
    Hypothesis noticed(Op cause) {
        return cause instanceof Loss ? lingeringOnly(it -> it != cause) : this;
    }

    /** Only those that may still linger. */
    Hypothesis lingeringOnly(Predicate<Loss> still) {
        return with(lingering.only(still));
    }

    // ---- what is open

    /** Whether nothing is open: what is open and what was reported last is the state. */
    boolean quiet() {
        return deferred.isEmpty() && cut.isEmpty() && standings.quiet() && channels.noneOwed();
    }

    /** The same without what is of no concern any more once nothing is open. */
    Hypothesis settled() {
        Channels then = quiet() ? channels.settled() : channels;
        return then == channels ? this : with(then);
    }

    /** When the first of what is open must be settled, in nanoseconds; {@link Long#MAX_VALUE} if nothing is. */
    long next() {
        long owed = Math.min(standings.next(), channels.next());
        return Math.min(owed, Math.min(cut.next(), Math.min(lingering.next(), deferred.next())));
    }

    /** Whether a session on another connection may not be over for the server. */
    boolean mayOverlap(Connection than) {
        return !cut.isEmpty()
                || !lingering.isEmpty()
                || channels.anyOwed(it -> it.ends(than))
                || standings.mayBePrimary(than);
    }

    /** Whether the agent is logged out once that is reported, whatever else may be open. */
    boolean onlyEndsWith(Debt logout) {
        long deadline = logout.due().deadline();
        return cut.isEmpty()
                && !standings.mayBePrimary()
                && !channels.anyOwed(it -> it.due().deadline() > deadline);
    }

    /**
     * What the server may have done by now on any connection, and what makes no difference to an observation that nothing permits: a clause that
     * follows what was seen.
     */
    String ruledOut(Observation seen) {
        List<String> open = standings.open(seen);
        return open.isEmpty() ? "" : ", whether or not the server had %s by then".formatted(String.join(" and ", open));
    }

    // ---- what it has found

    Hypothesis kept(List<String> labels, Entry at, Row row) {
        return with(charges.kept(labels, at, row));
    }

    Hypothesis charged(List<String> labels, String expected, String saw, Entry at, Optional<Row> row) {
        return with(charges.broken(labels, expected, saw, at, row));
    }

    Hypothesis undecided(List<String> labels, String expected, String saw, Entry at) {
        return with(charges.undecided(labels, expected, saw, at));
    }

    Cost cost() {
        return charges.cost();
    }

    /** The requirements that it breaks and that have not been told. */
    Set<String> broken() {
        return charges.broken();
    }

    /** The same with a further clause on all that it breaks beyond another one. */
    Hypothesis saying(String clause, Hypothesis than) {
        return clause.isEmpty() ? this : with(charges.saying(clause, than.charges));
    }

    /** What was found, in its order. */
    List<Outcome> outcomes() {
        return charges.outcomes();
    }

    /** The same with a clean slate: what was found has been told. */
    Hypothesis told() {
        return with(charges.told());
    }

    boolean hasFound() {
        return !charges.isEmpty();
    }

    /** The same where nothing is owed, and nothing was found. What was kept for an engine may still come. */
    Hypothesis owingNothing(boolean out) {
        return new Hypothesis(
                out ? standings.leftOpen() : standings,
                Channels.NONE,
                untold.keeping(channels.kept()),
                DeferredLogouts.NONE,
                cut,
                lingering,
                charges.told());
    }

    // ---- beside another one

    Key key() {
        return new Key(standings.all(), channels.shapesWithoutPairs(), channels.ahead(), deferred.connections());
    }

    /** Whether both are the same to other connections, and to the reporting engines. */
    boolean sameOutside(Hypothesis other) {
        return this == other
                || (channels.shapes().equals(other.channels.shapes())
                        && standings.sessions().equals(other.standings.sessions()));
    }

    /** What permits all that this one or another with the same key permits. */
    Hypothesis or(Hypothesis other) {
        return with(lingering.or(other.lingering))
                .with(untold.or(other.untold))
                .with(channels.or(other.channels))
                .with(deferred.later(other.deferred))
                .with(cut.or(other.withPairsAsCut(pairs())));
    }

    /** A session that is over and not reported yet is, to one that has it reported, a login that may still show. */
    private CutLogins withPairsAsCut(int but) {
        CutLogins then = cut;
        for (CutLogins.Cut pair : channels.pairsBeyond(but)) {
            then = then.plus(pair);
        }
        return then;
    }
}
