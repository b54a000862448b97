package org.ixntck.judge.model;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.journal.Entry;

/**
 * SD-10: a server that is stopped in order closes its connections, and does not leave them hanging. It has the time of a restart for that, as the
 * kit kills a server only after that time.
 */
final class Stopping implements Checked {

    private final Site site;
    private final Life life;
    private final Entry asked;
    private final Due due;
    private final List<Connection> open;

    /** The server is asked to stop, with these connections open. */
    Stopping(Life life, Entry asked, List<Connection> open) {
        this.site = life.site();
        this.life = life;
        this.asked = asked;
        this.due = new Due(asked.at(), site.timing().restart());
        this.open = new ArrayList<>(open);
        site.wake(due.deadline(), this);
    }

    private Row row() {
        return site.table().get(State.REGISTERED, Situation.STOPPED);
    }

    private String expected(Connection on) {
        return "the server to end %s when it is stopped".formatted(on.id());
    }

    private void broken(Connection on, String saw, Entry at) {
        row().forbidden().forEach(it -> site.tally().broken(it, expected(on), saw, at, row()));
    }

    /** A connection has ended, or the kit has done something to it. */
    void ended(Connection on, Entry entry) {
        if (open.remove(on) && on.endedByServer() && on.fault().isEmpty()) {
            String saw = "it ended after " + Clauses.millis(entry.at() - asked.at());
            if (site.timing().late(due, entry)) {
                broken(on, saw, entry);
            } else {
                row().forbidden().forEach(it -> site.tally().kept(it, entry, row()));
            }
        }
    }

    /** The kit kills a server: if it is this one, which has not stopped, then what is open it has left open. */
    void killed(Life killed, Entry kill) {
        if (killed != life) {
            return;
        }
        String saw = "it still open after %s, when the kit killed the server"
                .formatted(Clauses.millis(kill.at() - asked.at()));
        boolean late = site.timing().late(due, kill);
        for (Connection on : open) {
            if (late) {
                broken(on, saw, kill);
            } else {
                row().forbidden().forEach(it -> site.tally().undecided(it, expected(on), saw, kill));
            }
        }
        open.clear();
    }

    @Override
    public void advance(long watermark, Entry now) {
        site.tally().at(now);
        if (site.over()) {
            return;
        }
        if (!site.timing().expired(due, watermark)) {
            site.wake(Math.max(watermark + 1, due.deadline()), this);
            return;
        }
        open.forEach(on -> broken(on, "it still open", asked));
        open.clear();
    }
}
