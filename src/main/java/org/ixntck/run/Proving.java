package org.ixntck.run;

import java.time.Duration;
import java.util.Optional;
import org.ixntck.walk.Prover;

/** Repeats and shrinks what walks have found, one requirement after the other, until the time of the run is over. Used by one thread. */
final class Proving {

    /** The time limit for proving the violation of one requirement. */
    private static final Duration PROOF_MAX = Duration.ofSeconds(30);

    /** Less than this proves nothing. */
    private static final Duration PROOF_MIN = Duration.ofSeconds(10);

    private final Prover prover;
    private final WalkFindings findings;
    private final Bench bench;
    private final long end;
    private final WalkProgress progress;

    /**
     * What has been found by walks.
     *
     * @param end until when, by {@link System#nanoTime}
     */
    Proving(Prover prover, WalkFindings findings, Bench bench, long end, WalkProgress progress) {
        this.prover = prover;
        this.findings = findings;
        this.bench = bench;
        this.end = end;
        this.progress = progress;
    }

    /** Whether something waits. */
    boolean due() {
        return findings.pending().isPresent();
    }

    /** Proves all that waits. */
    void all() {
        for (Optional<String> next = findings.pending();
                next.isPresent() && bench.end().isEmpty();
                next = findings.pending()) {
            String requirement = next.get();
            progress.proving(requirement);
            prover.prove(requirement, findings.first(requirement), until(findings.unproven()));
            progress.proven(findings.proof(requirement));
        }
    }

    /** Until when one requirement is proven, if so many are left: each gets its share of the run's time. */
    private long until(int left) {
        long now = System.nanoTime();
        long share = Math.max(PROOF_MIN.toNanos(), (end - now) / left);
        return Math.min(end, now + Math.min(PROOF_MAX.toNanos(), share));
    }
}
