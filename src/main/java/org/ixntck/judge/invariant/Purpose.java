package org.ixntck.judge.invariant;

import java.util.List;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.judge.Scene;

/** What a login is for: the same unanswered request is a failed login, a failed takeover or a failed way back. */
enum Purpose {
    LOGIN("LI-01", "LI-02"),
    TAKEOVER("SD-02", "SD-03"),
    /** A login where the agent was available before on that server, or a takeover where it has another connection there. */
    TAKEOVER_OF_AVAILABLE("SD-07", "SD-07"),
    FAILBACK("SR-07", "SR-07");

    private final String answered;
    private final String reported;

    Purpose(String answered, String reported) {
        this.answered = answered;
        this.reported = reported;
    }

    /** Whom it concerns that the login is acknowledged. */
    String answered() {
        return answered;
    }

    /** Whom it concerns that the login is reported. */
    String reported() {
        return reported;
    }

    static Purpose of(Scene scene, Sessions sessions, Request login) {
        Link link = login.link();
        long place = login.sent().seq();
        boolean primaryLost = sessions.all().stream()
                .filter(session -> session.agent().equals(link.owner()) && session.from() < place)
                .filter(session -> !session.link().server().equals(link.server()))
                .anyMatch(session -> sessions.downfall(session.link(), session.from())
                        .filter(entry -> entry.seq() < place)
                        .isPresent());
        if (!primaryLost) {
            return available(scene, link, place) ? TAKEOVER_OF_AVAILABLE : LOGIN;
        }
        if (link.life() > 1) {
            return FAILBACK;
        }
        return known(scene, link, place) ? TAKEOVER_OF_AVAILABLE : TAKEOVER;
    }

    private static boolean known(Scene scene, Link link, long place) {
        List<Link> before = scene.connections(link.owner(), link.server()).stream()
                .filter(other -> other.entries().get(0).seq() < place)
                .toList();
        return before.size() > 1 || available(scene, link, place);
    }

    /** Whether the agent has been available on that life of the server: the models do not say that it can log in there then (SHOULD). */
    private static boolean available(Scene scene, Link link, long place) {
        return scene.connections(link.owner(), link.server()).stream()
                .filter(other -> other.life() == link.life())
                .flatMap(other -> other.requests().stream())
                .anyMatch(request -> request.name().equals("RequestAgentAvailable")
                        && request.sent().seq() < place);
    }
}
