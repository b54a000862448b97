package org.ixntck.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.journal.ChosenEntries;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.OfScenario;

/** The entries of the journal by scenario, as far as reports show them. For one thread; another one takes a {@linkplain #view() view}. */
public final class ScenarioEntries {

    private final EntryIndex index;
    private final Choice choice;
    private final Map<String, Long> leftOut;
    private final Map<String, List<Entry>> scenarios;
    private final Map<Long, Entry> bySeq;
    private final Map<Integer, Entry> openings;
    private Optional<LinksOf> last = Optional.empty();

    /** The connections of the scenario that was asked for last. */
    private record LinksOf(String scenario, History history) {}

    /** Chooses, once the journal is judged. The chosen entries follow. */
    private ScenarioEntries(EntryIndex index, Collection<OfScenario> judged) {
        this.index = index;
        this.choice = new Choice(index, judged);
        this.leftOut = choice.leftOut();
        this.scenarios = new HashMap<>();
        this.bySeq = new HashMap<>();
        this.openings = new HashMap<>();
    }

    private ScenarioEntries(ScenarioEntries same) {
        this.index = same.index;
        this.choice = same.choice;
        this.leftOut = same.leftOut;
        this.scenarios = same.scenarios;
        this.bySeq = same.bySeq;
        this.openings = same.openings;
    }

    /** The same entries for another thread. */
    public ScenarioEntries view() {
        return new ScenarioEntries(this);
    }

    /** The entries of a history. */
    public static ScenarioEntries of(History history, Collection<OfScenario> judged) {
        EntryIndex index = new EntryIndex();
        history.entries().forEach(index::accept);
        ScenarioEntries all = new ScenarioEntries(index, judged);
        BitSet wanted = all.wanted();
        history.entries().stream()
                .filter(entry -> wanted.get((int) entry.seq()))
                .forEach(all::accept);
        return all;
    }

    /**
     * The entries of a journal, of which only those are read that reports show.
     *
     * @param index of the whole journal
     * @param journal its bytes; closed afterwards
     * @throws IOException if it cannot be read
     */
    public static ScenarioEntries of(EntryIndex index, Collection<OfScenario> judged, InputStream journal)
            throws IOException {
        ScenarioEntries all = new ScenarioEntries(index, judged);
        try (ChosenEntries entries = ChosenEntries.of(journal, all.wanted())) {
            for (Optional<Entry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                all.accept(entry.get());
            }
        }
        return all;
    }

    private BitSet wanted() {
        BitSet wanted = new BitSet();
        wanted.or(choice.shown());
        choice.openings().values().forEach(wanted::or);
        return wanted;
    }

    private void accept(Entry entry) {
        if (choice.shown().get((int) entry.seq())) {
            bySeq.put(entry.seq(), entry);
            if (!entry.scenario().isEmpty()) {
                scenarios
                        .computeIfAbsent(entry.scenario(), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        if (entry.event() instanceof Event.Connecting) {
            openings.put((int) entry.seq(), entry);
        }
    }

    /** The entries of a scenario and the stalls during it, in their order. */
    public List<Entry> of(String scenario) {
        List<Entry> own = scenarios.getOrDefault(scenario, List.of());
        if (own.isEmpty() || index.stalls().isEmpty()) {
            return own;
        }
        long first = own.get(0).seq();
        long end = own.get(own.size() - 1).seq();
        List<Entry> all = new ArrayList<>(own);
        index.stalls().stream()
                .filter(stall -> stall.seq() > first && stall.seq() < end)
                .forEach(all::add);
        all.sort((one, other) -> Long.compare(one.seq(), other.seq()));
        return all;
    }

    /** How many entries of a scenario are not kept. */
    public long leftOut(String scenario) {
        return leftOut.getOrDefault(scenario, 0L);
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
            List<Entry> entries = new ArrayList<>(scenarios.getOrDefault(scenario, List.of()));
            choice.openings().getOrDefault(scenario, new BitSet()).stream()
                    .mapToObj(openings::get)
                    .forEach(entries::add);
            entries.removeIf(entry -> !(entry.event() instanceof Event.OnLink));
            entries.sort((one, other) -> Long.compare(one.seq(), other.seq()));
            last = Optional.of(new LinksOf(scenario, History.of(entries)));
        }
        return last.get().history();
    }

    /** A budget in milliseconds; 0 if the journal does not name it. */
    long budget(String name) {
        return index.budgets().getOrDefault(name, 0L);
    }

    /** The names of the servers from the journal's first entry; empty if there is none. */
    List<String> servers() {
        return index.servers();
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
