package org.ixntck.judge.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ixntck.journal.Entry;

/**
 * What the model says of one site.
 *
 * @param site the deployment
 * @param violations what was broken, or is undecided, in the order in which it was found
 * @param kept some entries that show that a requirement was kept, by its id
 * @param times how often it was kept
 * @param visited the rows of the table whose debt was paid or charged, or whose prohibition was waited out
 * @param hypothesesMax the most explanations that one strand had at a time
 * @param inconclusiveStrands how many strands had more explanations than are kept
 */
public record SiteJudgement(
        String site,
        List<Outcome> violations,
        Map<String, List<Entry>> kept,
        Map<String, Long> times,
        Set<String> visited,
        int hypothesesMax,
        int inconclusiveStrands) {

    static SiteJudgement of(String site, Tally tally) {
        return new SiteJudgement(
                site,
                List.copyOf(tally.violations()),
                Map.copyOf(tally.kept()),
                Map.copyOf(tally.times()),
                Set.copyOf(tally.visited()),
                tally.hypothesesMax(),
                tally.tangledStrands());
    }
}
