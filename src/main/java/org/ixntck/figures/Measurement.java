package org.ixntck.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Terms;

/** Takes a journal entry by entry and measures. What it keeps grows with what it has measured, not with the journal. Not thread-safe. */
public final class Measurement {

    private final List<Event.HeldUp> heldUp = new ArrayList<>();
    private final Map<String, Site> sites = new HashMap<>();
    private final Margins margins = new Margins();
    private final List<SwitchOver> switchOvers = new ArrayList<>();
    private final List<AgentTruth> truth = new ArrayList<>();
    /** The sites that were taken down; what happens there later is not measured. */
    private final Set<String> closed = new HashSet<>();

    private long last;

    /** The figures of a whole journal. */
    public static Figures of(Iterable<Entry> journal) {
        Measurement measurement = new Measurement();
        journal.forEach(measurement::accept);
        return measurement.end();
    }

    /** Takes the next entry of the journal. */
    public void accept(Entry entry) {
        if (entry.event() instanceof Event.RunStarted head) {
            Terms terms = head.terms();
            Map<String, Long> limits = new HashMap<>();
            terms.budgets().keySet().forEach(budget -> limits.put(budget, terms.nanos(budget)));
            margins.limits(limits);
        } else if (entry.event() instanceof Event.HeldUp held) {
            heldUp.add(held);
        } else if (!entry.site().isEmpty()) {
            Site site = sites.get(entry.site());
            if (site != null) {
                accept(entry, site);
            } else if (!closed.contains(entry.site())) {
                site = site();
                sites.put(entry.site(), site);
                accept(entry, site);
            }
        }
    }

    private void accept(Entry entry, Site site) {
        last = entry.at();
        site.accept(entry);
        if (entry.event() instanceof Event.SiteClosing) {
            sites.remove(entry.site());
            closed.add(entry.site());
        }
    }

    private Site site() {
        return new Site(List.of(new Answers(margins), new Failovers(switchOvers), new Beliefs(truth)));
    }

    /** Called after the last entry. Returns what was measured. */
    public Figures end() {
        sites.values().forEach(site -> site.closing(last));
        sites.clear();
        return new Figures(
                switchOvers.stream()
                        .sorted(Comparator.comparingLong(SwitchOver::seq))
                        .toList(),
                truth.stream()
                        .sorted(Comparator.comparingLong(AgentTruth::wrongNanos).reversed())
                        .toList(),
                margins.uses(),
                margins.nearest(heldUp),
                margins.nearestOf(heldUp));
    }
}
