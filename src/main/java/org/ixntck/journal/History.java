package org.ixntck.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.ixntck.adapter.Message;

/** A snapshot of the journal, or of a part of it: the input of the judge. Immutable and safe for any thread. */
public final class History {

    private static final long LIFTED_NANOS = 3_600_000_000_000L;

    private final Entries entries;
    /** Those that concern no connection. */
    private final Entries facts;

    private final Map<String, Link> links;
    private final Stalls stalls;
    private final Optional<String> overflowed;
    private final Predicate<String> elsewhere;
    private final Supplier<ForcedStates> forced;

    private History(
            Entries entries,
            Entries facts,
            Map<String, Link> links,
            Stalls stalls,
            Optional<String> overflowed,
            Predicate<String> elsewhere,
            Supplier<ForcedStates> forced) {
        this.entries = entries;
        this.facts = facts;
        this.links = links;
        this.stalls = stalls;
        this.overflowed = overflowed;
        this.elsewhere = elsewhere;
        this.forced = forced;
    }

    private static History nothing(Predicate<String> elsewhere, Supplier<ForcedStates> forced) {
        return new History(
                Entries.NONE, Entries.NONE, Map.of(), Stalls.of(List.of()), Optional.empty(), elsewhere, forced);
    }

    /** A history of the given entries, which must be in the order of the journal. */
    public static History of(List<Entry> entries) {
        List<Entry> all = Entries.of(entries);
        return ofSite(all, agent -> false, () -> ForcedStates.in(all));
    }

    /**
     * A history of what happened at one site.
     *
     * @param elsewhere whether an agent is one of other sites with the same servers
     * @param forced how servers have forced agents' states, at all sites of the run
     */
    static History ofSite(List<Entry> entries, Predicate<String> elsewhere, Supplier<ForcedStates> forced) {
        return nothing(elsewhere, forced).plus(entries);
    }

    /** The same history, as it goes on: costs what is new. */
    History plus(List<Entry> more) {
        List<Entry> news = more.stream()
                .filter(entry -> !(entry.event() instanceof Event.OnLink))
                .toList();
        Entries all = entries.plus(more);
        boolean stalled = news.stream().anyMatch(entry -> entry.event() instanceof Event.HeldUp);
        Entries known = facts.plus(news);
        return new History(
                all,
                known,
                news.size() == more.size() ? links : links(links, more),
                stalled ? Stalls.of(known) : stalls,
                overflowed.or(() -> overflowed(more)),
                elsewhere,
                forced);
    }

    /** The same history with a watermark among its entries, of a site on whose servers other scenarios play agents. */
    History upTo(Entry mark, Predicate<String> others) {
        return new History(entries.with(mark), facts.with(mark), links, stalls, overflowed, others, forced);
    }

    /** The same history, of a site on whose servers other scenarios play agents. */
    History beside(Predicate<String> others) {
        return new History(entries, facts, links, stalls, overflowed, others, forced);
    }

    private static Map<String, Link> links(Map<String, Link> before, List<Entry> more) {
        Map<String, List<Entry>> news = new LinkedHashMap<>();
        Map<String, Link> links = new LinkedHashMap<>(before);
        for (Entry entry : more) {
            if (entry.event() instanceof Event.OnLink on) {
                String key = entry.site() + ":" + on.link();
                if (on instanceof Event.Connecting) {
                    links.put(key, Link.of(entry));
                    news.put(key, new ArrayList<>());
                }
                if (links.containsKey(key)) {
                    news.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
                }
            }
        }
        news.forEach((key, entries) -> links.computeIfPresent(key, (any, link) -> link.plus(entries)));
        return links;
    }

    private static Optional<String> overflowed(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.event() instanceof Event.Overflowed)
                .map(entry -> ((Event.Overflowed) entry.event()).link())
                .findFirst();
    }

    /** All entries, in their order. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whether another scenario plays the agent on the servers of this site. Late events about it may arrive here. */
    public boolean elsewhere(String agent) {
        return elsewhere.test(agent);
    }

    /** How often servers have forced agents' states, counted over the whole run, also if this is a part of it. */
    public ForcedStates forcedStates() {
        return forced.get();
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
        Entries some = Event.OnLink.class.isAssignableFrom(type) ? entries : facts;
        return some.stream().filter(entry -> type.isInstance(entry.event())).toList();
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
        return overflowed;
    }

    /** The keys of all sites. */
    public List<String> sites() {
        TreeSet<String> names = new TreeSet<>();
        entries.stream().map(Entry::site).filter(site -> !site.isEmpty()).forEach(names::add);
        return List.copyOf(names);
    }

    /** The history of each site until it was taken down, including the entries of the whole run, by the site's key. */
    public Map<String, History> bySite() {
        Map<String, History> histories = new TreeMap<>();
        SiteHistories sites = SiteHistories.all(histories::put);
        entries.forEach(sites::accept);
        sites.end();
        return histories;
    }

    /** The message of an entry that was sent or received. */
    public static Optional<Message> message(Entry entry) {
        if (entry.event() instanceof Event.Received received) {
            return Optional.of(received.message());
        }
        return entry.event() instanceof Event.Sent sent ? Optional.of(sent.message()) : Optional.empty();
    }
}
