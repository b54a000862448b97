package org.ixntck.judge.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.SiteHistories;
import org.ixntck.journal.Terms;
import org.ixntck.judge.invariant.Contents;
import org.ixntck.judge.model.Levels;
import org.ixntck.judge.model.Model;
import org.ixntck.judge.model.SiteJudgement;
import org.ixntck.judge.model.Table;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Finding;
import org.ixntck.judge.rule.Requirement;

/**
 * Watches all that happens at all sites, whatever the scenarios ask: by the protocol model, and by the invariants about the content of messages.
 * Reads the journal once, entry by entry. Not safe for several threads.
 */
public final class Observer {

    private final Catalogue catalogue;
    private final Model model;
    private final Map<String, Contents> contents = new HashMap<>();
    private final Map<String, SiteFindings> contentFindings = new HashMap<>();
    private final Map<String, Set<String>> leases = new HashMap<>();
    private final Set<String> common = new HashSet<>();
    private final Consumer<ObservedSite> listener;
    private final boolean streaming;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Set<String>> visited = new HashMap<>();
    private final Set<String> cells = new HashSet<>();
    private final Table table = Table.ofTheModels();
    private int hypothesesMax = 1;
    private int inconclusiveStrands;
    private Optional<Terms> terms = Optional.empty();

    /** An observer that has seen nothing yet, and keeps all findings to the end. */
    public Observer(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.streaming = false;
        this.listener = site -> {
            findings.addAll(site.findings());
            visited.computeIfAbsent(site.site(), any -> new TreeSet<>()).addAll(site.visited());
        };
        this.model = new Model(table, levels(catalogue), SiteHistories.LATE_NANOS, this::judged);
    }

    /**
     * An observer that has seen nothing yet, and keeps no findings: its memory grows with the sites that are open.
     *
     * @param late how many nanoseconds after a site was taken down its adapter may still notice that it had failed there
     * @param listener is told what was found at each site, that long after the site is over, or when the journal is
     */
    public Observer(Catalogue catalogue, long late, Consumer<ObservedSite> listener) {
        this.catalogue = catalogue;
        this.streaming = true;
        this.listener = listener;
        this.model = new Model(table, levels(catalogue), late, this::judged);
    }

    private static Levels levels(Catalogue catalogue) {
        Map<String, Integer> musts = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        List<Requirement> all = catalogue.requirements();
        for (int place = 0; place < all.size(); place++) {
            boolean must = all.get(place).level() == Requirement.Level.MUST;
            (must ? musts : others).put(all.get(place).id(), place);
        }
        return new Levels(musts, others);
    }

    /** The requirements that it judges wherever the situation arises, whether or not a scenario asks. */
    public static Set<String> requirements() {
        Set<String> all = new TreeSet<>(Contents.requirements());
        all.addAll(Table.ofTheModels().requirements());
        return all;
    }

    /** Takes the next entry of the journal. */
    public void accept(Entry entry) {
        Event event = entry.event();
        if (event instanceof Event.RunStarted head) {
            terms = Optional.of(head.terms());
        } else if (event instanceof Event.SiteOpened opened && opened.common()) {
            common.add(entry.site());
        } else if (event instanceof Event.AgentLeased lease) {
            Set<String> where = leases.computeIfAbsent(lease.agent(), any -> new HashSet<>(1));
            if (streaming) {
                // An agent is played at one site at a time.
                where.clear();
            }
            where.add(entry.site());
        }
        model.accept(entry);
        if (event instanceof Event.OnLink && terms.isPresent()) {
            contentsOf(entry.site()).accept(entry);
        }
        if (event instanceof Event.AdapterFailed failed && contentFindings.containsKey(entry.site())) {
            contentFindings.get(entry.site()).forgetFrom(failed.from());
        }
    }

    private Contents contentsOf(String site) {
        Contents known = contents.get(site);
        if (known == null) {
            known = newContentsOf(site);
            contents.put(site, known);
        }
        return known;
    }

    private Contents newContentsOf(String site) {
        SiteFindings found = new SiteFindings(catalogue, site);
        contentFindings.put(site, found);
        return new Contents(terms.orElseThrow(), agent -> elsewhere(site, agent), found::add);
    }

    /** What comes late of an agent of an earlier scenario on the same servers is not judged at this site. */
    private boolean elsewhere(String site, String agent) {
        Set<String> where = leases.getOrDefault(agent, Set.of());
        return common.contains(site) && !where.isEmpty() && !where.contains(site);
    }

    private void judged(SiteJudgement site) {
        SiteFindings found = contentFindings.containsKey(site.site())
                ? contentFindings.remove(site.site())
                : new SiteFindings(catalogue, site.site());
        contents.remove(site.site());
        found.add(site);
        listener.accept(new ObservedSite(
                site.site(), found.all(), site.visited(), site.hypothesesMax(), site.inconclusiveStrands()));
        cells.addAll(site.visited());
        hypothesesMax = Math.max(hypothesesMax, site.hypothesesMax());
        inconclusiveStrands += site.inconclusiveStrands();
    }

    /** There are no more entries: all that was found, site by site. */
    public Observed end() {
        model.end();
        Map<String, String> all = terms.map(table::cells).orElse(Map.of());
        Map<String, String> notVisited = new LinkedHashMap<>(all);
        notVisited.keySet().removeAll(cells);
        return new Observed(
                findings, new ModelCoverage(all.size(), notVisited, hypothesesMax, inconclusiveStrands), visited);
    }
}
