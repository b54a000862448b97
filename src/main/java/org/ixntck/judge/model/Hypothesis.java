package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ixntck.journal.Entry;

/** One explanation of all that was seen of one agent on one life of a server. Immutable. */
final class Hypothesis {

    /** Two hypotheses with the same key permit the same from now on, except that one may allow more time for it. */
    record Key(List<Standing> standings, List<List<Shape>> owed, List<Integer> ahead, List<Connection> deferred) {}

    /** A report that is owed, whatever has caused it. */
    record Shape(Debt.Kind kind, Debt.Need need, boolean overtaken) {

        static Shape of(Debt debt) {
            return new Shape(debt.kind(), debt.need(), debt.overtaken());
        }
    }

    /** What was found on the way, the newest first. */
    private record Found(Outcome outcome, Optional<Found> before) {}

    private static final int RULED_OUT_MAX = 3;

    private final Levels levels;
    private final List<Standing> standings;
    private final List<Channel> channels;
    private final List<Debt> recent;
    private final List<Deferred> deferred;
    private final CutLogins cut;
    private final List<Loss> lingering;
    private final Optional<Found> found;
    private final Cost cost;

    private Hypothesis(
            Levels levels,
            List<Standing> standings,
            List<Channel> channels,
            List<Debt> recent,
            List<Deferred> deferred,
            CutLogins cut,
            List<Loss> lingering,
            Optional<Found> found,
            Cost cost) {
        this.levels = levels;
        this.standings = standings;
        this.channels = channels;
        this.recent = recent;
        this.deferred = deferred;
        this.cut = cut;
        this.lingering = lingering;
        this.found = found;
        this.cost = cost;
    }

    static Hypothesis empty(Levels levels) {
        return new Hypothesis(
                levels,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                CutLogins.NONE,
                List.of(),
                Optional.empty(),
                Cost.NONE);
    }

    List<Standing> standings() {
        return standings;
    }

