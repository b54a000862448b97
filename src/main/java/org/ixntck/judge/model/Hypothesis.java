package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;

/** One explanation of all that was seen of one agent on one life of a server. Immutable. */
final class Hypothesis {

    /** Two hypotheses with the same key permit the same from now on, except that one may allow more time for it. */
    record Key(List<Standing> standings, List<List<Shape>> owed, List<Deferred> deferred) {}

    /** A report that is owed, whatever has caused it. */
    record Shape(Debt.Kind kind, Debt.Need need) {}

    /** One more login that may be reported outweighs any time. */
    private static final long GHOST = 1L << 50;

    /** What was found on the way, the newest first. */
    private record Found(Outcome outcome, Optional<Found> before) {}

    private final Levels levels;
    private final List<Standing> standings;
    private final List<Channel> channels;
    private final List<Debt> recent;
    private final List<Deferred> deferred;
    private final Optional<Found> found;
    private final Cost cost;

    private Hypothesis(
            Levels levels,
            List<Standing> standings,
            List<Channel> channels,
            List<Debt> recent,
            List<Deferred> deferred,
            Optional<Found> found,
            Cost cost) {
        this.levels = levels;
        this.standings = standings;
        this.channels = channels;
        this.recent = recent;
        this.deferred = deferred;
        this.found = found;
        this.cost = cost;
    }

    static Hypothesis empty(Levels levels) {
        return new Hypothesis(levels, List.of(), List.of(), List.of(), List.of(), Optional.empty(), Cost.NONE);
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
        long next = Long.MAX_VALUE;
        for (Standing standing : standings) {
            for (Op op : standing.queue()) {
                next = op instanceof Loss ? Math.min(next, op.due().deadline()) : next;
            }
        }
        for (Channel channel : channels) {
            for (Debt debt : channel.owed()) {
                next = Math.min(next, debt.due().deadline());
            }
        }
        for (Deferred charge : deferred) {
            next = Math.min(next, charge.due().deadline());
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
        List<Debt> all = new ArrayList<>();
        recent.stream().filter(it -> it.due().deadline() >= now).forEach(all::add);
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

    /** The server has ended that connection: a logout that came before explains itself. */
    Hypothesis explainedBy(Loss loss) {
        return with(
                standings,
                channels,
                recent,
                deferred.stream().filter(it -> it.on() != loss.on()).toList());
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
            primaries += standing.mayBePrimary() ? 1 : 0;
        }
        return allowed && primaries > 1;
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
                Optional.of(new Found(outcome, found)),
                cost.plus(outcome, levels));
    }

    private Hypothesis with(List<Standing> s, List<Channel> c, List<Debt> r, List<Deferred> d) {
        return new Hypothesis(levels, s, c, r, d, found, cost);
    }

    Cost cost() {
        return cost;
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

    /** The same with a clean slate: what was found has been told. */
    Hypothesis told() {
        return new Hypothesis(levels, standings, channels, recent, deferred, Optional.empty(), Cost.NONE);
    }

    boolean hasFound() {
        return found.isPresent();
    }

    Key key() {
        List<List<Shape>> shapes = new ArrayList<>(channels.size());
        for (Channel channel : channels) {
            List<Shape> shape = new ArrayList<>(channel.owed().size());
            for (Debt debt : channel.owed()) {
                shape.add(new Shape(debt.kind(), debt.need()));
            }
            shapes.add(shape);
        }
        return new Key(standings, shapes, deferred);
    }

    /** How much time it allows for what is owed: of two with the same key the one that allows more permits more. */
    long patience() {
        long sum = 0;
        for (Channel channel : channels) {
            sum += GHOST * channel.ghosts().size();
            for (Debt debt : channel.owed()) {
                sum += debt.due() == Due.NEVER ? 0 : debt.due().deadline() / 1_000;
            }
        }
        return sum;
    }

    /** Whether both are the same to other connections, and to the reporting engines. */
    boolean sameOutside(Hypothesis other) {
        return key().owed().equals(other.key().owed()) && sessions().equals(other.sessions());
    }

    private List<Session> sessions() {
        List<Session> sessions = new ArrayList<>(2);
        standings.forEach(it -> it.session().ifPresent(sessions::add));
        return sessions;
    }
}
