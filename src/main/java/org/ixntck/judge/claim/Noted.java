package org.ixntck.judge.claim;

import java.util.ArrayList;
import java.util.List;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Ruling;

/**
 * What the servers do where the models leave it open: reported, never failed.
 *
 * @param links the connections that are looked at
 * @param agent whose messages are of interest on a reporting engine's connection; empty for all
 * @param after place of the stimulus
 * @param within milliseconds
 */
public record Noted(List<String> links, String agent, long after, long within) implements Claim {

    private static final int EVENTS_MAX = 8;

    public Noted {
        links = List.copyOf(links);
    }

    @Override
    public String expected(Scene scene) {
        return "nothing in particular " + Claim.within(scene, after, within);
    }

    @Override
    public Ruling rule(Scene scene) {
        Window window = scene.window(after, within);
        if (!window.over()) {
            return Ruling.open("nothing so far");
        }
        List<String> seen = new ArrayList<>();
        for (String id : links) {
            seen.addAll(seen(scene.link(id), window));
        }
        return Ruling.observed(
                seen.isEmpty()
                        ? "nothing within %d ms on %s".formatted(within, String.join(" and ", links))
                        : String.join(", ", seen.subList(0, Math.min(EVENTS_MAX, seen.size()))));
    }

    private List<String> seen(Link link, Window window) {
        List<String> seen = new ArrayList<>();
        for (Entry entry : link.entries()) {
            if (entry.seq() <= after || !window.mayHold(entry)) {
                continue;
            }
            if (entry.event() instanceof Event.Received && concerns(entry)) {
                seen.add("%s on %s after %s".formatted(Answers.describe(entry), link.id(), window.elapsed(entry)));
            }
            if (entry.event() instanceof Event.Ended && link.endedByServer()) {
                seen.add("%s closed by the server after %s".formatted(link.id(), window.elapsed(entry)));
            }
        }
        return seen;
    }

    private boolean concerns(Entry entry) {
        return agent.isEmpty()
                || History.message(entry)
                        .flatMap(message -> message.text("agentId"))
                        .map(agent::equals)
                        .orElse(true);
    }
}
