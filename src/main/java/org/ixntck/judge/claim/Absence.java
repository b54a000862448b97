package org.ixntck.judge.claim;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.journal.Role;
import org.ixntck.judge.rule.Ruling;

/** The ruling when an expected message has not come. */
final class Absence {

    private Absence() {}

    static Ruling missing(Scene scene, Link path, Window window, long after) {
        if (scene.history().entry(after).filter(Absence::notSent).isPresent()) {
            return Ruling.inconclusive("that the request could not be sent");
        }
        Optional<Entry> refusal = refusal(scene, after);
        if (refusal.isPresent()) {
            return Ruling.inconclusive(
                    "none, since the request was refused: " + Answers.describe(refusal.get()), refusal.get());
        }
        Optional<Entry> deafened = path.deafened().filter(window::mayHold);
        if (deafened.isPresent() && (window.expired() || path.ended().isPresent())) {
            return Ruling.inconclusive(
                    "none, and the kit had half-closed %s or stopped reading it".formatted(path.id()), deafened.get());
        }
        Optional<Entry> ended = path.ended();
        if (ended.isPresent() && window.mayHold(ended.get())) {
            return over(path, window, ended.get());
        }
        if (!window.expired()) {
            return Ruling.open("none so far");
        }
        return Ruling.fail("none (" + context(path, after) + ")");
    }

    /**
     * The same for a message about an agent. What happens while a reporting engine is not registered is not owed to it, and a logout is owed
     * only where the agent was logged in.
     */
    static Ruling missing(Scene scene, Link path, String message, String agent, Window window, long after) {
        boolean registered =
                path.registered().filter(entry -> entry.seq() < after).isPresent();
        boolean over = path.ended().isPresent() || window.expired();
        if (path.role() == Role.REPORTING && !registered && over) {
            return Ruling.inconclusive("none, and the reporting engine had not been registered before");
        }
        if (!message.equals("EventAgentLogout")) {
            return missing(scene, path, window, after);
        }
        List<Request> logins = scene.connections(agent, path.server()).stream()
                .filter(link -> link.life() == path.life())
                .flatMap(link -> link.requests().stream())
                .filter(request -> request.name().equals("RequestAgentLogin")
                        && request.sent().seq() < after)
                .toList();
        return !logins.isEmpty()
                        && logins.stream().allMatch(login -> login.error().isPresent())
                ? Ruling.inconclusive("none, since no login of the agent was acknowledged there")
                : missing(scene, path, window, after);
    }

    private static Ruling over(Link path, Window window, Entry ended) {
        if (!path.endedByServer()) {
            return Ruling.inconclusive("none before the kit itself ended " + path.id(), ended);
        }
        return Ruling.fail(
                "none before the server ended %s after %s".formatted(path.id(), window.elapsed(ended)), ended);
    }

    /** The EventError that refused the request. Its effect is not owed then; whether the refusal is right is judged separately. */
    private static Optional<Entry> refusal(Scene scene, long cause) {
        return scene.history()
                .entry(cause)
                .flatMap(entry -> scene.history().links().stream()
                        .flatMap(link -> link.requests().stream())
                        .filter(request -> request.sent().equals(entry))
                        .flatMap(request -> request.error().stream())
                        .findFirst());
    }

    private static boolean notSent(Entry cause) {
        return cause.event() instanceof Event.SendFailed;
    }

    /** Whether the connection was there, and how many other messages came. */
    static String context(Link path, long after) {
        long others =
                path.received().stream().filter(entry -> entry.seq() > after).count();
        String state =
                path.connected().isEmpty() ? "not connected" : path.ended().isPresent() ? "ended" : "connected";
        return "%s was %s, %s came"
                .formatted(path.id(), state, others == 1 ? "1 other message" : others + " other messages");
    }
}
