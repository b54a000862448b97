package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Terms;
import org.ixntck.judge.Line;
import org.ixntck.judge.Tale;
import org.ixntck.judge.invariant.Contents;
import org.ixntck.judge.invariant.Watched;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.judge.rule.Requirement;
import org.ixntck.judge.rule.Verdict;

/** What the model makes of a history. */
final class Judged {

    private final List<SiteJudgement> sites = new ArrayList<>();
    private long entries;

    private final List<Watched> contents = new ArrayList<>();

    private Judged(Table table, Iterator<Entry> history, boolean withContents) {
        Model model = new Model(table, levels(), 0, sites::add);
        Map<String, Optional<Contents>> watching = new HashMap<>();
        Optional<Terms> terms = Optional.empty();
        while (history.hasNext()) {
            Entry entry = history.next();
            model.accept(entry);
            entries++;
            if (entry.event() instanceof Event.RunStarted head) {
                terms = Optional.of(head.terms());
            } else if (entry.event() instanceof Event.SiteClosing) {
                watching.put(entry.site(), Optional.empty());
            } else if (withContents && !entry.site().isEmpty()) {
                Terms of = terms.orElseThrow();
                watching.computeIfAbsent(
                                entry.site(), site -> Optional.of(new Contents(of, agent -> false, contents::add)))
                        .ifPresent(it -> it.accept(entry));
            }
        }
        model.end();
    }

    /** Judged by another table. */
    static Judged by(Table table, Tale tale) {
        return new Judged(table, tale.history().entries().iterator(), false);
    }

    /** The rows of the table that something was charged by. */
    TreeSet<String> chargedRows() {
        TreeSet<String> rows = new TreeSet<>();
        found(Outcome.Result.BROKEN).forEach(it -> it.row().ifPresent(rows::add));
        return rows;
    }

    /** The requirements that were charged by that row. */
    TreeSet<String> chargedBy(Row row) {
        TreeSet<String> ids = new TreeSet<>();
        found(Outcome.Result.BROKEN).stream()
                .filter(it -> it.row().filter(row.name()::equals).isPresent())
                .forEach(it -> ids.add(it.requirement()));
        return ids;
    }

    /** Judged by the model, and by what must hold for the content of messages. */
    static Judged withContents(Iterator<Entry> history) {
        return new Judged(Table.ofTheModels(), history, true);
    }

    static Judged of(Iterator<Entry> history) {
        return new Judged(Table.ofTheModels(), history, false);
    }

    static Judged of(Tale tale) {
        return by(Table.ofTheModels(), tale);
    }

    /** Judged long after all budgets, to which a reporting engine is alive. */
    static Judged inTheEnd(Tale tale, Line engine) {
        tale.at(20_000);
        engine.livesOn();
        return of(tale.quiet());
    }

    private static Levels levels() {
        Map<String, Integer> musts = new HashMap<>();
        Map<String, Integer> others = new HashMap<>();
        List<Requirement> all = Catalogue.bundled().requirements();
        for (int place = 0; place < all.size(); place++) {
            boolean must = all.get(place).level() == Requirement.Level.MUST;
            (must ? musts : others).put(all.get(place).id(), place);
        }
        return new Levels(musts, others);
    }

    long entries() {
        return entries;
    }

    int hypothesesMax() {
        return sites.stream().mapToInt(SiteJudgement::hypothesesMax).max().orElse(0);
    }

    int inconclusiveStrands() {
        return sites.stream().mapToInt(SiteJudgement::inconclusiveStrands).sum();
    }

    List<String> sentences() {
        return found(Outcome.Result.BROKEN).stream()
                .map(it -> "%s at %d: expected %s; saw %s"
                        .formatted(it.requirement(), it.at().seq(), it.expected(), it.saw()))
                .toList();
    }

    /** What was charged, wherever that was. */
    List<String> allCharges() {
        List<String> charges = new ArrayList<>();
        found(Outcome.Result.BROKEN)
                .forEach(it -> charges.add("%s: %s; %s".formatted(it.requirement(), it.expected(), it.saw())));
        contents.stream()
                .filter(it -> it.verdict() == Verdict.FAIL)
                .forEach(it -> charges.add("%s: %s; %s".formatted(it.requirement(), it.expected(), it.saw())));
        return charges;
    }

    TreeSet<String> charged() {
        TreeSet<String> ids = new TreeSet<>();
        found(Outcome.Result.BROKEN).forEach(it -> ids.add(it.requirement()));
        return ids;
    }

    private List<Outcome> found(Outcome.Result result) {
        return sites.stream()
                .flatMap(it -> it.violations().stream())
                .filter(it -> it.result() == result)
                .toList();
    }

    Judged charges(String... ids) {
        assertThat(charged()).as("%s", sentences()).containsExactlyInAnyOrder(ids);
        return this;
    }

    /** The requirements of which something shows that they were kept. */
    TreeSet<String> kept() {
        TreeSet<String> ids = new TreeSet<>();
        sites.forEach(it -> ids.addAll(it.kept().keySet()));
        return ids;
    }

    Judged keeps(String... ids) {
        assertThat(kept()).contains(ids);
        return this;
    }

    /** How often that requirement was kept. */
    long timesKept(String id) {
        return sites.stream().mapToLong(it -> it.times().getOrDefault(id, 0L)).sum();
    }

    Judged leavesOpen(String... ids) {
        assertThat(found(Outcome.Result.UNDECIDED))
                .extracting(Outcome::requirement)
                .contains(ids);
        return this;
    }
}
