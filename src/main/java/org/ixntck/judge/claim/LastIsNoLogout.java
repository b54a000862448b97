package org.ixntck.judge.claim;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.judge.rule.Ruling;

/**
 * When all is quiet, the last event of a working agent on a reporting connection is not a logout; and no logout comes later, until the
 * kit acts on the agent or the server again.
 *
 * @param link the reporting engine's connection
 * @param agent the agent
 * @param after place of the stimulus
 * @param within milliseconds until all is quiet
 */
public record LastIsNoLogout(String link, String agent, long after, long within) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "the last of EventAgentLogin and EventAgentLogout for %s on %s not to be a logout, %d ms after %s"
                .formatted(agent, link, within, Stimulus.name(scene.stimulus(after)));
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Window window = scene.window(after, within);
        if (!window.over()) {
            return Ruling.open("that it is not quiet yet");
        }
        long act = scene.nextActSince(agent, path.server(), window.end())
                .map(Entry::seq)
                .orElse(Long.MAX_VALUE);
        List<Entry> events = Scene.arrivals(path, List.of("EventAgentLogin", "EventAgentLogout"), agent, 0).stream()
                .filter(entry -> entry.seq() < act)
                .toList();
        List<Entry> early = events.stream().filter(window::mayHold).toList();
        if (early.isEmpty()) {
            return window.expired() ? Ruling.inconclusive("neither of them") : Ruling.open("neither of them so far");
        }
        Entry last = early.get(early.size() - 1);
        Optional<Entry> logout = events.stream()
                .filter(entry -> entry.seq() >= last.seq() && logout(entry))
                .findFirst();
        if (logout.isPresent()
                && TwoSessions.allowed(scene, agent, path, logout.get().seq())) {
            return Ruling.notApplicable(
                    saw(window, logout.get()) + ", which is open for an agent with two live sessions", logout.get());
        }
        if (logout.isPresent() && UnansweredPolls.mayHaveLost(scene, agent, path.server(), logout.get())) {
            return Ruling.inconclusive("EventAgentLogout, " + UnansweredPolls.SAID, last);
        }
        if (logout.isPresent() && !logout.get().equals(last) && !logout(events.get(events.size() - 1))) {
            return Ruling.inconclusive(
                    "EventAgentLogout after %s, and EventAgentLogin only behind that"
                            .formatted(window.elapsed(logout.get())),
                    logout.get());
        }
        if (logout.isPresent()) {
            return Ruling.fail(saw(window, logout.get()), logout.get());
        }
        if (path.ended().filter(window::mayHold).isPresent()) {
            return Ruling.inconclusive("EventAgentLogin, but then the connection ended", last);
        }
        return Claim.proofOfSilence(scene, link, window)
                .map(sign -> Ruling.pass("EventAgentLogin", last, sign))
                .orElseGet(() -> Ruling.open("EventAgentLogin, and no sign of life on the same connection afterwards"));
    }

    private String saw(Window window, Entry logout) {
        return logout.seq() < after
                ? "EventAgentLogout before that, and no EventAgentLogin since"
                : "EventAgentLogout after " + window.elapsed(logout);
    }

    private static boolean logout(Entry entry) {
        return History.message(entry).orElseThrow().name().equals("EventAgentLogout");
    }

    @Override
    public Optional<Life> life(Scene scene) {
        return Optional.of(new Life(link, scene.window(after, within).end()));
    }
}
