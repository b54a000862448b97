package org.ixntck.walk;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.ixntck.judge.rule.Finding;

/**
 * Repeats a walk that has broken a requirement, and has it shrunk. One that does not break it again by itself is repeated together with the
 * walks that used the same servers meanwhile. Used by one thread.
 */
public final class Prover implements AutoCloseable {

    private static final int REPEATED_FIRST = 5;
    private static final int REPEATED_MAX = 20;
    private static final int REPEATED_TOGETHER = 10;

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
        Proof proof = Proof.found(requirement, finding, found);
        heard.accept(proof);
        Trials.Trial again = repeat(found.walk(), requirement, until);
        proof = proof.repeated(again.failed(), again.played());
        if (again.evidence().isPresent()) {
            proof = proof.shrunk(again);
        } else if (!found.met().isEmpty() && clock.getAsLong() < until) {
            Trials.Trial together = trials.together(found.walk(), found.met(), requirement, REPEATED_TOGETHER);
            proof = proof.together(together.failed(), together.played());
        }
        heard.accept(proof);
        return again.failed() == 0 ? proof : new Shrinking(trials, clock, heard, proof, until).shrunk();
    }

    /** If it fails each time, a few times are enough. */
    private Trials.Trial repeat(Walk walk, String requirement, long until) {
        Trials.Trial first = trials.of(walk, requirement, REPEATED_FIRST);
        boolean enough = first.failed() == first.played() || clock.getAsLong() >= until;
        return enough ? first : first.and(trials.of(walk, requirement, REPEATED_MAX - REPEATED_FIRST));
    }

    @Override
    public void close() {
        trials.close();
    }
}
