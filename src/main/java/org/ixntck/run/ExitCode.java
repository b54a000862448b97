package org.ixntck.run;

import java.util.List;
import java.util.Set;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.judge.Conformance;
import org.ixntck.judge.Judgement;
import org.ixntck.judge.Judgement.OfRequirement;
import org.ixntck.judge.Verdict;

/** What the program ends with; a CI decides by it. */
public enum ExitCode {
    CONFORMANT(0),
    NOT_CONFORMANT(1),
    INCONCLUSIVE(2),
    /** The servers, the adapter or the machine failed, so that nothing could be judged. */
    SERVERS(3),
    /** Usage, a description or a feature file is wrong. */
    USAGE(4),
    /** A known failure is stale, expired or matches nothing: the file has to be changed. */
    KNOWN_FAILURES(5),
    INCOMPLETE(6),
    KIT(70),
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }

    /**
     * For a run that came to its end.
     *
     * @param asked ids of the requirements that were asked for; empty for all
     */
    static ExitCode of(Judgement judgement, Set<String> asked) {
        if (judgement.known().wrong() && judgement.conformance() != Conformance.NOT_CONFORMANT) {
            return KNOWN_FAILURES;
        }
        return switch (judgement.conformance()) {
            case NOT_CONFORMANT -> NOT_CONFORMANT;
            case ERROR -> SERVERS;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case INCOMPLETE -> selected(judgement, asked);
            case CONFORMANT, CONFORMANT_WITH_KNOWN_FAILURES -> CONFORMANT;
        };
    }

    /** A selection is fine if all of it that could be tested has passed, or fails as known, and something has. */
    private static ExitCode selected(Judgement judgement, Set<String> asked) {
        Set<String> known = judgement.known().requirements().keySet();
        List<Verdict> verdicts = judgement.requirements().stream()
                .filter(row -> asked.contains(row.requirement().id()))
                .map(OfRequirement::verdict)
                .toList();
        boolean some = verdicts.contains(Verdict.PASS)
                || verdicts.contains(Verdict.OBSERVED)
                || known.stream().anyMatch(asked::contains);
        boolean lifted = Boolean.TRUE.equals(judgement.head().options().get(RunStarted.DEBUG));
        return some && !verdicts.contains(Verdict.NOT_TESTED) && !lifted ? CONFORMANT : INCOMPLETE;
    }
}
