package org.ixntck.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

/**
 * What a journal keeps in memory of one site. All methods but {@link #snapshot} are called under the lock of the journal.
 */
final class SiteEntries {

    private final List<Entry> entries = new ArrayList<>();
    private final Condition grown;
    private History known = History.of(List.of());
    private int seenOfRun;
    private int seen;

    /**
     * A site without entries.
     *
     * @param grown a condition of the journal's lock, which is signalled for each new entry
     */
    SiteEntries(Condition grown) {
        this.grown = grown;
    }

    Condition grown() {
        return grown;
    }

    void add(Entry entry) {
        entries.add(entry);
        grown.signalAll();
    }

    /** The {@code seq} of the newest entry; 0 if there is none. */
    long newest() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).seq();
    }

    /** The entries after the given {@code seq}, in their order. */
    List<Entry> after(long after) {
        int from = entries.size();
        while (from > 0 && entries.get(from - 1).seq() > after) {
            from--;
        }
        return List.copyOf(entries.subList(from, entries.size()));
    }

    /** What has been recorded of the run and of the site since the last call, in its order. */
    List<Entry> news(List<Entry> run) {
        List<Entry> news = merged(run.subList(seenOfRun, run.size()), entries.subList(seen, entries.size()));
        seenOfRun = run.size();
        seen = entries.size();
        return news;
    }

    /** The last snapshot with these entries, without watermarks. Called under the monitor of this object. */
    History snapshot(List<Entry> news) {
        known = known.plus(news);
        return known;
    }

    private static List<Entry> merged(List<Entry> left, List<Entry> right) {
        List<Entry> merged = new ArrayList<>(left.size() + right.size());
        int i = 0;
        for (Entry entry : right) {
            while (i < left.size() && left.get(i).seq() < entry.seq()) {
                merged.add(left.get(i++));
            }
            merged.add(entry);
        }
        merged.addAll(left.subList(i, left.size()));
        return merged;
    }
}
