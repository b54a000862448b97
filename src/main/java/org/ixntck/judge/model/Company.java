package org.ixntck.judge.model;

import java.util.Optional;
import org.ixntck.journal.Entry;

/** Whether one agent has more than one session, or had until lately: what the models mean for it is open. */
final class Company {

    private final Life life;
    private final Explanations explanations;
    private final UnnoticedLosses unnoticed;
    private final boolean allowed;
    /** The report budget that followed the last time at which it was so. */
    private Optional<Due> last = Optional.empty();

    Company(Life life, Explanations explanations, UnnoticedLosses unnoticed) {
        this.life = life;
        this.explanations = explanations;
        this.unnoticed = unnoticed;
        this.allowed = life.site().policy().equals("allow");
    }

    /** Whether that is so, or was so within a report budget before that entry. Reads the explanations as they are then. */
    boolean at(Entry now) {
        if ((allowed && !unnoticed.isEmpty()) || explanations.severalSessions(allowed)) {
            last = Optional.of(life.timing().reportOf(now));
        }
        return last.filter(it -> life.timing().mayHold(it, now)).isPresent();
    }

    /** Whether it has ever been so. */
    boolean ever() {
        return last.isPresent();
    }
}
