package org.ixntck.judge.claim;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Ruling;

/**
 * The fake reporting engine itself has set an agent to not logged in, because it lost the connection to the agent's primary. A duty of the
 * kit: if it did not, the kit is wrong, and no server. There is nothing left to do where the server, stopping in order, has reported the
 * logout.
 *
 * @param link the reporting engine's connection that was lost
 * @param agent the agent
 * @param after place of the loss
 */
public record MarkedOut(String link, String agent, long after) implements Claim {

    /** A server that was ended and holds its connection for longer than this leaves nothing to mark. */
    private static final long MILLIS_MAX = 5_000;

    @Override
    public String expected(Scene scene) {
        return "the reporting engine to set %s to not logged in when %s is lost".formatted(agent, link);
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Optional<Entry> ended = path.ended();
        if (ended.isEmpty()) {
            String saw = "%s still open".formatted(link);
            return scene.window(after, MILLIS_MAX).over()
                    ? Ruling.pass(
                            saw + ", so that nothing was lost that it had to mark",
                            path.entries().get(0))
                    : Ruling.open(saw);
        }
        if (scene.history().watermark() < ended.get().at()) {
            return Ruling.open("that it may be about to");
        }
        Optional<Entry> marked = path.entries().stream()
                .filter(entry -> entry.event() instanceof Event.Marked mark
                        && mark.agent().equals(agent)
                        && !mark.loggedIn()
                        && entry.seq() > after)
                .findFirst();
        if (marked.isPresent()) {
            return Ruling.pass("it do so", marked.get());
        }
        Optional<Entry> last = Scene.arrivals(path, List.of("EventAgentLogin", "EventAgentLogout"), agent, 0).stream()
                .reduce((one, other) -> other)
                .filter(entry -> History.message(entry).orElseThrow().name().equals("EventAgentLogout"));
        return last.map(entry -> Ruling.pass("that the server itself had reported the logout before", entry))
                .orElseGet(() -> Ruling.error("that it did not (a fault of the kit)"));
    }
}
