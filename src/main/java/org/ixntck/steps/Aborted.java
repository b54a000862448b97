package org.ixntck.steps;

import org.ixntck.journal.Event.Outcome;
import org.opentest4j.TestAbortedException;

/** A scenario cannot go on, or has nothing to say, and that is no violation. To Cucumber and JUnit it is aborted, with this reason. */
final class Aborted extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    Aborted(Outcome outcome, String why) {
        super(why);
        this.outcome = outcome;
    }

    static Aborted unreached(String why) {
        return new Aborted(Outcome.UNREACHED, why);
    }

    static Aborted notApplicable(String why) {
        return new Aborted(Outcome.NOT_APPLICABLE, why);
    }

    static Aborted notTested(String why) {
        return new Aborted(Outcome.NOT_TESTED, why);
    }

    Outcome outcome() {
        return outcome;
    }
}
