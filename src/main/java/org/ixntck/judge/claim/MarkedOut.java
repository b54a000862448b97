package org.ixntck.judge.claim;

import org.ixntck.journal.Event;
import org.ixntck.judge.Ruling;
import org.ixntck.judge.Scene;

/**
 * The fake reporting engine itself has set an agent to not logged in, because it lost the connection to the agent's primary. A duty of the
 * kit: if it did not, the kit is wrong, and no server.
 *
 * @param link the reporting engine's connection that was lost
 * @param agent the agent
 * @param after place of the loss
 */
public record MarkedOut(String link, String agent, long after) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "the reporting engine to set %s to not logged in when %s is lost".formatted(agent, link);
    }

    @Override
    public Ruling rule(Scene scene) {
        if (scene.link(link).ended().isEmpty()) {
            return Ruling.open("%s still open".formatted(link));
        }
        return scene.link(link).entries().stream()
                .filter(entry -> entry.event() instanceof Event.Marked marked
                        && marked.agent().equals(agent)
                        && !marked.loggedIn()
                        && entry.seq() > after)
                .findFirst()
                .map(entry -> Ruling.pass("it do so", entry))
                .orElseGet(() -> Ruling.error("that it did not (a fault of the kit)"));
    }
}
