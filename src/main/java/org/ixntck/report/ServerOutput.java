package org.ixntck.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.text.Text;

/** The last output of the servers in a scenario that did not pass. */
final class ServerOutput {

    private static final Set<Verdict> WORTH_A_LOOK = Set.of(Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE);
    private static final int LINE_MAX = 500;

    private ServerOutput() {}

    /** The lines of each server below its name; empty if the scenario passed, or nothing was printed. */
    static Optional<String> of(List<Entry> entries, OfScenario scenario) {
        String text = entries.stream()
                .filter(entry -> WORTH_A_LOOK.contains(scenario.verdict()))
                .filter(entry -> entry.event() instanceof Event.ServerSaid)
                .map(entry -> lines((Event.ServerSaid) entry.event()))
                .collect(Collectors.joining("\n"));
        return Optional.of(text).filter(it -> !it.isEmpty());
    }

    private static String lines(Event.ServerSaid said) {
        return said.lines().stream()
                .map(line -> "  " + Text.line(line, LINE_MAX))
                .collect(Collectors.joining("\n", Text.line(said.server(), LINE_MAX) + ":\n", "\n"));
    }
}
