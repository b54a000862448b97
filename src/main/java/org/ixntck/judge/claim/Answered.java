package org.ixntck.judge.claim;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.judge.rule.Ruling;

/**
 * A request is answered by that message in time.
 *
 * @param link the connection on which it was sent
 * @param reference its reference id
 * @param by EventAck or EventError
 * @param within milliseconds
 */
public record Answered(String link, long reference, String by, long within) implements Claim {

    private static final String HESITATED =
            "that the connection, which was not registered, ended when the kit was about to send the request";

    @Override
    public String expected(Scene scene) {
        String what = request(scene).map(Request::name).orElse("the request");
        return "%s in answer to %s (reference id %d) on %s within %d ms".formatted(by, what, reference, link, within);
    }

    private Optional<Request> request(Scene scene) {
        return scene.link(link).requests().stream()
                .filter(request -> request.reference() == reference)
                .findFirst();
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Optional<Request> asked = request(scene);
        if (asked.isEmpty()) {
            return notSent(path);
        }
        Request request = asked.get();
        if (tooEarly(path, request)) {
            return Ruling.inconclusive(
                    "that the connection was not registered, so that the request deserved EventError (RG-03)",
                    request.sent());
        }
        Window window = Window.after(scene.history(), request.sent(), within * 1_000_000);
        if (request.answers().isEmpty()) {
            if ((window.expired() || path.ended().isPresent()) && Answers.strayed(request, window)) {
                return Ruling.inconclusive("none, but an answer to no request of this connection (RG-08)");
            }
            if (path.endedByServer() && Answers.hesitated(path, request.sent())) {
                return Ruling.inconclusive(HESITATED, path.ended().orElseThrow());
            }
            return Absence.missing(scene, path, window, request.sent().seq());
        }
        Entry answer = request.answers().get(0);
        String saw = "%s after %s".formatted(Answers.describe(answer), window.elapsed(answer));
        if (!History.message(answer).orElseThrow().name().equals(by) || window.late(answer)) {
            return Ruling.fail(saw, answer);
        }
        return window.inTime(answer)
                ? Ruling.pass(saw, answer)
                : Ruling.inconclusive(saw + ", " + Window.STALLED, answer);
    }

    /** Whether EventAck is expected for a request that needs a registration, and the client was not registered. */
    private boolean tooEarly(Link path, Request request) {
        return by.equals("EventAck")
                && !request.name().equals("RequestRegisterClient")
                && path.registered()
                        .filter(entry -> entry.seq() < request.sent().seq())
                        .isEmpty();
    }

    /** The ruling when the connection ended before the request was sent. */
    private Ruling notSent(Link path) {
        Optional<Entry> tried = path.entries().stream()
                .filter(entry -> entry.event() instanceof Event.SendFailed failed && failed.reference() == reference)
                .findFirst();
        Optional<Entry> ended = path.ended();
        if (tried.isEmpty() || ended.isEmpty() || !path.endedByServer()) {
            return Ruling.inconclusive("that the request could not be sent");
        }
        if (Answers.hesitated(path, tried.get())) {
            return Ruling.inconclusive(HESITATED, ended.get());
        }
        return Ruling.fail("that the server had ended the connection before the request could be sent", ended.get());
    }
}
