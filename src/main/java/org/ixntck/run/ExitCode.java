package org.ixntck.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.judge.rule.OfRequirement;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.judge.verdict.Judgement;

/** The exit codes of the program. */
public enum ExitCode {
    CONFORMANT(0),
    NOT_CONFORMANT(1),
    INCONCLUSIVE(2),
    /** The servers, the adapter or the machine failed, so that nothing could be judged. */
    SERVERS(3),
    /** Usage, a description or a feature file is wrong. */
    USAGE(4),
    /** A known failure is stale, expired or matches nothing, so the file has to be changed. */
    KNOWN_FAILURES(5),
    INCOMPLETE(6),
    KIT(70),
    INTERRUPTED(130);

    /** The exit codes of a run that has finished, other than conformant, the most urgent first. */
    private static final List<ExitCode> URGENT =
            List.of(NOT_CONFORMANT, KNOWN_FAILURES, SERVERS, INCONCLUSIVE, INCOMPLETE);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }

    /**
     * The exit code of a run that has finished: the most urgent of those that apply.
     *
     * @param asked ids of the selected requirements; empty if all were selected
     */
    static ExitCode of(Judgement judgement, Optional<Set<String>> asked) {
        Set<ExitCode> said = EnumSet.of(certified(judgement, asked));
        if (judgement.known().wrong()) {
            said.add(KNOWN_FAILURES);
        }
        if (judgement.known().open().stream()
                .anyMatch(failure -> failure.requirement().isEmpty())) {
            said.add(NOT_CONFORMANT);
        }
        judgement.own().forEach(scenario -> {
            if (scenario.verdict() == Verdict.ERROR) {
                said.add(SERVERS);
            } else if (scenario.verdict() == Verdict.INCONCLUSIVE) {
                said.add(INCONCLUSIVE);
            }
        });
        return URGENT.stream().filter(said::contains).findFirst().orElse(CONFORMANT);
    }

    private static ExitCode certified(Judgement judgement, Optional<Set<String>> asked) {
        return switch (judgement.conformance()) {
            case NOT_CONFORMANT -> NOT_CONFORMANT;
            case ERROR -> SERVERS;
            case INCONCLUSIVE -> INCONCLUSIVE;
            case INCOMPLETE -> asked.map(ids -> selected(judgement, ids)).orElse(INCOMPLETE);
            case CONFORMANT, CONFORMANT_WITH_KNOWN_FAILURES -> CONFORMANT;
        };
    }

    /** A selection is conformant if something was tested and everything that was has passed or is a known failure. */
    private static ExitCode selected(Judgement judgement, Set<String> asked) {
        Set<String> known = judgement.known().requirements().keySet();
        List<Verdict> verdicts = judgement.requirements().stream()
                .filter(row -> asked.contains(row.requirement().id()))
                .map(OfRequirement::verdict)
                .toList();
        boolean some = verdicts.contains(Verdict.PASS)
                || verdicts.contains(Verdict.OBSERVED)
                || known.stream().anyMatch(asked::contains)
                || judgement.ownCounts().containsKey(Verdict.PASS);
        boolean lifted = Boolean.TRUE.equals(judgement.head().options().get(RunStarted.DEBUG));
        return some && !verdicts.contains(Verdict.NOT_TESTED) && !lifted ? CONFORMANT : INCOMPLETE;
    }
}
