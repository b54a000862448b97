package org.ixntck.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.judge.rule.Finding;

/**
 * Repeats a walk that has broken a requirement, and shrinks it: takes steps away, and makes what is left tamer, as long as the smaller walk
 * breaks the same requirement at least half as often. Used by one thread.
 */
public final class Prover implements AutoCloseable {

    private static final int REPEATED_FIRST = 5;
    private static final int REPEATED_MAX = 20;
    private static final int ROUNDS_MAX = 40;

    private final Trials trials;
    private final LongSupplier clock;
    private final Consumer<Proof> heard;

    /**
     * A prover.
     *
     * @param parallel how many walks are played side by side
     * @param clock nanoseconds, from any origin
     * @param heard is told of each better proof, so that the best one so far is known at any time
     */
    public Prover(Player player, int parallel, LongSupplier clock, Consumer<Proof> heard) {
        this.trials = new Trials(player, parallel);
        this.clock = clock;
        this.heard = heard;
    }

    /**
     * Proves that a requirement is broken.
     *
     * @param found the walk that has broken it
     * @param until no further walk is played from then on, by the clock
     */
    public Proof prove(String requirement, Played found, long until) {
        Finding finding = found.failures().stream()
                .filter(it -> it.requirements().contains(requirement))
                .findFirst()
                .orElseThrow();
        Proof proof = new Proof(requirement, finding, found, 0, 0, found.walk(), 0, 0, Optional.empty());
        heard.accept(proof);
        Trials.Trial again = repeat(found.walk(), requirement, until);
        proof = proof.repeated(again.failed(), again.played());
        if (again.evidence().isPresent()) {
            proof = proof.shrunk(
                    found.walk(),
                    again.failed(),
                    again.played(),
                    again.evidence().get());
        }
        heard.accept(proof);
        return again.failed() == 0 ? proof : new Shrinking(proof, until).shrunk();
    }

    /** If it fails each time, a few times are enough. */
    private Trials.Trial repeat(Walk walk, String requirement, long until) {
        int failed = 0;
        int played = 0;
        Optional<Played> evidence = Optional.empty();
        while (played < REPEATED_MAX && clock.getAsLong() < until) {
            Trials.Trial more =
                    trials.of(List.of(walk), requirement, REPEATED_FIRST).get(0);
            failed += more.failed();
            played += REPEATED_FIRST;
            evidence = evidence.or(more::evidence);
            if (failed == played) {
                break;
            }
        }
        return new Trials.Trial(walk, failed, played, evidence);
    }

    /** Changes to a walk: what becomes of its steps, by their places; nothing if one is taken away. */
    private record Edit(Map<Integer, Optional<Step>> steps) {

        static Edit without(int from, int to) {
            Map<Integer, Optional<Step>> steps = new LinkedHashMap<>();
            for (int i = from; i < to; i++) {
                steps.put(i, Optional.empty());
            }
            return new Edit(steps);
        }

        Walk of(Walk walk) {
            List<Step> left = new ArrayList<>();
            for (int i = 0; i < walk.steps().size(); i++) {
                Optional<Step> step = steps.containsKey(i)
                        ? steps.get(i)
                        : Optional.of(walk.steps().get(i));
                step.ifPresent(left::add);
            }
            return walk.with(left);
        }

        static Edit all(List<Edit> edits) {
            Map<Integer, Optional<Step>> steps = new LinkedHashMap<>();
            edits.forEach(edit -> steps.putAll(edit.steps));
            return new Edit(steps);
        }
    }

    /** One walk that is being shrunk. */
    private final class Shrinking {

        private final long until;
        private final double enough;
        private final int times;
        private Proof proof;
        private int rounds;

        Shrinking(Proof proof, long until) {
            this.proof = proof;
            this.until = until;
            double rate = (double) proof.failed() / proof.repeated();
            this.enough = rate / 2;
            this.times = rate > 0.9 ? 1 : rate >= 0.5 ? 4 : 8;
        }

        Proof shrunk() {
            int chunk = Math.max(1, proof.shrunk().length() / 2);
            while (goesOn()) {
                boolean smaller = better(removals(chunk));
                if (!smaller && chunk == 1) {
                    break;
                }
                chunk = smaller ? Math.min(chunk, Math.max(1, proof.shrunk().length() / 2)) : Math.max(1, chunk / 2);
            }
            while (goesOn() && better(tamer())) {
                // The next round begins with what has become tamer.
            }
            count();
            return proof;
        }

        /** How often the shrunk walk fails, as far as there is time. */
        private void count() {
            if (clock.getAsLong() < until && proof.shrunkPlayed() < REPEATED_FIRST) {
                int more = REPEATED_FIRST - proof.shrunkPlayed();
                Trials.Trial trial = trials.of(List.of(proof.shrunk()), proof.requirement(), more)
                        .get(0);
                proof = proof.shrunk(
                        proof.shrunk(),
                        proof.shrunkFailed() + trial.failed(),
                        proof.shrunkPlayed() + trial.played(),
                        proof.best());
                heard.accept(proof);
            }
        }

