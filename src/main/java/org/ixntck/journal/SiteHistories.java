package org.ixntck.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Collects the entries of each site until it is taken down, and passes them on as a history, together with the entries of the whole run. Takes the
 * journal entry by entry, and forgets a site once it was passed on. Not thread-safe.
 */
public final class SiteHistories {

    /** A stall that ended this long before a site was opened does not affect it. */
    private static final long STALLS_NANOS = 600_000_000_000L;

    /** How long a site is kept after its end, since an adapter may notice late that it has failed. */
    public static final long LATE_NANOS = 10_000_000_000L;

    private final int unaskedMax;
    private final boolean unasked;
    private final Set<String> whole;
    private final BiConsumer<String, History> over;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Part> closed = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final List<Entry> stalls = new ArrayList<>();
    private final Leases leases = new Leases();
    private final ForcedStates.Counter forced = new ForcedStates.Counter();
    private Optional<Entry> head = Optional.empty();
    private Optional<Entry> mark = Optional.empty();

    /** The entries of one site. */
    private static final class Part {
        private final List<Entry> entries = new ArrayList<>();
        private final long opened;
        private long closed = Long.MAX_VALUE;
        private boolean overflowed;
        private boolean asked;
        private boolean dropped;
        private Optional<Event.AdapterFailed> failure = Optional.empty();

        Part(long opened) {
            this.opened = opened;
        }
    }

    private SiteHistories(int unaskedMax, boolean unasked, Set<String> whole, BiConsumer<String, History> over) {
        this.unaskedMax = unaskedMax;
        this.unasked = unasked;
        this.whole = Set.copyOf(whole);
        this.over = over;
    }

    /** Passes on every site. */
    static SiteHistories all(BiConsumer<String, History> over) {
        return new SiteHistories(Integer.MAX_VALUE, true, Set.of(), over);
    }

    /** Passes on the sites at which something is expected ({@link Event.Expected}). Memory grows with the length of the journal. */
    public static SiteHistories asked(BiConsumer<String, History> over) {
        return new SiteHistories(Integer.MAX_VALUE, false, Set.of(), over);
    }

    /**
     * Passes on the sites at which something is expected. If a site has too many entries before its first expectation, they are dropped; then
     * {@link #lost} names it at the end, and the journal has to be read again.
     *
     * @param unaskedMax how many entries are kept of a site before its first expectation
     * @param whole sites of which all entries are kept
     */
    public static SiteHistories bounded(int unaskedMax, Set<String> whole, BiConsumer<String, History> over) {
        return new SiteHistories(unaskedMax, false, whole, over);
    }

    /** The sites at which something was expected after their first entries had been dropped. */
    public Set<String> lost() {
        return Set.copyOf(lost);
    }

    /** How often servers have forced agents' states so far, at all sites. */
    public ForcedStates forcedStates() {
        return forced.count();
    }

    /** Takes the next entry of the journal. */
    public void accept(Entry entry) {
        Event event = entry.event();
        leases.add(entry);
        forced.accept(entry);
        if (event instanceof Event.Watermark watermark) {
            mark = Optional.of(entry);
            release(watermark.upTo());
        } else if (event instanceof Event.RunStarted) {
            head = Optional.of(entry);
        } else if (event instanceof Event.HeldUp) {
            stalls.add(entry);
        } else if (!entry.site().isEmpty()) {
            ofSite(entry);
        }
    }

    private void ofSite(Entry entry) {
        Part open = parts.get(entry.site());
        if (open != null) {
            accept(open, entry);
            return;
        }
        Part ended = closed.get(entry.site());
        if (ended != null) {
            if (entry.event() instanceof Event.AdapterFailed failed) {
                fail(ended, entry, failed);
            }
        } else if (!gone.contains(entry.site())) {
            Part first = new Part(entry.at());
            parts.put(entry.site(), first);
            accept(first, entry);
        }
    }

