package org.ixntck.judge.model;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Terms;

/**
 * Judges a journal, entry by entry. Each entry is seen once, and what is settled is forgotten, so that memory grows with what is open and time
 * with the number of entries. Not safe for several threads.
 */
public final class Model {

    /** More entries are not held back. */
    private static final int HELD_MAX = 100_000;

    private final Table table;
    private final Levels levels;
    private final Consumer<SiteJudgement> judged;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, String> leases = new HashMap<>();
    private final PriorityQueue<Wake> wakes = new PriorityQueue<>();
    private final ForcedChanges forced = new ForcedChanges();
    private final Set<String> statusSent = new HashSet<>();
    private final Queue<Entry> held = new ArrayDeque<>();
    private Timing timing;
    private Terms terms;
    private long watermark;

    /**
     * A model of that table.
     *
     * @param judged is told what is found at each site, when the site is over or the journal is
     */
    public Model(Table table, Levels levels, Consumer<SiteJudgement> judged) {
        this.table = table;
        this.levels = levels;
        this.judged = judged;
    }

    /**
     * Takes the next entry. It is judged once a watermark says that all stalls before it have been recorded: they may be recorded after what they
     * held up.
     */
    public void accept(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.RunStarted head) {
            terms = head.terms();
            timing = new Timing(terms, Boolean.TRUE.equals(head.options().get(Event.RunStarted.DEBUG)));
        } else if (event instanceof Event.HeldUp stall) {
            timing.add(stall);
        } else {
            held.add(entry);
            if (event instanceof Event.Watermark mark) {
                release(mark.upTo());
            }
        }
    }

    private void release(long known) {
        while (!held.isEmpty() && (held.peek().at() <= known || held.size() > HELD_MAX)) {
            judge(held.poll());
        }
    }

    private void judge(Entry entry) {
        Event event = entry.event();
        forced.accept(entry, timing.report());
        if (event instanceof Event.Watermark mark) {
            watermark = Math.max(watermark, mark.upTo());
            advance(entry);
        } else if (!entry.site().isEmpty() && !closed.contains(entry.site())) {
            Site site = sites.computeIfAbsent(
                    entry.site(), key -> new Site(key, terms, timing, table, levels, wakes, leases, statusSent));
            site.accept(entry);
            if (site.closed()) {
                sites.remove(site.name());
                finish(site);
            }
        }
    }

    private void advance(Entry now) {
        Set<Checked> due = new LinkedHashSet<>();
        while (!wakes.isEmpty() && wakes.peek().time() <= watermark) {
            due.add(wakes.poll().whom());
        }
        due.forEach(it -> it.advance(watermark, now));
    }

    private void finish(Site site) {
        closed.add(site.name());
        judged.accept(site.finish());
    }

    /** There are no more entries. */
    public void end() {
        release(Long.MAX_VALUE);
        sites.values().forEach(this::finish);
        sites.clear();
        forced.judged().forEach(judged);
        wakes.clear();
    }
}
