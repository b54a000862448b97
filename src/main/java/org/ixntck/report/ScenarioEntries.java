package org.ixntck.report;

import java.util.ArrayList;
import java.util.HashMap;
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

/** The entries of the journal by scenario. */
final class ScenarioEntries {

    private final History history;
    private final Map<String, List<Entry>> scenarios = new HashMap<>();
    private final List<Entry> stalls = new ArrayList<>();

    ScenarioEntries(History history) {
        this.history = history;
        for (Entry entry : history.entries()) {
            if (!entry.scenario().isEmpty()) {
                scenarios
                        .computeIfAbsent(entry.scenario(), key -> new ArrayList<>())
                        .add(entry);
            } else if (entry.event() instanceof Event.HeldUp) {
                stalls.add(entry);
            }
        }
    }

    /** The entries of a scenario and the stalls during it, in their order. */
    List<Entry> of(String scenario) {
        List<Entry> own = scenarios.getOrDefault(scenario, List.of());
        if (own.isEmpty() || stalls.isEmpty()) {
            return own;
        }
        long first = own.get(0).seq();
        long last = own.get(own.size() - 1).seq();
        List<Entry> all = new ArrayList<>(own);
        stalls.stream()
                .filter(stall -> stall.seq() > first && stall.seq() < last)
                .forEach(all::add);
        all.sort((one, other) -> Long.compare(one.seq(), other.seq()));
        return all;
    }

    Optional<Entry> entry(long seq) {
        return history.entry(seq);
    }

    /** The connection that an entry is about. */
    Optional<Link> link(Entry entry) {
        return entry.event() instanceof Event.OnLink on ? history.link(entry.site(), on.link()) : Optional.empty();
    }

    /** The names of the servers from the journal's first entry; empty if there is none. */
    List<String> servers() {
        return history.header().map(head -> head.terms().servers()).orElse(List.of());
    }

    /** The ids of the canaries. */
    static Set<String> canaries(List<Entry> entries) {
        return leases(entries).values().stream()
                .filter(Event.AgentLeased::canary)
                .map(Event.AgentLeased::agent)
                .collect(Collectors.toSet());
    }

    /** The leases of the scenario by agent id. */
    static Map<String, Event.AgentLeased> leases(List<Entry> entries) {
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
