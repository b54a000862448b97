package org.ixntck.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.judge.rule.Verdict;

/**
 * The entries of the journal by scenario, as far as reports show them. Takes the journal entry by entry and keeps a bounded part of it: all that
 * the verdicts rest on, and so many of the other entries. Not thread-safe.
 */
public final class ScenarioEntries {

    /** How many entries are kept of one scenario. */
    private static final int PASSED_MAX = 2_000;

    private static final int OTHER_MAX = 10_000;
    /** How many are kept of all scenarios together, and nevertheless of each that did not pass. */
    private static final int ALL_MAX = 50_000;

    private static final int OTHER_MIN = 100;
    /** Shorter stalls, of which a busy machine has many, would be in each scenario that runs at the time. */
    private static final long STALL_NANOS_MIN = 100_000_000;

    private final Map<String, Integer> limits = new HashMap<>();
    private final Set<Long> evidence = new HashSet<>();
    private final Map<String, Kept> scenarios = new HashMap<>();
    private final Map<Long, Entry> bySeq = new HashMap<>();
    /** The opening of each connection, by site and name. */
    private final Map<String, Entry> openings = new HashMap<>();

    private final List<Entry> stalls = new ArrayList<>();
    private List<String> servers = List.of();
    private Map<String, Long> budgets = Map.of();
    private int kept;
    private Optional<LinksOf> last = Optional.empty();

    /** What is kept of one scenario. */
    private static final class Kept {
        private final List<Entry> entries = new ArrayList<>();
        /** The openings of connections that it uses, but has not opened. */
        private final Set<Entry> shared = new HashSet<>();

        private long leftOut;
    }

    /** The connections of the scenario that was asked for last. */
    private record LinksOf(String scenario, History history) {}

    /** Nothing yet, for the journal in which these scenarios are. */
    public ScenarioEntries(Collection<OfScenario> judged) {
        for (OfScenario scenario : judged) {
            limits.put(scenario.key(), scenario.verdict() == Verdict.PASS ? PASSED_MAX : OTHER_MAX);
            scenario.findings().stream()
                    .filter(finding -> finding.verdict() != Verdict.PASS)
                    .map(Finding::evidence)
                    .forEach(evidence::addAll);
        }
    }

    /** The entries of a history. */
    public static ScenarioEntries of(History history, Collection<OfScenario> judged) {
        ScenarioEntries all = new ScenarioEntries(judged);
        history.entries().forEach(all::accept);
        return all;
    }

    /** Takes the next entry of the journal. */
    public void accept(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.RunStarted head) {
            servers = head.terms().servers();
            budgets = head.terms().budgets();
        } else if (event instanceof Event.HeldUp held && entry.scenario().isEmpty()) {
            if (held.to() - held.from() >= STALL_NANOS_MIN) {
                stalls.add(entry);
            }
        } else if (event instanceof Event.Connecting opening) {
            openings.put(entry.site() + ":" + opening.link(), entry);
        }
        if (!entry.scenario().isEmpty()) {
            add(entry, scenarios.computeIfAbsent(entry.scenario(), key -> new Kept()));
        } else if (evidence.contains(entry.seq())) {
            bySeq.put(entry.seq(), entry);
        }
    }

    private void add(Entry entry, Kept scenario) {
        int own = limits.getOrDefault(entry.scenario(), OTHER_MAX);
        int limit = kept < ALL_MAX ? own : own == PASSED_MAX ? 0 : OTHER_MIN;
        boolean matters = evidence.contains(entry.seq()) || entry.event() instanceof Event.ScenarioEnded;
        if (scenario.entries.size() >= limit && !matters) {
            scenario.leftOut++;
            return;
        }
        kept++;
        scenario.entries.add(entry);
        bySeq.put(entry.seq(), entry);
        if (entry.event() instanceof Event.OnLink on) {
            Optional.ofNullable(openings.get(entry.site() + ":" + on.link()))
                    .filter(opening -> !opening.scenario().equals(entry.scenario()))
                    .ifPresent(scenario.shared::add);
        }
    }

    /** The entries of a scenario and the stalls during it, in their order. */
    public List<Entry> of(String scenario) {
        List<Entry> own = scenarios.containsKey(scenario) ? scenarios.get(scenario).entries : List.of();
        if (own.isEmpty() || stalls.isEmpty()) {
            return own;
        }
        long first = own.get(0).seq();
        long end = own.get(own.size() - 1).seq();
        List<Entry> all = new ArrayList<>(own);
        stalls.stream()
                .filter(stall -> stall.seq() > first && stall.seq() < end)
                .forEach(all::add);
        all.sort((one, other) -> Long.compare(one.seq(), other.seq()));
        return all;
    }

    /** How many entries of a scenario are not kept. */
    public long leftOut(String scenario) {
        return scenarios.containsKey(scenario) ? scenarios.get(scenario).leftOut : 0;
    }

    Optional<Entry> entry(long seq) {
        return Optional.ofNullable(bySeq.get(seq));
    }

    /** The connection that an entry of a scenario is about, with those of its entries that are kept. */
    public Optional<Link> link(Entry entry) {
        return entry.event() instanceof Event.OnLink on
                ? links(entry.scenario()).link(entry.site(), on.link())
                : Optional.empty();
    }

    /** The connections that a scenario uses. */
    public List<Link> linksOf(String scenario) {
        return links(scenario).links();
    }

    private History links(String scenario) {
        if (last.isEmpty() || !last.get().scenario().equals(scenario)) {
            Kept its = scenarios.getOrDefault(scenario, new Kept());
            List<Entry> entries = new ArrayList<>(its.shared);
            entries.addAll(its.entries);
            entries.removeIf(entry -> !(entry.event() instanceof Event.OnLink));
            entries.sort((one, other) -> Long.compare(one.seq(), other.seq()));
            last = Optional.of(new LinksOf(scenario, History.of(entries)));
        }
        return last.get().history();
    }

    /** A budget in milliseconds; 0 if the journal does not name it. */
    long budget(String name) {
        return budgets.getOrDefault(name, 0L);
    }

    /** The names of the servers from the journal's first entry; empty if there is none. */
    List<String> servers() {
        return servers;
    }

    /** The ids of the canaries. */
    static Set<String> canaries(List<Entry> entries) {
        return leases(entries).values().stream()
                .filter(Event.AgentLeased::canary)
                .map(Event.AgentLeased::agent)
                .collect(Collectors.toSet());
    }

    /** The leases of the scenario by agent id. */
    public static Map<String, Event.AgentLeased> leases(List<Entry> entries) {
        Map<String, Event.AgentLeased> leases = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> entry.event() instanceof Event.AgentLeased)
                .map(entry -> (Event.AgentLeased) entry.event())
                .forEach(lease -> leases.put(lease.agent(), lease));
        return leases;
    }

    /** The milliseconds between two times of the journal, with one decimal place if below 100. */
    static String millis(long from, long to) {
        double millis = (to - from) / 1e6;
        return Math.abs(millis) < 99.95
                ? String.format(Locale.ROOT, "%.1f", millis)
                : String.format(Locale.ROOT, "%.0f", millis);
    }
}
