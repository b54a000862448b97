package org.ixntck.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ixntck.adapter.Message;

/** A snapshot of the journal, or of a part of it: the input of the judge. Immutable and safe for any thread. */
public final class History {

    private static final long LIFTED_NANOS = 3_600_000_000_000L;

    private final List<Entry> entries;
    private final Map<String, Link> links;
    private final Stalls stalls;
    private final Set<String> elsewhere;
    private final Optional<ForcedStates> forcedInTheRun;

    private History(List<Entry> entries, Set<String> elsewhere, Optional<ForcedStates> forced) {
        this(entries, links(entries), Stalls.of(entries), elsewhere, forced);
    }

    private History(
            List<Entry> entries,
            Map<String, Link> links,
            Stalls stalls,
            Set<String> elsewhere,
            Optional<ForcedStates> forced) {
        this.entries = List.copyOf(entries);
        this.links = links;
        this.stalls = stalls;
        this.elsewhere = Set.copyOf(elsewhere);
        this.forcedInTheRun = forced;
    }

    /** A history of the given entries, which must be in the order of the journal. */
    public static History of(List<Entry> entries) {
        return new History(entries, Set.of(), Optional.empty());
    }

    /** The same history with a watermark among its entries, and with the agents that other scenarios play on the same servers. */
    History upTo(List<Entry> marked, Set<String> others) {
        return new History(marked, links, stalls, others, forcedInTheRun);
    }

