package org.ixntck.judge.verdict;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.RunEnded.How;
import org.ixntck.journal.Event.RunStarted;
import org.ixntck.journal.Event.ScenarioEnded;
import org.ixntck.journal.Event.ScenarioStarted;
import org.ixntck.judge.rule.OfScenario;

/** How a run went, apart from what happened at its sites: its head, its scenarios and its end. Not safe for several threads. */
final class RunRecord {

    private final Map<String, Entry> starts = new LinkedHashMap<>();
    private final Map<String, Entry> ends = new HashMap<>();
    private final Map<String, String> sites = new HashMap<>();
    private Optional<RunStarted> head = Optional.empty();
    private Optional<How> how = Optional.empty();
    private long last;

    void accept(Entry entry) {
        last = Math.max(last, entry.at());
        if (entry.event() instanceof RunStarted started) {
            head = Optional.of(started);
        } else if (entry.event() instanceof ScenarioStarted) {
            starts.put(entry.scenario(), entry);
        } else if (entry.event() instanceof ScenarioEnded) {
            ends.put(entry.scenario(), entry);
        } else if (entry.event() instanceof Event.SiteOpened) {
            sites.putIfAbsent(entry.scenario(), entry.site());
        } else if (entry.event() instanceof Event.RunEnded ended && how.isEmpty()) {
            how = Optional.of(ended.how());
        }
    }

    /**
     * The first entry.
     *
     * @throws IllegalArgumentException if the journal lacks it
     */
    RunStarted head() {
        return head.orElseThrow(
                () -> new IllegalArgumentException("expected a run-started entry at the head of the journal"));
    }

    /** Whether the promises of the servers were lifted, so that one of them can be debugged. */
    boolean lifted() {
        return Boolean.TRUE.equals(head().options().get(RunStarted.DEBUG));
    }

    /** How it ended; empty if the journal ends before. */
    Optional<How> how() {
        return how;
    }

    /** When the newest entry was recorded, in nanoseconds. */
    long last() {
        return last;
    }

    /** The beginnings of the scenarios, in their order. */
    Collection<Entry> starts() {
        return List.copyOf(starts.values());
    }

    /** Whether a scenario is one of the vendor's own. */
    boolean isOwn(String scenario) {
        return Optional.ofNullable(starts.get(scenario))
                .map(entry -> (ScenarioStarted) entry.event())
                .filter(started -> started.id().startsWith(OfScenario.OWN))
                .isPresent();
    }

    /** The end of a scenario. */
    Optional<Entry> end(String scenario) {
        return Optional.ofNullable(ends.get(scenario));
    }

    /** What the end of a scenario says. */
    Optional<ScenarioEnded> ended(String scenario) {
        return end(scenario).map(entry -> (ScenarioEnded) entry.event());
    }

    /** The first deployment that a scenario had; empty if none. */
    String site(String scenario) {
        return sites.getOrDefault(scenario, "");
    }
}
