package org.ixntck.judge.claim;

import java.util.Optional;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.judge.rule.Ruling;

/**
 * A server accepts a connection and the registration on it, each in time.
 *
 * @param link the connection
 * @param within milliseconds for each
 */
public record Accepted(String link, long within) implements Claim {

    @Override
    public String expected(Scene scene) {
        return "%s to be accepted and its registration to be acknowledged, each within %d ms".formatted(link, within);
    }

    @Override
    public Ruling rule(Scene scene) {
        Link path = scene.link(link);
        Entry connecting = path.entries().get(0);
        Optional<Entry> failed = path.entries().stream()
                .filter(entry -> entry.event() instanceof Event.ConnectFailed)
                .findFirst();
        if (failed.isPresent()) {
            String why = ((Event.ConnectFailed) failed.get().event()).why();
            return Ruling.fail("the connection refused: " + why, failed.get());
        }
        if (path.connected().isEmpty()) {
            return Absence.missing(scene, path, scene.window(connecting.seq(), within), connecting.seq());
        }
        Optional<Request> registration = path.requests().stream()
                .filter(request -> request.name().equals("RequestRegisterClient"))
                .findFirst();
        if (registration.isPresent()) {
            return new Answered(link, registration.get().reference(), "EventAck", within).rule(scene);
        }
        if (path.ended().isEmpty()) {
            return Ruling.open("no registration yet");
        }
        return ended(path, path.ended().get());
    }

    private static Ruling ended(Link path, Entry end) {
        return path.endedByServer()
                ? Ruling.fail("the connection ended before the registration could be sent", end)
                : Ruling.inconclusive("that the kit itself ended it without a registration", end);
    }
}
