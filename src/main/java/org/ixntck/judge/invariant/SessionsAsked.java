package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;

/**
 * What an agent has asked for on one life of a server that may begin a session, or change one, and that no EventAgentLogin has shown yet. While
 * there is any, place, tenant and end of the agent's session are open.
 */
final class SessionsAsked {

    private static final int ASKED_MAX = 32;

    /** Where a session is, as far as a message says. */
    private record Seat(Optional<Object> place, Optional<Object> tenant) {

        static Seat of(Message message) {
            Map<String, Object> attributes = message.attributes();
            return new Seat(
                    Optional.ofNullable(attributes.get("placeId")), Optional.ofNullable(attributes.get("tenantId")));
        }

        boolean agrees(Seat other) {
            return agree(place, other.place) && agree(tenant, other.tenant);
        }

        private static boolean agree(Optional<Object> mine, Optional<Object> its) {
            return mine.isEmpty() || its.isEmpty() || mine.equals(its);
        }

        boolean has(String name, Object value) {
            return (name.equals("placeId") ? place : tenant)
                    .filter(value::equals)
                    .isPresent();
        }
    }

    /** A request that is remembered longer than its message. */
    private record Asked(String link, boolean login, Optional<Long> reference, Seat seat) {}

    private final boolean severalAllowed;
    private int logins;
    private List<Asked> open = List.of();
    /** Where several sessions are allowed: where those are that some engine was told of. One that came later may hear only of their end. */
    private List<Seat> shown = List.of();

    SessionsAsked(boolean severalAllowed) {
        this.severalAllowed = severalAllowed;
    }

    static boolean begins(Message request) {
        return request.name().equals("RequestAgentLogin") || request.name().equals("RequestAgentAvailable");
    }

    void sent(Conversation on, Message request) {
        boolean login = request.name().equals("RequestAgentLogin");
        logins += login ? 1 : 0;
        if (open.size() < ASKED_MAX) {
            open = plus(open, new Asked(on.id(), login, request.number("referenceId"), Seat.of(request)));
        }
    }

    private static <T> List<T> plus(List<T> some, T more) {
        List<T> all = new ArrayList<>(some.size() + 1);
        all.addAll(some);
        all.add(more);
        return all;
    }

    /** A request was refused: it begins nothing. */
    void refused(Conversation on, Message answer) {
        Optional<Long> reference = answer.number("referenceId");
        open = open.stream()
                .filter(it -> !(it.link().equals(on.id()) && it.reference().equals(reference)))
                .toList();
    }

    /**
     * A login was reported: it shows the request for that place. Where an agent has one session at a time, the server has read all that was
     * asked before, too.
     */
    void reported(Message login) {
        Seat seat = Seat.of(login);
        int last = 0;
        for (int place = 1; place <= open.size() && (last == 0 || !severalAllowed); place++) {
            Asked asked = open.get(place - 1);
            if (asked.login() && asked.seat().agrees(seat)) {
                last = place;
            }
        }
        List<Asked> rest = new ArrayList<>(open.size());
        for (int place = 0; place < open.size(); place++) {
            boolean between =
                    severalAllowed && place < last - 1 && open.get(place).login();
            if (place >= last || between) {
                rest.add(open.get(place));
            }
        }
        if (severalAllowed && last > 0) {
            shows(open.get(last - 1).seat());
        }
        open = rest.isEmpty() ? List.of() : rest;
    }

    private void shows(Seat seat) {
        if (shown.size() < ASKED_MAX && !shown.contains(seat)) {
            shown = plus(shown, seat);
        }
    }

    /** Whether no session can stand that no login has shown. Of several that are allowed it cannot be told whose logout was reported. */
    boolean none() {
        return open.isEmpty() && (!severalAllowed || logins <= 1);
    }

    /** Whether one of them has that value, or of several that are allowed one that was shown. */
    boolean has(String name, Object value) {
        for (Asked asked : open) {
            if (asked.seat().has(name, value)) {
                return true;
            }
        }
        for (Seat seat : shown) {
            if (seat.has(name, value)) {
                return true;
            }
        }
        return false;
    }
}
