package org.ixntck.judge.claim;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Link;
import org.ixntck.journal.Role;
import org.ixntck.judge.rule.Ruling;

/**
 * The server does not end a connection in the window. A message that comes later, or the server's end of the connection, proves it; without
 * one the connection may be dead.
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
            return over(path, window, ended.get());
        }
        if (path.connected().isEmpty()) {
            return Ruling.inconclusive("that it was never connected");
        }
        if (!window.over()) {
            return Ruling.open("it open so far");
        }
        Optional<Entry> sign = Scene.signOfLife(path, window.end()).or(() -> ended.filter(end -> path.endedByServer()));
        if (sign.isPresent()) {
            return Ruling.pass("it open, and a sign of life on it afterwards", sign.get());
        }
        return ended.map(end -> Ruling.inconclusive("it open, but no sign of life on it before the kit ended it", end))
                .orElseGet(() -> waiting(scene, path));
    }

    /**
     * Without keep-alive, the kit has only a second registration to make a server say something to an agent's application; what that does is
     * open (RG-13). So the scenario goes on, and the kit asks at its end if nothing has come by then.
     */
    private static Ruling waiting(Scene scene, Link path) {
        String saw = "it open, and no sign of life on it since";
        boolean harmless =
                path.role() == Role.REPORTING || scene.history().terms().serves("keep-alive");
        return harmless ? Ruling.open(saw) : Ruling.met(saw);
    }

    @Override
    public Optional<Life> life(Scene scene) {
        return Optional.of(new Life(link, scene.window(after, within).end()));
    }

    private static Ruling over(Link path, Window window, Entry ended) {
        if (!path.endedByServer()) {
            return Ruling.inconclusive("it ended by the kit itself", ended);
        }
        // The models require the end of a client that is not registered (RG-04). What kept it from registering is
        // charged where it belongs.
        return path.registered().isEmpty()
                ? Ruling.inconclusive("the server end it, but it was not registered", ended)
                : Ruling.fail("the server end it after " + window.elapsed(ended), ended);
    }
}
