package org.ixntck.judge.model;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What was found at a site that has been taken down, and when that was. */
    private record Over(String site, Tally found, long at) {}

    private final Table table;
    private final Levels levels;
    private final long late;
    private final Consumer<SiteJudgement> judged;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Queue<Over> over = new ArrayDeque<>();
    private final Map<String, String> leases = new HashMap<>();
    private final Wakes wakes = new Wakes();
    private final ForcedChanges forced = new ForcedChanges();
    private final Set<String> statusSent = new HashSet<>();
    private final Queue<Entry> held = new ArrayDeque<>();
    private Timing timing;
    private Terms terms;
    private long watermark;

    /**
     * A model of that table.
     *
     * @param late how many nanoseconds after a site was taken down its adapter may still notice that it had failed there
     * @param judged is told what is found at each site, that long after the site is over, or when the journal is
     */
    public Model(Table table, Levels levels, long late, Consumer<SiteJudgement> judged) {
        this.table = table;
        this.levels = levels;
        this.late = late;
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
            handOut(watermark - late);
            return;
        }
        Site site = sites.get(entry.site());
        if (site != null) {
            judge(entry, site);
        } else if (closed.contains(entry.site())) {
            judgeLate(entry);
        } else if (!entry.site().isEmpty()) {
            site = new Site(entry.site(), terms, timing, table, levels, wakes, leases, statusSent);
            sites.put(site.name(), site);
            judge(entry, site);
        }
    }

    private void judgeLate(Entry entry) {
        if (entry.event() instanceof Event.AdapterFailed failed) {
            over.stream()
                    .filter(it -> it.site().equals(entry.site()))
                    .forEach(it -> it.found().forgetFrom(failed.from()));
        }
    }

    private void judge(Entry entry, Site site) {
        site.accept(entry);
        if (site.closed()) {
            sites.remove(site.name());
            finish(site, entry.at());
            if (late == 0) {
                handOut(entry.at());
            }
        }
    }

    private void advance(Entry now) {
        for (Checked due : wakes.due(watermark)) {
            due.advance(watermark, now);
        }
    }

    private void finish(Site site, long at) {
        closed.add(site.name());
        over.add(new Over(site.name(), site.finish(), at));
    }

    private void handOut(long upTo) {
        while (!over.isEmpty() && over.peek().at() <= upTo) {
            Over site = over.poll();
            judged.accept(SiteJudgement.of(site.site(), site.found()));
        }
    }

    /** There are no more entries. */
    public void end() {
        release(Long.MAX_VALUE);
        sites.values().forEach(it -> finish(it, watermark));
        sites.clear();
        handOut(Long.MAX_VALUE);
        forced.judged().forEach(judged);
        wakes.clear();
    }
}
