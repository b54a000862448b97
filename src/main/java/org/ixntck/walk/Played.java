package org.ixntck.walk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Verdict;
import org.ixntck.walk.site.Ending;

/**
 * A walk that was played, and what was found.
 *
 * @param walk what was done
 * @param findings what was broken, is undecided, or was kept
 * @param visited names of the rows of the model's table
 * @param hypothesesMax the most explanations that one agent had at a time
 * @param inconclusiveStrands how many agents had more explanations than are kept
 * @param entries the record of it
 * @param broken why it could not be played to its end; empty if it was
 * @param met the walks that used the same servers meanwhile, if it broke something
 */
public record Played(
        Walk walk,
        List<Finding> findings,
        Set<String> visited,
        int hypothesesMax,
        int inconclusiveStrands,
        List<Entry> entries,
        Optional<String> broken,
        List<Walk> met) {

    private static final Set<String> ANSWERS = Set.of("EventAck", "EventError");

    public Played {
        findings = List.copyOf(findings);
        visited = Set.copyOf(visited);
        met = List.copyOf(met);
    }

    /** The same, having met others. */
    Played meeting(List<Walk> others) {
        return new Played(walk, findings, visited, hypothesesMax, inconclusiveStrands, entries, broken, others);
    }

    /** What it broke. */
    public List<Finding> failures() {
        return findings.stream().filter(it -> it.verdict() == Verdict.FAIL).toList();
    }

    /** How long it took, in nanoseconds. */
    long nanos() {
        return at(Event.ScenarioEnded.class) - at(Event.ScenarioStarted.class);
    }

    private long at(Class<? extends Event> what) {
        return entries.stream()
                .filter(it -> what.isInstance(it.event()))
                .mapToLong(Entry::at)
                .findFirst()
                .orElse(0);
    }

    /** How many waits of its end it takes until that requirement is seen to be broken, see {@link Ending}. */
    int waits(String requirement) {
        long shown = failures().stream()
                .filter(it -> it.requirements().contains(requirement))
                .flatMap(it -> it.evidence().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(Long.MAX_VALUE);
        long before = entries.stream()
                .filter(it -> it.event() instanceof Event.Expected && it.seq() < shown)
                .count();
        return (int) Math.min(before + 1, Ending.WAITS);
    }

    /** Whether something was owed and paid. */
    public boolean proves() {
        return findings.stream().anyMatch(it -> it.verdict() == Verdict.PASS);
    }

    /** The requirements that were owed something and paid it. */
    public Set<String> kept() {
        return findings.stream()
                .filter(it -> it.verdict() == Verdict.PASS)
                .flatMap(it -> it.requirements().stream())
                .collect(Collectors.toSet());
    }

    /** Whether it broke that requirement. */
    public boolean breaks(String requirement) {
        return failures().stream().anyMatch(it -> it.requirements().contains(requirement));
    }

    /** How many requests were answered. */
    public long answered() {
        return entries.stream()
                .filter(it -> it.event() instanceof Event.Received received
                        && ANSWERS.contains(received.message().name()))
                .count();
    }

    /** What a stall of the kit or the machine leaves undecided. */
    public List<Finding> open() {
        return findings.stream()
                .filter(it -> it.verdict() == Verdict.INCONCLUSIVE)
                .toList();
    }

    /** Whether a stall of the kit or the machine leaves something undecided. */
    public boolean undecided() {
        return !open().isEmpty();
    }
}
