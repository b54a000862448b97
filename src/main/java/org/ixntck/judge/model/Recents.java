package org.ixntck.judge.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.ixntck.journal.Entry;

/** What has happened lately at a site that may have made a server do something to others. */
final class Recents {

    private static final int RECENT_MAX = 64;

    /**
     * Something that has happened.
     *
     * @param what as a circumstance of what is done to others
     * @param life where; for the return of a server the life that it began
     * @param agent to whom; empty if to no agent
     */
    record Recent(Circumstance what, Entry entry, Life life, String agent) {}

    private final Timing timing;
    private final Deque<Recent> recents = new ArrayDeque<>();

    Recents(Timing timing) {
        this.timing = timing;
    }

    void add(Circumstance what, Entry entry, Life life, String agent) {
        if (recents.size() == RECENT_MAX) {
            recents.removeFirst();
        }
        recents.addLast(new Recent(what, entry, life, agent));
    }

    /**
     * The last thing of these kinds that may have happened to others within a report budget before an entry.
     *
     * @param agent whom something was done to at that entry, on that life of a server
     */
    Optional<Recent> before(Entry at, Life life, String agent, Set<Circumstance> kinds) {
        return recents.stream()
                .filter(it -> kinds.contains(it.what()))
                .filter(it -> it.what() == Circumstance.OTHER_RETURNED || it.what() == Circumstance.OTHER_LOST
                        ? !it.life().server().equals(life.server())
                        : it.life() == life && (agent.isEmpty() || !it.agent().equals(agent)))
                .filter(it -> it.entry() != at && it.entry().since() <= at.at())
                .filter(it -> timing.mayHold(timing.reportOf(it.entry()), at))
                .reduce((one, other) -> other);
    }
}
