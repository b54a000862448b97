package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ixntck.journal.Entry;
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.Requirement;
import org.ixntck.judge.Tale;

/** What the model makes of a history. */
final class Judged {

    private final List<SiteJudgement> sites = new ArrayList<>();
    private long entries;

    private Judged(Iterator<Entry> history) {
        Model model = new Model(Table.ofTheModels(), levels(), sites::add);
        while (history.hasNext()) {
            model.accept(history.next());
            entries++;
        }
        model.end();
    }

    static Judged of(Iterator<Entry> history) {
        return new Judged(history);
    }

    static Judged of(Tale tale) {
        return new Judged(tale.history().entries().iterator());
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

    Judged keeps(String... ids) {
        assertThat(sites.stream().flatMap(it -> it.kept().keySet().stream())).contains(ids);
        return this;
    }

    Judged leavesOpen(String... ids) {
        assertThat(found(Outcome.Result.UNDECIDED))
                .extracting(Outcome::requirement)
                .contains(ids);
        return this;
    }
}