        private boolean goesOn() {
            return clock.getAsLong() < until
                    && rounds++ < ROUNDS_MAX
                    && !Thread.currentThread().isInterrupted();
        }

        private List<Edit> removals(int chunk) {
            List<Edit> edits = new ArrayList<>();
            int length = proof.shrunk().length();
            for (int from = 0; from < length; from += chunk) {
                edits.add(Edit.without(from, Math.min(length, from + chunk)));
            }
            return edits;
        }

        private List<Edit> tamer() {
            List<Edit> edits = new ArrayList<>();
            List<Step> steps = proof.shrunk().steps();
            for (int i = 0; i < steps.size(); i++) {
                for (Step tame : tame(steps.get(i))) {
                    edits.add(new Edit(Map.of(i, Optional.of(tame))));
                }
            }
            return edits;
        }

        /** Tries all; takes all that work together, or the one that works best by itself. */
        private boolean better(List<Edit> edits) {
            Walk now = proof.shrunk();
            List<Walk> walks = edits.stream().map(edit -> edit.of(now)).toList();
            List<Trials.Trial> all = trials.of(walks, proof.requirement(), times);
            List<Edit> working = new ArrayList<>();
            Optional<Trials.Trial> best = Optional.empty();
            for (int i = 0; i < all.size(); i++) {
                if (works(all.get(i))) {
                    working.add(edits.get(i));
                    Trials.Trial it = all.get(i);
                    best = best.filter(
                                    other -> other.walk().length() <= it.walk().length())
                            .or(() -> Optional.of(it));
                }
            }
            if (working.isEmpty()) {
                return false;
            }
            if (working.size() > 1 && clock.getAsLong() < until) {
                Walk together = Edit.all(working).of(now);
                Trials.Trial union =
                        trials.of(List.of(together), proof.requirement(), times).get(0);
                best = works(union) ? Optional.of(union) : best;
            }
            take(best.orElseThrow());
            return true;
        }

        private boolean works(Trials.Trial trial) {
            return trial.evidence().isPresent() && trial.rate() >= enough;
        }

        private void take(Trials.Trial trial) {
            proof = proof.shrunk(
                    trial.walk(),
                    trial.failed(),
                    trial.played(),
                    trial.evidence().orElseThrow());
            heard.accept(proof);
        }
    }

    /** The same step with less that is unusual; nothing if there is no such thing left. */
    private static List<Step> tame(Step step) {
        List<Step> tamer = new ArrayList<>();
        Action action = step.action();
        if (action instanceof Action.Ask ask && !ask.quirks().isEmpty()) {
            tamer.add(new Step(
                    new Action.Ask(ask.agent(), ask.server(), ask.connection(), ask.request(), ask.place(), Set.of()),
                    step.pace()));
        } else if (action instanceof Action.Ask ask && ask.place() != ask.agent()) {
            tamer.add(new Step(
                    new Action.Ask(
                            ask.agent(), ask.server(), ask.connection(), ask.request(), ask.agent(), ask.quirks()),
                    step.pace()));
        } else if (action instanceof Action.Break lost && lost.kind() != Kind.CLOSE) {
            tamer.add(new Step(
                    new Action.Break(lost.agent(), lost.server(), lost.connection(), Kind.CLOSE), step.pace()));
        } else if (action instanceof Action.Connect connect && connect.keepAliveMillis() > 0) {
            tamer.add(new Step(
                    new Action.Connect(connect.agent(), connect.server(), connect.connection(), 0), step.pace()));
        } else if (action instanceof Action.CrowdIn crowd && crowd.size() > 2) {
            tamer.add(new Step(new Action.CrowdIn(crowd.server(), crowd.size() / 2), step.pace()));
        } else if (action instanceof Action.Churn churn && churn.times() > 2) {
            tamer.add(new Step(
                    new Action.Churn(churn.agent(), churn.server(), churn.connection(), churn.times() / 2),
                    step.pace()));
        }
        if (action instanceof Action.Disguise it) {
            tamer.addAll(plainer(it).map(plain -> new Step(plain, step.pace())).toList());
        }
        boolean hurried = step.pace() == Pace.TOGETHER || step.pace() == Pace.AT_ONCE || step.pace() == Pace.QUIET;
        if (hurried && !(action instanceof Action.Disguise)) {
            tamer.add(new Step(action, Pace.ANSWERED));
        }
        return tamer;
    }

    /** The same agent with one unusual value less. */
    private static Stream<Action> plainer(Action.Disguise it) {
        return Stream.of(
                        new Action.Disguise(it.agent(), 0, it.tenant(), it.place(), it.moreMedia()),
                        new Action.Disguise(it.agent(), it.id(), 0, it.place(), it.moreMedia()),
                        new Action.Disguise(it.agent(), it.id(), it.tenant(), 0, it.moreMedia()),
                        new Action.Disguise(it.agent(), it.id(), it.tenant(), it.place(), false))
                .filter(plain -> !plain.equals(it))
                .map(plain -> (Action) plain);
    }

    @Override
    public void close() {
        trials.close();
    }
}
