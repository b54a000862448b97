package org.ixntck.judge.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Ruling;

/**
 * Each message of that name that comes in the window is about that agent, and at least one comes. Canaries and the agents of other
 * scenarios at the same site have events of their own.
 *
 * @param link the connection
 * @param message the message's name
 * @param agent the agent that it must be about
 * @param scenario key of the scenario whose agents are meant
 * @param after place of the stimulus
 * @param within milliseconds
 */
public record OnlyAbout(String link, String message, String agent, String scenario, long after, long within)
        implements Claim {

    @Override
    public String expected(Scene scene) {
        return "each %s on %s to name %s, %s".formatted(message, link, agent, Claim.within(scene, after, within));
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Window window = scene.window(after, within);
        Set<String> others = othersAgents(scene.history());
        List<Entry> found = Scene.arrivals(path, List.of(message), "", after).stream()
                .filter(window::mayHold)
                .toList();
        for (Entry entry : found) {
            Optional<String> named = History.message(entry).flatMap(it -> it.text("agentId"));
            if (!named.equals(Optional.of(agent))
                    && named.filter(it -> others.contains(it) || scene.history().elsewhere(it))
                            .isEmpty()) {
                return Ruling.fail(
                        "one that names %s after %s".formatted(named.orElse("nobody"), window.elapsed(entry)), entry);
            }
        }
        List<Entry> mine = Scene.arrivals(path, List.of(message), agent, after);
        if (mine.isEmpty()) {
            return window.expired() ? Ruling.inconclusive("none at all") : Ruling.open("none so far");
        }
        return window.over()
                ? Ruling.pass("one that names it after " + window.elapsed(mine.get(0)), mine.get(0))
                : Ruling.met("one that names it after " + window.elapsed(mine.get(0)), mine.get(0));
    }

    private Set<String> othersAgents(History history) {
        return history.all(Event.AgentLeased.class).stream()
                .filter(entry -> ((Event.AgentLeased) entry.event()).canary()
                        || !entry.scenario().equals(scenario))
                .map(entry -> ((Event.AgentLeased) entry.event()).agent())
                .collect(Collectors.toSet());
    }
}
