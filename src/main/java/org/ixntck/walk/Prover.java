package org.ixntck.walk;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.ixntck.judge.rule.Finding;

/**
 * Repeats a walk that has broken a requirement, and has it shrunk. One that does not break it again by itself a few times is repeated together with
 * the walks that used the same servers meanwhile, before it is tried more often. Used by one thread.
 */
public final class Prover implements AutoCloseable {

    private static final int REPEATED_FIRST = 5;
    private static final int REPEATED_MAX = 20;
    private static final int REPEATED_TOGETHER = 10;

    private final Trials trials;
    private final int parallel;
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
        this.parallel = parallel;
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
        Proof proof = Proof.found(requirement, finding, found);
        heard.accept(proof);
        Trials.Trial again = trials.of(found.walk(), requirement, REPEATED_FIRST);
        if (again.failed() == 0 && !found.met().isEmpty() && clock.getAsLong() < until) {
            Trials.Trial together = trials.together(found.walk(), found.met(), requirement, REPEATED_TOGETHER);
            proof = proof.together(together.failed(), together.played());
        }
        // Each time is enough, and so is never without the others.
        boolean enough = again.failed() == again.played() || proof.togetherFailed() > 0;
        if (!enough && clock.getAsLong() < until) {
            again = again.and(trials.of(found.walk(), requirement, REPEATED_MAX - REPEATED_FIRST));
        }
        proof = proof.repeated(again.failed(), again.played());
        proof = again.evidence().isPresent() ? proof.shrunk(again) : proof;
        heard.accept(proof);
        if (again.failed() == 0) {
            return proof;
        }
        Shrinking.Again player = (walks, times, waits) -> trials.of(walks, requirement, times, waits);
        return new Shrinking(player, parallel, clock, heard, proof, until).shrunk();
    }

    @Override
    public void close() {
        trials.close();
    }
}
