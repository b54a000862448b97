package org.ixntck.judge.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.judge.Tale;
import org.junit.jupiter.api.Test;

/** What is found after an adapter has failed is neither a violation nor evidence. */
class TallyTest {

    private final Tally tally = new Tally();

    private static Entry entry(int seq) {
        Tale tale = Tale.begin();
        while (tale.last() < seq) {
            tale.leases("agent-1");
        }
        return tale.history().entry(seq).orElseThrow();
    }

    private void finds(int seq) {
        tally.at(entry(seq));
        tally.found(new Outcome(
                "AD-01", Outcome.Result.BROKEN, "a logout", "none", entry(2), Optional.of("primary/closed")));
        tally.kept("LI-01", entry(seq));
    }

    @Test
    void shouldKeepWhatWasFoundBefore() {
        finds(5);
        tally.forgetFrom(6);

        assertThat(tally.violations()).hasSize(1);
        assertThat(tally.kept()).containsOnlyKeys("LI-01");
    }

    @Test
    void shouldForgetWhatWasFoundSince() {
        finds(6);
        tally.forgetFrom(6);

        assertThat(tally.violations()).isEmpty();
        assertThat(tally.kept()).isEmpty();
    }

    /** An explanation is told as late as the site is over. */
    @Test
    void shouldIgnoreWhatIsFoundLater() {
        tally.forgetFrom(6);
        finds(9);

        assertThat(tally.violations()).isEmpty();
        assertThat(tally.kept()).isEmpty();
        assertThat(tally.visited()).isEmpty();
    }
}
