package org.ixntck.judge.claim;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.judge.Excuse;
import org.ixntck.judge.Ruling;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Stimulus;
import org.ixntck.judge.Window;

/**
 * The server does not end a connection in the window.
 *
 * @param link the connection
 * @param after place of the stimulus
 * @param within milliseconds
 */
public record StaysOpen(String link, long after, long within) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "%s to stay open for %d ms after %s".formatted(link, within, Stimulus.name(scene.stimulus(after)));
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Window window = scene.window(after, within);
        Optional<Entry> ended = path.ended();
        if (ended.isPresent() && window.mayHold(ended.get())) {
            return over(scene, path, window, ended.get());
        }
        if (path.connected().isEmpty()) {
            return Ruling.inconclusive("that it was never connected");
        }
        return window.over() ? Ruling.pass("it open") : Ruling.open("it open so far");
    }

    private static Ruling over(Scene scene, Link path, Window window, Entry ended) {
        if (!path.endedByServer()) {
            return Ruling.inconclusive("it ended by the kit itself", ended);
        }
        return Excuse.cutOff(scene, path) || Excuse.keepAliveLost(scene, path.owner(), path.server(), ended)
                ? Ruling.inconclusive("it ended, " + Excuse.STALLED, ended)
                : Ruling.fail("the server end it after " + window.elapsed(ended), ended);
    }
}
