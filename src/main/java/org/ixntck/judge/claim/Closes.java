package org.ixntck.judge.claim;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Ruling;

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
        Optional<Entry> killed = killed(scene, path)
                .filter(kill -> ended.filter(end -> end.seq() < kill.seq()).isEmpty());
        if (killed.isPresent()) {
            return leftToTheKill(scene, killed.get());
        }
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
                : Ruling.inconclusive(saw + ", " + Window.STALLED, ended.get());
    }

    /** When the kit had to kill the connection's server, after it had not stopped in order. */
    private Optional<Entry> killed(Scene scene, Link path) {
        return scene.history().all(Event.Controlled.class).stream()
                .filter(entry -> entry.seq() > after
                        && entry.event() instanceof Event.Controlled control
                        && control.control().equals("kill")
                        && control.server().equals(path.server())
                        && control.life() == path.life())
                .findFirst();
    }

    /** A connection that ends because its server is killed was not ended by the server, which had the time of a restart for it. */
    private Ruling leftToTheKill(Scene scene, Entry kill) {
        Window restart = Window.after(
                scene.history(), scene.stimulus(after), scene.history().terms().nanos("restart"));
        String saw = "it still open after %s, when the kit killed the server".formatted(restart.elapsed(kill));
        if (restart.inTime(kill)) {
            return Ruling.inconclusive(saw + ", before the promised restart was over", kill);
        }
        return restart.late(kill) ? Ruling.fail(saw, kill) : Ruling.inconclusive(saw + ", " + Window.STALLED, kill);
    }
}
