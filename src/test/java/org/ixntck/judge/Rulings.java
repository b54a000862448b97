package org.ixntck.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractStringAssert;
import org.ixntck.judge.claim.Claim;
import org.ixntck.judge.claim.Scene;
import org.ixntck.judge.rule.Ruling;
import org.ixntck.judge.rule.Verdict;

/** What the judge says of a claim about a tale. Whatever it is, a FAIL on the way to it must not have become a PASS. */
public final class Rulings {

    private Rulings() {}

    /** The ruling at the end of the tale. */
    public static Ruling rule(Tale tale, Claim claim) {
        boolean failed = false;
        for (Scene scene : tale.scenes(1)) {
            Optional<Ruling> ruling = soFar(scene, claim);
            assertThat(failed && ruling.map(it -> it.verdict() == Verdict.PASS).orElse(false))
                    .as("a FAIL of %s became a PASS", claim)
                    .isFalse();
            failed |= ruling.map(it -> it.verdict() == Verdict.FAIL).orElse(false);
        }
        return claim.rule(tale.scene());
    }

    /** None while what the claim names has not happened yet. */
    private static Optional<Ruling> soFar(Scene scene, Claim claim) {
        try {
            claim.expected(scene);
            return Optional.of(claim.rule(scene));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** It passes, with evidence that completes "saw ...". */
    public static AbstractStringAssert<?> passes(Tale tale, Claim claim) {
        return settled(tale, claim, Verdict.PASS);
    }

    /** It fails; the clause completes "saw ...". */
    public static AbstractStringAssert<?> fails(Tale tale, Claim claim) {
        return settled(tale, claim, Verdict.FAIL);
    }

    /** It cannot be decided any more. */
    public static AbstractStringAssert<?> isUndecided(Tale tale, Claim claim) {
        return settled(tale, claim, Verdict.INCONCLUSIVE);
    }

    /** The claim does not apply; what it saw. */
    public static AbstractStringAssert<?> doesNotApply(Tale tale, Claim claim) {
        return settled(tale, claim, Verdict.NOT_APPLICABLE);
    }

    private static AbstractStringAssert<?> settled(Tale tale, Claim claim, Verdict verdict) {
        Ruling ruling = rule(tale, claim);
        assertThat(List.of(ruling.state(), ruling.verdict()))
                .as("ruling: expected %s; saw %s", claim.expected(tale.scene()), ruling.saw())
                .containsExactly(Ruling.State.SETTLED, verdict);
        return assertThat(ruling.saw());
    }

    /** Nothing can be said yet. */
    public static AbstractStringAssert<?> isOpen(Tale tale, Claim claim) {
        return pending(tale, claim, Ruling.State.OPEN);
    }

    /** What had to come has come; more may. */
    public static AbstractStringAssert<?> isMet(Tale tale, Claim claim) {
        return pending(tale, claim, Ruling.State.MET);
    }

    private static AbstractStringAssert<?> pending(Tale tale, Claim claim, Ruling.State state) {
        Ruling ruling = claim.rule(tale.scene());
        assertThat(ruling.state()).as("state of ruling: saw %s", ruling.saw()).isEqualTo(state);
        assertThat(ruling.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        return assertThat(ruling.saw());
    }
}
