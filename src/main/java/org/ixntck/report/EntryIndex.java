package org.ixntck.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/**
 * To which scenario each entry of a journal belongs, and on whose connection it is: what has to be known to choose the entries that reports show,
 * once the journal is judged. Takes the journal entry by entry, and keeps a few bytes of each. Not thread-safe.
 */
public final class EntryIndex {

    /** Shorter stalls, of which a busy machine has many, would be in each scenario that runs at the time. */
    private static final long STALL_NANOS_MIN = 100_000_000;

    /** The number of the entry's scenario, by the {@code seq} of the entry; 0 if it has none. */
    private int[] scenarios = new int[1 << 10];
    /** The {@code seq} of the opening of the entry's connection, if another scenario has opened it; otherwise 0. */
    private int[] openings = new int[1 << 10];

    private final BitSet ends = new BitSet();
    private final List<String> keys = new ArrayList<>(List.of(""));
    private final Map<String, Integer> numbers = new HashMap<>(Map.of("", 0));
    /** The {@code seq} of the opening of each connection, by site and name. */
    private final Map<String, Map<String, Integer>> links = new HashMap<>();

    private final List<Entry> stalls = new ArrayList<>();
    private List<String> servers = List.of();
    private Map<String, Long> budgets = Map.of();
    private int last;

    /** Takes the next entry of the journal. */
    public void accept(Entry entry) {
        int seq = Math.toIntExact(entry.seq());
        if (seq >= scenarios.length) {
            int length = Math.max(seq + 1, 2 * scenarios.length);
            scenarios = Arrays.copyOf(scenarios, length);
            openings = Arrays.copyOf(openings, length);
        }
        last = Math.max(last, seq);
        scenarios[seq] = numbers.computeIfAbsent(entry.scenario(), this::number);
        Event event = entry.event();
        if (event instanceof Event.OnLink on) {
            link(entry, on, seq);
        } else if (event instanceof Event.ScenarioEnded) {
            ends.set(seq);
        } else if (event instanceof Event.RunStarted head) {
            servers = head.terms().servers();
            budgets = head.terms().budgets();
        } else if (event instanceof Event.HeldUp held && entry.scenario().isEmpty()) {
            if (held.to() - held.from() >= STALL_NANOS_MIN) {
                stalls.add(entry);
            }
        }
    }

    private int number(String key) {
        keys.add(key);
        return keys.size() - 1;
    }

    private void link(Entry entry, Event.OnLink on, int seq) {
        Map<String, Integer> here = links.computeIfAbsent(entry.site(), any -> new HashMap<>());
        if (on instanceof Event.Connecting) {
            here.put(on.link(), seq);
        }
        int opening = here.getOrDefault(on.link(), 0);
        openings[seq] = scenarios[opening] == scenarios[seq] ? 0 : opening;
    }

    /** The highest {@code seq}. */
    int last() {
        return last;
    }

    /** The number of the scenario of an entry; 0 if it has none. */
    int scenario(int seq) {
        return scenarios[seq];
    }

    /** The keys of the scenarios by their numbers; the first is empty. */
    List<String> keys() {
        return keys;
    }

    /** The opening of the connection that the entry is about; 0 if its own scenario has opened it, or it is about none. */
    int opening(int seq) {
        return openings[seq];
    }

    /** Whether a scenario ended there. */
    boolean isEnd(int seq) {
        return ends.get(seq);
    }

    /** The stalls of the kit that are worth showing. */
    List<Entry> stalls() {
        return stalls;
    }

    /** The names of the servers. */
    List<String> servers() {
        return servers;
    }

    /** In milliseconds by name. */
    Map<String, Long> budgets() {
        return budgets;
    }
}
