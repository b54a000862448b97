package org.ixntck.judge.rule;

import java.util.List;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;

/**
 * What the judge finds of one claim.
 *
 * @param state whether later entries can still change it
 * @param verdict what it is if nothing more comes; INCONCLUSIVE unless settled
 * @param saw what was seen, a clause that completes "expected ...; saw ..."
 * @param evidence places of the entries that it rests on
 */
public record Ruling(State state, Verdict verdict, String saw, List<Long> evidence) {

    /** How far the ruling is. */
    public enum State {
        /** Nothing can be said yet. */
        OPEN,
        /** What had to come has come; whether more comes than may is still open. */
        MET,
        /** Nothing that comes later changes it. */
        SETTLED
    }

    public Ruling {
        evidence = List.copyOf(evidence);
    }

    /** Not decided yet. */
    public static Ruling open(String saw) {
        return new Ruling(State.OPEN, Verdict.INCONCLUSIVE, saw, List.of());
    }

    /** What was expected came; more may come. */
    public static Ruling met(String saw, Entry... evidence) {
        return of(State.MET, Verdict.INCONCLUSIVE, saw, evidence);
    }

    /** Passes; at least one entry has to show it. */
    public static Ruling pass(String saw, Entry evidence, Entry... more) {
        Entry[] all = Stream.concat(Stream.of(evidence), Stream.of(more)).toArray(Entry[]::new);
        return of(State.SETTLED, Verdict.PASS, saw, all);
    }

    public static Ruling fail(String saw, Entry... evidence) {
        return of(State.SETTLED, Verdict.FAIL, saw, evidence);
    }

    public static Ruling inconclusive(String saw, Entry... evidence) {
        return of(State.SETTLED, Verdict.INCONCLUSIVE, saw, evidence);
    }

    public static Ruling error(String saw, Entry... evidence) {
        return of(State.SETTLED, Verdict.ERROR, saw, evidence);
    }

    public static Ruling observed(String saw, Entry... evidence) {
        return of(State.SETTLED, Verdict.OBSERVED, saw, evidence);
    }

    /** The catalogue leaves open what was seen. */
    public static Ruling notApplicable(String saw, Entry... evidence) {
        return of(State.SETTLED, Verdict.NOT_APPLICABLE, saw, evidence);
    }

    private static Ruling of(State state, Verdict verdict, String saw, Entry... evidence) {
        return new Ruling(
                state, verdict, saw, List.of(evidence).stream().map(Entry::seq).toList());
    }

    /** Whether nothing that comes later changes it. */
    public boolean settled() {
        return state == State.SETTLED;
    }
}