    private void accept(Part part, Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.AdapterFailed failed) {
            fail(part, entry, failed);
            closed.put(entry.site(), parts.remove(entry.site()));
        } else if (!part.overflowed || (knownDespiteOverflow(entry) && !asksOfUnknown(part, entry))) {
            keep(part, entry);
        }
        if (event instanceof Event.SiteClosing) {
            part.closed = entry.at();
            closed.put(entry.site(), parts.remove(entry.site()));
        } else if (event instanceof Event.Overflowed) {
            part.overflowed = true;
        }
    }

    private void keep(Part part, Entry entry) {
        if (entry.event() instanceof Event.Expected) {
            part.asked = true;
            if (part.dropped) {
                lost.add(entry.site());
            }
        }
        if (!part.dropped) {
            part.entries.add(entry);
            if (!part.asked && part.entries.size() > unaskedMax && !whole.contains(entry.site())) {
                part.entries.clear();
                part.dropped = true;
            }
        }
    }

    /** Leaves out the entries of a site after its adapter failed, except the failure that reaches back furthest. */
    private static void fail(Part part, Entry entry, Event.AdapterFailed failure) {
        if (part.failure.filter(it -> it.from() <= failure.from()).isEmpty()) {
            part.failure = Optional.of(failure);
            part.entries.removeIf(it -> it.seq() >= failure.from());
            part.entries.add(entry);
            part.overflowed = part.entries.stream().anyMatch(it -> it.event() instanceof Event.Overflowed);
            part.closed = entry.at();
        }
    }

    /** What the kit did itself, and lines that are not messages, are recorded after an overflow too. */
    private static boolean knownDespiteOverflow(Entry entry) {
        boolean end = entry.event() instanceof Event.SiteClosing || entry.event() instanceof Event.Overflowed;
        return entry.event() instanceof Event.Unreadable || (entry.pass() == ReadPass.KIT && !end);
    }

    /** Nothing can be said of what follows an entry that is not known. */
    private static boolean asksOfUnknown(Part part, Entry entry) {
        return !part.dropped
                && entry.event() instanceof Event.Expected expected
                && expected.claim().get("after") instanceof Number after
                && part.entries.stream().noneMatch(it -> it.seq() == after.longValue());
    }

    private void release(long known) {
        List<String> due = closed.entrySet().stream()
                .takeWhile(it -> it.getValue().closed + LATE_NANOS <= known)
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(site -> handOut(site, closed.remove(site)));
        if (!due.isEmpty() && !stalls.isEmpty()) {
            long oldest = Math.min(oldest(parts, known), oldest(closed, known));
            stalls.removeIf(it -> ((Event.HeldUp) it.event()).to() < oldest - STALLS_NANOS);
        }
    }

    private static long oldest(Map<String, Part> parts, long known) {
        return parts.values().stream().mapToLong(it -> it.opened).min().orElse(known);
    }

    private void handOut(String site, Part part) {
        gone.add(site);
        if (unasked || (part.asked && !lost.contains(site))) {
            over.accept(site, history(site, part));
        }
    }

    /** A site that is in use, or was when the run ended, gets the last watermark. */
    private History history(String site, Part part) {
        List<Entry> entries = new ArrayList<>(part.entries.size() + stalls.size() + 2);
        head.ifPresent(entries::add);
        // A stall is recorded only when it is over, perhaps after the site was taken down.
        stalls.stream()
                .filter(it -> ((Event.HeldUp) it.event()).from() <= part.closed)
                .forEach(entries::add);
        entries.addAll(part.entries);
        if (part.closed == Long.MAX_VALUE && !part.overflowed) {
            mark.ifPresent(entries::add);
        }
        entries.sort(Comparator.comparingLong(Entry::seq));
        return History.ofSite(entries, agent -> leases.elsewhere(site, agent), this::forcedStates);
    }

    /** Called after the last entry. Passes on the remaining sites. */
    public void end() {
        closed.forEach(this::handOut);
        parts.forEach(this::handOut);
        closed.clear();
        parts.clear();
    }
}
