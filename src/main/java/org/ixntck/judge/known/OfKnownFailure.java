package org.ixntck.judge.known;

import java.util.List;
import org.ixntck.journal.KnownFailure;

/**
 * What became of a known failure in a run.
 *
 * @param saw what was seen instead or as well: an error sentence, or why nothing can be said; may be empty
 * @param scenarios ids of the scenarios in which it failed as it says
 * @param advice what has to be done to the file, with the line; empty unless the standing is wrong
 */
public record OfKnownFailure(KnownFailure entry, Standing standing, String saw, List<String> scenarios, String advice) {

    public OfKnownFailure {
        scenarios = List.copyOf(scenarios);
    }

    /** How an entry stands to what was seen. */
    public enum Standing {
        /** It fails as the entry says. */
        AS_KNOWN(false),
        /** It was not asked for, not tested, or not decided. */
        UNDECIDED(false),
        EXPIRED(true),
        PASSES(true),
        FAILS_OTHERWISE(true),
        /** The servers do not declare what it speaks of. */
        MATCHES_NOTHING(true);

        private final boolean wrong;

        Standing(boolean wrong) {
            this.wrong = wrong;
        }

        /** Whether the file has to be changed. */
        public boolean wrong() {
            return wrong;
        }
    }
}
