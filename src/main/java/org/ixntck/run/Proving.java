package org.ixntck.run;

import java.util.Optional;
import org.ixntck.walk.Prover;

/** Repeats and shrinks what walks have found, one requirement after the other, until the time of the run is over. Used by one thread. */
final class Proving {

    private final Prover prover;
    private final WalkFindings findings;
    private final Bench bench;
    private final ProofTime time;
    private final WalkProgress progress;

    /** What has been found by walks. */
    Proving(Prover prover, WalkFindings findings, Bench bench, ProofTime time, WalkProgress progress) {
        this.prover = prover;
        this.findings = findings;
        this.bench = bench;
        this.time = time;
        this.progress = progress;
    }

    /** Proves what waits and is worth the time already. */
    void due() {
        for (Optional<String> next = next(); next.isPresent(); next = next()) {
            prove(next.get());
        }
    }

    /** Whether something is {@link #due()}. */
    boolean isDue() {
        return next().isPresent();
    }

    private Optional<String> next() {
        return pending().filter(id -> findings.decides(id) || time.lastPart(findings.unproven(), System.nanoTime()));
    }

    /** Proves all that waits, as far as there is time. */
    void all() {
        for (Optional<String> next = pending(); next.isPresent(); next = pending()) {
            prove(next.get());
        }
    }

    private Optional<String> pending() {
        boolean over = bench.end().isPresent() || time.over(System.nanoTime());
        return over ? Optional.empty() : findings.pending();
    }

    private void prove(String requirement) {
        progress.proving(requirement);
        prover.prove(requirement, findings.first(requirement), time.until(findings.unproven(), System.nanoTime()));
        progress.proven(findings.proof(requirement));
    }
}
