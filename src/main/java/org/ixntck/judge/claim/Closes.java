package org.ixntck.judge.claim;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.judge.Excuse;
import org.ixntck.judge.Ruling;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Window;

/**
 * The server ends a connection in time, by close or reset.
 *
 * @param link the connection
 * @param after place of the stimulus
 * @param within milliseconds
 */
public record Closes(String link, long after, long within) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "the server to end %s %s".formatted(link, Claim.within(scene, after, within));
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Window window = scene.window(after, within);
        Optional<Entry> ended = path.ended();
        if (ended.isEmpty()) {
            return window.expired() ? Ruling.fail("it still open") : Ruling.open("it still open");
        }
        String saw = "it ended after " + window.elapsed(ended.get());
        if (window.late(ended.get())) {
            return Ruling.fail(saw, ended.get());
        }
        if (!path.endedByServer()) {
            return Ruling.inconclusive("it ended by the kit itself", ended.get());
        }
        if (ended.get().seq() < after) {
            return Ruling.inconclusive("it ended before that", ended.get());
        }
        return window.inTime(ended.get())
                ? Ruling.pass(saw, ended.get())
                : Ruling.inconclusive(saw + ", " + Excuse.STALLED, ended.get());
    }
}