    Optional<Standing> standing(Connection on) {
        for (Standing standing : standings) {
            if (standing.on() == on) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }

    /** With that standing in place of the one of the same connection, or as a new one. */
    Hypothesis with(Standing changed) {
        List<Standing> all = new ArrayList<>(standings.size() + 1);
        boolean known = false;
        for (Standing standing : standings) {
            boolean same = standing.on() == changed.on();
            all.add(same ? changed : standing);
            known |= same;
        }
        if (!known) {
            all.add(changed);
        }
        return with(all, channels, recent, deferred);
    }

    Hypothesis without(Connection gone) {
        return with(standings.stream().filter(it -> it.on() != gone).toList(), channels, recent, deferred);
    }

    /** The sessions on other connections that stand, as far as the server knows. */
    List<Standing> others(Connection than) {
        List<Standing> others = new ArrayList<>();
        for (Standing standing : standings) {
            if (standing.on() != than
                    && standing.session().filter(it -> !it.told()).isPresent()) {
                others.add(standing);
            }
        }
        return others;
    }

    /** Whether nothing is open: what is open and what was reported last is the state. */
    boolean quiet() {
        return deferred.isEmpty()
                && cut.isEmpty()
                && standings.stream()
                        .allMatch(it -> it.queue().isEmpty() && it.awaited().isEmpty())
                && channels.stream().allMatch(it -> it.owed().isEmpty());
    }

    /** How many reports are owed firmly and have not come. */
    int owedFirmly() {
        int owed = 0;
        for (Channel channel : channels) {
            for (Debt debt : channel.owed()) {
                owed += debt.need() == Debt.Need.OWED ? 1 : 0;
            }
        }
        return owed;
    }

    /** When the first of what is open must be settled, in nanoseconds; {@link Long#MAX_VALUE} if nothing is. */
    long next() {
        // The most frequent question of all: without iterators.
        long next = cut.next();
        for (int i = 0; i < standings.size(); i++) {
            List<Op> queue = standings.get(i).queue();
            for (int j = 0; j < queue.size(); j++) {
                next = queue.get(j) instanceof Loss loss
                        ? Math.min(next, loss.due().deadline())
                        : next;
            }
        }
        for (int i = 0; i < channels.size(); i++) {
            List<Debt> owed = channels.get(i).owed();
            for (int j = 0; j < owed.size(); j++) {
                next = Math.min(next, owed.get(j).due().deadline());
            }
        }
        for (int i = 0; i < lingering.size(); i++) {
            next = Math.min(next, lingering.get(i).due().deadline());
        }
        for (int i = 0; i < deferred.size(); i++) {
            next = Math.min(next, deferred.get(i).due().deadline());
        }
        return next;
    }

    List<Channel> channels() {
        return channels;
    }

    Optional<Channel> channel(Connection engine) {
        for (Channel channel : channels) {
            if (channel.engine() == engine) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    Hypothesis with(Channel changed) {
        List<Channel> all = new ArrayList<>(channels.size() + 1);
        boolean known = false;
        for (Channel channel : channels) {
            boolean same = channel.engine() == changed.engine();
            all.add(same ? changed : channel);
            known |= same;
        }
        if (!known) {
            all.add(changed);
        }
        return with(standings, all, recent, deferred);
    }

    Hypothesis withoutChannel(Connection engine) {
        return with(
                standings,
                channels.stream().filter(it -> it.engine() != engine).toList(),
                recent,
                deferred.stream().filter(it -> it.engine() != engine).toList());
    }

    /** What was to be reported lately, also to engines that have not registered yet. */
    List<Debt> recent() {
        return recent;
    }

    Hypothesis remembers(Debt debt, long now) {
        List<Debt> all = new ArrayList<>(recent.size() + 1);
        for (Debt before : recent) {
            if (before.due().deadline() >= now) {
                all.add(before);
            }
        }
        all.add(debt);
        return with(standings, channels, all, deferred);
    }

    List<Deferred> deferred() {
        return deferred;
    }

    Hypothesis defers(Deferred charge) {
        List<Deferred> all = new ArrayList<>(deferred);
        all.add(charge);
        return with(standings, channels, recent, all);
    }

    /** That connection has ended: a logout that came before may explain itself. */
    Hypothesis explainedBy(Loss loss) {
        if (deferred.isEmpty()) {
            return this;
        }
        return with(
                standings,
                channels,
                recent,
                deferred.stream().filter(it -> !it.explainedBy(loss)).toList());
    }

    /** A login was sent while the end of a session on another connection may not have been noticed: it may go unreported then. */
    Hypothesis loosened(Connection by) {
        if (channels.stream().allMatch(it -> it.owed().isEmpty())) {
            return this;
        }
        List<Channel> loose = channels.stream()
                .map(channel -> channel.owing(channel.owed().stream()
                        .map(it -> it.ends(by) ? it.optional() : it)
                        .toList()))
                .toList();
        return with(standings, loose, recent, deferred);
    }

    /** Where the logout that the connection had asked for was reported already, its loss brings none about. */
    Hypothesis withoutTold(Standing standing, Loss loss) {
        Hypothesis then = this;
        for (Channel channel : channels) {
            boolean told = standing.queue().stream()
                    .anyMatch(it -> it instanceof Ask ask && channel.paid(ask, Debt.Kind.LOGOUT));
            if (told) {
                then = then.with(channel.owing(
                        channel.owed().stream().filter(it -> it.cause() != loss).toList()));
            }
        }
        return then;
    }

    /** Whether a session on another connection may not be over for the server. */
    boolean mayOverlap(Connection than) {
        if (!cut.isEmpty() || !lingering.isEmpty()) {
            return true;
        }
        for (Channel channel : channels) {
            for (Debt debt : channel.owed()) {
                if (debt.ends(than)) {
                    return true;
                }
            }
        }
        for (Standing standing : standings) {
            if (standing.on() != than && standing.mayBePrimary()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the agent is logged out once that is reported, whatever else may be open. */
    boolean onlyEndsWith(Debt logout) {
        return cut.isEmpty()
                && standings.stream().noneMatch(Standing::mayBePrimary)
                && channels.stream()
                        .allMatch(it -> it.owed().stream()
                                .allMatch(debt ->
                                        debt.due().deadline() <= logout.due().deadline()));
    }

    /** Each login that waits may be refused, since another session may stand. */
    Hypothesis contested() {
        return with(standings.stream().map(Standing::contestedIfLogin).toList(), channels, recent, deferred);
    }

    /**
     * Whether the agent has, or may have, more than one session.
     *
     * @param allowed whether that is the policy
     */
    boolean severalSessions(boolean allowed) {
        int primaries = 0;
        for (Standing standing : standings) {
            if (standing.session()
                    .filter(it -> (allowed && it.shared()) || it.open())
                    .isPresent()) {
                return true;
            }
            if (allowed && standing.mayOverlap()) {
                return true;
            }
            primaries += standing.mayBePrimary() ? 1 : 0;
        }
        return allowed && primaries > 1;
    }

    /** Logins that were cut off before their answer, and may still show. */
    CutLogins cut() {
        return cut;
    }

    Hypothesis with(CutLogins changed) {
        return changed == cut
                ? this
                : new Hypothesis(levels, standings, channels, recent, deferred, changed, lingering, found, cost);
    }

    /** The server need not have noticed yet that this session is over, and may refuse another one. */
    Hypothesis lingering(Loss loss) {
        List<Loss> more = new ArrayList<>(lingering);
        more.add(loss);
        return withLingering(more);
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
        return lingering.isEmpty() || lingering.stream().allMatch(still)
                ? this
                : withLingering(lingering.stream().filter(still).toList());
    }

    private Hypothesis withLingering(List<Loss> losses) {
        return new Hypothesis(levels, standings, channels, recent, deferred, cut, losses, found, cost);
    }

    /** What permits all that this one or another with the same key permits. */
    Hypothesis or(Hypothesis other) {
        Hypothesis then = other.lingering.stream()
                .filter(it -> !lingering.contains(it))
                .reduce(this, Hypothesis::lingering, (one, two) -> two);
        List<Deferred> later = new ArrayList<>(deferred.size());
        for (int i = 0; i < deferred.size(); i++) {
            Deferred mine = deferred.get(i);
            Deferred its = other.deferred.get(i);
            later.add(its.due().deadline() > mine.due().deadline() ? its : mine);
        }
        List<Debt> either = new ArrayList<>(recent);
        other.recent.stream().filter(it -> !either.contains(it)).forEach(either::add);
        return then.with(standings, channels, either, later).with(cut.or(other.withPairsAsCut(pairs())));
    }

    /** A session that is over and not reported yet is, to one that has it reported, a login that may still show. */
    private CutLogins withPairsAsCut(int but) {
        CutLogins then = cut;
        if (!channels.isEmpty()) {
            List<CutLogins.Cut> pairs = channels.get(0).pairs();
            int more = Math.max(0, pairs() - but);
            for (CutLogins.Cut pair : pairs.subList(pairs.size() - more, pairs.size())) {
                then = then.plus(pair);
            }
        }
        return then;
    }

    /** Whether the agent is logged in once all is reported that is owed. */
    boolean loggedIn() {
        for (Standing standing : standings) {
            if (standing.session().filter(it -> !it.told()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    Hypothesis withoutDeferred(Deferred charge) {
        return with(
                standings,
                channels,
                recent,
                deferred.stream().filter(it -> it != charge).toList());
    }

    Hypothesis kept(List<String> labels, Entry at, Row row) {
        Hypothesis then = this;
        for (String label : labels) {
            then = then.finds(new Outcome(label, Outcome.Result.KEPT, "", "", at, Optional.of(row.name())));
        }
        return then;
    }

    Hypothesis charged(List<String> labels, String expected, String saw, Entry at, Optional<Row> row) {
        Hypothesis then = this;
        for (String label : labels) {
            then = then.finds(new Outcome(label, Outcome.Result.BROKEN, expected, saw, at, row.map(Row::name)));
        }
        return then;
    }

    Hypothesis undecided(List<String> labels, String expected, String saw, Entry at) {
        Hypothesis then = this;
        for (String label : labels) {
            then = then.finds(new Outcome(label, Outcome.Result.UNDECIDED, expected, saw, at, Optional.empty()));
        }
        return then;
    }

    private Hypothesis finds(Outcome outcome) {
        return new Hypothesis(
                levels,
                standings,
                channels,
                recent,
                deferred,
                cut,
                lingering,
                Optional.of(new Found(outcome, found)),
                cost.plus(outcome, levels));
    }

    private Hypothesis with(List<Standing> s, List<Channel> c, List<Debt> r, List<Deferred> d) {
        return new Hypothesis(levels, s, c, r, d, cut, lingering, found, cost);
    }

    Cost cost() {
        return cost;
    }

    /** The requirements that it breaks and that have not been told. */
    Set<String> broken() {
        Set<String> broken = new TreeSet<>();
        outcomes().stream()
                .filter(it -> it.result() == Outcome.Result.BROKEN)
                .forEach(it -> broken.add(it.requirement()));
        return broken;
    }

    /**
     * What the server may have done by now on any connection, and what makes no difference to an observation that nothing permits: a clause that
     * follows what was seen.
     */
    String ruledOut(Observation seen) {
        List<String> open = new ArrayList<>(2);
        for (Standing standing : standings) {
            for (Op op : standing.queue()) {
                boolean itself = seen instanceof Observation.Answered answered && answered.ask() == op;
                if (!itself && open.size() < RULED_OUT_MAX) {
                    open.add(op.done());
                }
            }
        }
        return open.isEmpty() ? "" : ", whether or not the server had %s by then".formatted(String.join(" and ", open));
    }

    /** The same with a further clause on all that it breaks beyond another one. */
    Hypothesis saying(String clause, Hypothesis than) {
        return clause.isEmpty()
                ? this
                : new Hypothesis(
                        levels,
                        standings,
                        channels,
                        recent,
                        deferred,
                        cut,
                        lingering,
                        saying(found, clause, than.found),
                        cost);
    }

    private static Optional<Found> saying(Optional<Found> found, String clause, Optional<Found> end) {
        if (found.isEmpty() || (end.isPresent() && found.get() == end.get())) {
            return found;
        }
        Found it = found.get();
        return Optional.of(new Found(it.outcome().saying(clause), saying(it.before(), clause, end)));
    }

    /** What was found, in its order. */
    List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>();
        for (Optional<Found> it = found; it.isPresent(); it = it.get().before()) {
            all.add(it.get().outcome());
        }
        Collections.reverse(all);
        return all;
    }

    /** The same where nothing is owed, and nothing was found. */
    Hypothesis owingNothing(boolean out) {
        List<Standing> then = new ArrayList<>(standings.size());
        for (Standing standing : standings) {
            then.add(
                    out && standing.session().isPresent()
                            ? standing.with(standing.session().get().leftOpen())
                            : standing);
        }
        return new Hypothesis(levels, then, List.of(), recent, List.of(), cut, lingering, Optional.empty(), Cost.NONE);
    }

    /** The same with a clean slate: what was found has been told. */
    Hypothesis told() {
        return new Hypothesis(
                levels, standings, channels, recent, deferred, cut, lingering, Optional.empty(), Cost.NONE);
    }

    boolean hasFound() {
        return found.isPresent();
    }

    Key key() {
        List<List<Shape>> shapes = new ArrayList<>(channels.size());
        List<Integer> ahead = new ArrayList<>(channels.size());
        int common = pairs();
        for (Channel channel : channels) {
            List<Shape> shape = new ArrayList<>(channel.owed().size());
            for (Debt debt : channel.withoutPairs()) {
                shape.add(Shape.of(debt));
            }
            shapes.add(shape);
            ahead.add(channel.pairs().size() - common);
        }
        return new Key(
                standings, shapes, ahead, deferred.stream().map(Deferred::on).toList());
    }

    /** How many whole sessions are still to be reported to each engine. */
    int pairs() {
        int least = channels.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (Channel channel : channels) {
            least = Math.min(least, channel.pairs().size());
        }
        return least;
    }

    /** How much time it allows for what is owed: of two with the same key the one that allows more permits more. */
    long patience() {
        long sum = 0;
        for (Channel channel : channels) {
            for (Debt debt : channel.owed()) {
                sum += debt.due() == Due.NEVER ? 0 : debt.due().deadline() / 1_000;
            }
        }
        return sum;
    }

    /** Whether both are the same to other connections, and to the reporting engines. */
    boolean sameOutside(Hypothesis other) {
        return this == other || (shapes().equals(other.shapes()) && sessions().equals(other.sessions()));
    }

    private List<List<Shape>> shapes() {
        List<List<Shape>> shapes = new ArrayList<>(channels.size());
        for (Channel channel : channels) {
            shapes.add(channel.owed().stream().map(Shape::of).toList());
        }
        return shapes;
    }

    private List<Session> sessions() {
        List<Session> sessions = new ArrayList<>(2);
        standings.forEach(it -> it.session().ifPresent(sessions::add));
        return sessions;
    }
}
