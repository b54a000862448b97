package org.ixntck.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * What a journal keeps in memory: the entries of the run and of each site, and the watermarks. Others look at it, or wait until it has grown, on
 * any thread. It shares the lock under which the journal gives its entries their order.
 */
final class KeptEntries {

    private final ReentrantLock lock;
    private final boolean keepsWatermarks;
    private final List<Entry> run = new ArrayList<>();
    private final Map<String, SiteEntries> sites = new ConcurrentHashMap<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Leases leases = new Leases();
    private final List<Entry> watermarks = new ArrayList<>();
    /** The newest watermark, or none; a snapshot of a site needs only that. */
    private List<Entry> watermark = List.of();
    /** What waits for a watermark, the earliest first. */
    private final Queue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::upTo));

    /** Somebody who waits for a watermark of that time. */
    private record Due(long upTo, Condition reached) {}

    /**
     * Keeps nothing yet.
     *
     * @param keepsWatermarks whether every watermark is kept for {@link #all}, and not only the newest
     */
    KeptEntries(ReentrantLock lock, boolean keepsWatermarks) {
        this.lock = lock;
        this.keepsWatermarks = keepsWatermarks;
    }

    /** Takes the next entry of the journal and wakes those who wait for it. Called under the lock. */
    void add(Entry entry) {
        if (entry.event() instanceof Event.Watermark mark) {
            watermark = List.of(entry);
            while (!due.isEmpty() && due.peek().upTo() <= mark.upTo()) {
                due.remove().reached().signalAll();
            }
            if (keepsWatermarks) {
                watermarks.add(entry);
            }
        } else if (entry.site().isEmpty()) {
            run.add(entry);
        } else if (!forgotten.contains(entry.site())) {
            site(entry.site()).add(entry);
            leases.add(entry);
            leases.reported(entry);
        }
    }

    /** The time of the newest watermark in nanoseconds; 0 if there is none. Called under the lock. */
    long known() {
        return watermark.stream()
                .mapToLong(entry -> ((Event.Watermark) entry.event()).upTo())
                .findFirst()
                .orElse(0);
    }

    /**
     * Waits until a site has entries after the given {@code seq}, until a watermark of that time is recorded, or until the time is over.
     *
     * @param upTo a time in nanoseconds that was not reached when the caller looked
     * @param nanosMax the longest wait in nanoseconds
     */
    void await(String site, long after, long upTo, long nanosMax) throws InterruptedException {
        lock.lock();
        try {
            SiteEntries here = site(site);
            if (here.newest() > after) {
                return;
            }
            Due mine = new Due(upTo, here.grown());
            due.add(mine);
            try {
                here.grown().awaitNanos(nanosMax);
            } finally {
                due.remove(mine);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The history of a site so far. Looks at one site wait for each other, but no event loop waits for them. */
    History history(String site) {
        SiteEntries here = site(site);
        synchronized (here) {
            List<Entry> news;
            List<Entry> mark;
            lock.lock();
            try {
                news = here.news(run);
                mark = watermark;
            } finally {
                lock.unlock();
            }
            History known = here.snapshot(news);
            Predicate<String> elsewhere = agent -> leases.elsewhere(site, agent);
            return mark.isEmpty() ? known.beside(elsewhere) : known.upTo(mark.get(0), elsewhere);
        }
    }

    private SiteEntries site(String key) {
        return sites.computeIfAbsent(key, it -> new SiteEntries(lock.newCondition()));
    }

    /** The entries of a site after the given {@code seq}, in their order. */
    List<Entry> since(String site, long after) {
        lock.lock();
        try {
            SiteEntries here = sites.get(site);
            return here == null ? List.of() : here.after(after);
        } finally {
            lock.unlock();
        }
    }

    /** All that is kept, in its order. */
    History all() {
        lock.lock();
        try {
            List<Entry> all = new ArrayList<>(run);
            all.addAll(watermarks);
            sites.values().forEach(site -> all.addAll(site.after(0)));
            all.sort(Comparator.comparingLong(Entry::seq));
            return History.of(all);
        } finally {
            lock.unlock();
        }
    }

    /** Removes the entries of a finished site. Later ones are not kept. */
    void forget(String site) {
        lock.lock();
        try {
            sites.remove(site);
            forgotten.add(site);
            leases.forget(site);
        } finally {
            lock.unlock();
        }
    }

    /** When a login or logout of an agent was last reported, at any site, in nanoseconds; 0 if never. */
    long reported(String agent) {
        lock.lock();
        try {
            return leases.reported(agent);
        } finally {
            lock.unlock();
        }
    }
}
