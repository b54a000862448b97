package org.ixntck.steps;

import java.util.concurrent.atomic.AtomicInteger;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Terms;
import org.ixntck.judge.Catalogue;
import org.ixntck.judge.Known;
import org.ixntck.lab.Lab;
import org.ixntck.peer.Dialer;
import org.ixntck.plan.Features;

/**
 * All that the scenarios of one run share.
 *
 * @param journal the record
 * @param lab the servers
 * @param dialer opens connections to them
 * @param catalogue the requirements
 * @param features the scenarios that there are
 * @param terms what the servers are measured by
 * @param known which failures are known
 * @param attempt 1, or 2 while inconclusive scenarios are run once more
 * @param scenarios counts them
 */
public record Run(
        Journal journal,
        Lab lab,
        Dialer dialer,
        Catalogue catalogue,
        Features features,
        Terms terms,
        Known known,
        AtomicInteger attempt,
        AtomicInteger scenarios) {

    /** A budget of the servers in milliseconds. */
    public long millis(String budget) {
        return terms.nanos(budget) / 1_000_000;
    }
}
