package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;

/**
 * What an agent has asked for on one life of a server that may begin a session, or change one, and that no EventAgentLogin has shown yet. While
 * there is any, place, tenant and end of the agent's session are open.
 */
final class SessionsAsked {

    private static final int ASKED_MAX = 32;

    private record Asked(String link, Message message) {}

    private final boolean severalAllowed;
    private int logins;
    private final List<Asked> open = new ArrayList<>(2);
    /** Where several sessions are allowed: those that some engine was told of. One that came later may hear only of their end. */
    private final List<Asked> shown = new ArrayList<>(2);

    SessionsAsked(boolean severalAllowed) {
        this.severalAllowed = severalAllowed;
    }

    static boolean begins(Message request) {
        return request.name().equals("RequestAgentLogin") || request.name().equals("RequestAgentAvailable");
    }

    void sent(Conversation on, Message request) {
        logins += request.name().equals("RequestAgentLogin") ? 1 : 0;
        if (open.size() < ASKED_MAX) {
            open.add(new Asked(on.id(), request));
        }
    }

    /** A request was refused: it begins nothing. */
    void refused(Conversation on, Message answer) {
        open.removeIf(it ->
                it.link().equals(on.id()) && it.message().number("referenceId").equals(answer.number("referenceId")));
    }

    /**
     * A login was reported: it shows the request for that place. Where an agent has one session at a time, the server has read all that was
     * asked before, too.
     */
    void reported(Message login) {
        int last = 0;
        for (int place = 1; place <= open.size() && (last == 0 || !severalAllowed); place++) {
            Message asked = open.get(place - 1).message();
            if (asked.name().equals("RequestAgentLogin") && same(asked, login)) {
                last = place;
            }
        }
        List<Asked> before = open.subList(0, last);
        if (severalAllowed && last > 0) {
            Asked told = before.remove(last - 1);
            if (shown.size() < ASKED_MAX) {
                shown.add(told);
            }
            before.removeIf(it -> it.message().name().equals("RequestAgentAvailable"));
        } else {
            before.clear();
        }
    }

    private static boolean same(Message one, Message other) {
        return agree(one, other, "placeId") && agree(one, other, "tenantId");
    }

    private static boolean agree(Message one, Message other, String name) {
        Object mine = one.attributes().get(name);
        Object its = other.attributes().get(name);
        return mine == null || its == null || mine.equals(its);
    }

    /** Whether no session can stand that no login has shown. Of several that are allowed it cannot be told whose logout was reported. */
    boolean none() {
        return open.isEmpty() && (!severalAllowed || logins <= 1);
    }

    /** Whether one of them has that value, or of several that are allowed one that was shown. */
    boolean has(String name, Object value) {
        return Stream.concat(open.stream(), shown.stream())
                .anyMatch(it -> value.equals(it.message().attributes().get(name)));
    }
}