    private static Map<String, Link> links(List<Entry> entries) {
        Map<String, Link> links = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.event() instanceof Event.OnLink on) {
                String key = entry.site() + ":" + on.link();
                if (on instanceof Event.Connecting) {
                    links.put(key, new Link(entry));
                }
                Link link = links.get(key);
                if (link != null) {
                    link.add(entry);
                }
            }
        }
        return links;
    }

    /** All entries, in their order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The agents that other scenarios play on the servers of this site. Late events about them may arrive here. */
    public Set<String> elsewhere() {
        return elsewhere;
    }

    /** How often servers have forced agents' states, counted over the whole run, also if this is a part of it. */
    public ForcedStates forcedStates() {
        return forcedInTheRun.orElseGet(() -> ForcedStates.in(
                entries, header().map(head -> head.terms().nanos("report")).orElse(0L)));
    }

    /** The {@code seq} of the last entry; 0 if there is none. */
    public long last() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).seq();
    }

    /** The entry with the given {@code seq}. */
    public Optional<Entry> entry(long seq) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long found = entries.get(middle).seq();
            if (found == seq) {
                return Optional.of(entries.get(middle));
            }
            if (found < seq) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** The entries with events of one kind, in their order. */
    public List<Entry> all(Class<? extends Event> type) {
        return entries.stream().filter(entry -> type.isInstance(entry.event())).toList();
    }

    /** The first entry of the run. */
    public Optional<Event.RunStarted> header() {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Event.RunStarted)
                .map(entry -> (Event.RunStarted) entry.event())
                .findFirst();
    }

    /**
     * The time in nanoseconds by which each budget is extended, so that a server can be debugged during the run; 0 in an ordinary run.
     */
    public long lifted() {
        return header().filter(head -> Boolean.TRUE.equals(head.options().get(Event.RunStarted.DEBUG)))
                .map(head -> LIFTED_NANOS)
                .orElse(0L);
    }

    /**
     * What the servers promise: features, policies and budgets.
     *
     * @throws IllegalStateException if the journal lacks its first entry
     */
    public Terms terms() {
        return header().map(Event.RunStarted::terms)
                .orElseThrow(
                        () -> new IllegalStateException("expected a run-started entry at the head of the journal"));
    }

    /** All connections, in the order in which they were opened. */
    public List<Link> links() {
        return List.copyOf(links.values());
    }

    /** The connections for which the condition holds. */
    public List<Link> links(Predicate<Link> condition) {
        return links.values().stream().filter(condition).toList();
    }

    /** The connection with the given name at the given site. */
    public Optional<Link> link(String site, String id) {
        return Optional.ofNullable(links.get(site + ":" + id));
    }

    /**
     * The time up to which everything that arrived has been recorded, in nanoseconds; 0 if there is no watermark yet. It stops growing when the
     * site is taken down, its record overflows or its adapter fails.
     */
    public long watermark() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).event() instanceof Event.Watermark mark) {
                return mark.upTo();
            }
            if (entries.get(i).event() instanceof Event.SiteClosing closing) {
                return closing.upTo();
            }
            if (entries.get(i).event() instanceof Event.Overflowed overflowed) {
                return overflowed.upTo();
            }
            if (entries.get(i).event() instanceof Event.AdapterFailed failed) {
                return failed.upTo();
            }
        }
        return 0;
    }

    /** The times in which the kit, or a process that it had started, was not scheduled. */
    public Stalls stalls() {
        return stalls;
    }

    /** The first connection on which more arrived than is recorded. */
    public Optional<String> overflowed() {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Event.Overflowed)
                .map(entry -> ((Event.Overflowed) entry.event()).link())
                .findFirst();
    }

    /** The keys of all sites. */
    public List<String> sites() {
        TreeSet<String> names = new TreeSet<>();
        entries.stream().map(Entry::site).filter(site -> !site.isEmpty()).forEach(names::add);
        return List.copyOf(names);
    }

    /** The history of each site until it was taken down, including the entries of the whole run, by the site's key. */
    public Map<String, History> bySite() {
        Map<String, List<Entry>> parts = new LinkedHashMap<>();
        sites().forEach(site -> parts.put(site, new ArrayList<>()));
        Map<String, Long> closed = new HashMap<>();
        Set<String> overflowed = new HashSet<>();
        List<Entry> marks = new ArrayList<>();
        for (Entry entry : withoutFailures()) {
            if (entry.event() instanceof Event.Watermark) {
                marks.add(entry);
            } else if (entry.event() instanceof Event.RunStarted || entry.event() instanceof Event.HeldUp) {
                parts.forEach((site, part) -> {
                    if (begun(entry) <= closed.getOrDefault(site, Long.MAX_VALUE)) {
                        part.add(entry);
                    }
                });
            } else if (!entry.site().isEmpty() && !closed.containsKey(entry.site())) {
                if (!overflowed.contains(entry.site()) || knownDespiteOverflow(entry)) {
                    parts.get(entry.site()).add(entry);
                }
                if (entry.event() instanceof Event.SiteClosing || entry.event() instanceof Event.AdapterFailed) {
                    closed.put(entry.site(), entry.at());
                } else if (entry.event() instanceof Event.Overflowed) {
                    overflowed.add(entry.site());
                }
            }
        }
        overflowed.addAll(closed.keySet());
        Leases leases = new Leases();
        entries.forEach(leases::add);
        Optional<ForcedStates> forced = Optional.of(forcedStates());
        Map<String, History> histories = new LinkedHashMap<>();
        parts.forEach((site, part) -> histories.put(
                site,
                new History(overflowed.contains(site) ? part : marked(part, marks), leases.elsewhere(site), forced)));
        return histories;
    }

    /** A stall is recorded when it is over; a site that it concerns may have been taken down since it began. */
    private static long begun(Entry entry) {
        return entry.event() instanceof Event.HeldUp stall ? stall.from() : entry.at();
    }

    /** Leaves out the entries of a site after its adapter failed, except the failure that reaches back furthest. */
    private List<Entry> withoutFailures() {
        Map<String, Event.AdapterFailed> failures = new HashMap<>();
        for (Entry entry : all(Event.AdapterFailed.class)) {
            failures.merge(
                    entry.site(),
                    (Event.AdapterFailed) entry.event(),
                    (one, other) -> one.from() <= other.from() ? one : other);
        }
        return entries.stream()
                .filter(entry -> !failures.containsKey(entry.site())
                        || entry.seq() < failures.get(entry.site()).from()
                        || entry.event().equals(failures.get(entry.site())))
                .toList();
    }

    /** What the kit did itself, and lines that are not messages, are recorded after an overflow too. */
    private static boolean knownDespiteOverflow(Entry entry) {
        boolean end = entry.event() instanceof Event.SiteClosing
                || entry.event() instanceof Event.Overflowed
                || entry.event() instanceof Event.AdapterFailed;
        return entry.event() instanceof Event.Unreadable || (entry.pass() == 0 && !end);
    }

    /** A site that is in use, or was when the run ended, gets the last watermark. */
    private static List<Entry> marked(List<Entry> part, List<Entry> marks) {
        List<Entry> marked = new ArrayList<>(part);
        if (!marks.isEmpty()) {
            marked.add(marks.get(marks.size() - 1));
        }
        marked.sort(Comparator.comparingLong(Entry::seq));
        return marked;
    }

    /** The message of an entry that was sent or received. */
    public static Optional<Message> message(Entry entry) {
        if (entry.event() instanceof Event.Received received) {
            return Optional.of(received.message());
        }
        return entry.event() instanceof Event.Sent sent ? Optional.of(sent.message()) : Optional.empty();
    }
}
