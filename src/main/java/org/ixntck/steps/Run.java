package org.ixntck.steps;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.ixntck.journal.Journal;
import org.ixntck.journal.Terms;
import org.ixntck.judge.known.Known;
import org.ixntck.judge.rule.Catalogue;
import org.ixntck.lab.Lab;
import org.ixntck.peer.Dialer;
import org.ixntck.plan.Features;

/**
 * What the scenarios of one run share.
 *
 * @param journal the record
 * @param lab the servers
 * @param dialer opens connections to them
 * @param catalogue the requirements
 * @param features all scenarios
 * @param terms what the vendor declares about the servers
 * @param known the known failures
 * @param attempt 1, or 2 while inconclusive scenarios are run once more
 * @param scenarios counts them
 * @param over whether the run has ended, so that no further scenario needs to be played
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
        AtomicInteger scenarios,
        BooleanSupplier over) {

    /** A budget of the servers in milliseconds. */
    public long millis(String budget) {
        return terms.nanos(budget) / 1_000_000;
    }
}
