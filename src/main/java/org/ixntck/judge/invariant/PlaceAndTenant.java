package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;

/**
 * AD-14: place and tenant of a logout, where sent, are those of the login before it. Of several sessions it may be any; and an agent that has
 * asked to log in elsewhere since may have been moved there.
 */
final class PlaceAndTenant implements Invariant {

    private final Told told;

    PlaceAndTenant(Told told) {
        this.told = told;
    }

    @Override
    public List<Watched> accept(Entry entry, Conversation on) {
        if (on.agent()
                || !(entry.event() instanceof Event.Received received)
                || !received.message().name().equals("EventAgentLogout")) {
            return List.of();
        }
        Message logout = received.message();
        return told.of(on, logout)
                .filter(Told.OfAgent::loggedIn)
                .map(agent -> Stream.of("placeId", "tenantId")
                        .flatMap(name -> compare(entry, name, agent, logout))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<Watched> compare(Entry entry, String name, Told.OfAgent agent, Message logout) {
        List<Object> before = agent.logins().stream()
                .map(login -> login.attributes().get(name))
                .filter(Objects::nonNull)
                .toList();
        Object after = logout.attributes().get(name);
        String whose = logout.text("agentId").orElse("");
        if (before.isEmpty() || after == null) {
            return Stream.of(Watched.notApplicable(
                    "AD-14",
                    "%s of %s in login and logout to be the same".formatted(name, whose),
                    "it not sent",
                    entry));
        }
        if (before.contains(after)) {
            return Stream.of(Watched.kept("AD-14", entry));
        }
        return agent.asked().has(name, after)
                ? Stream.of()
                : Stream.of(Watched.broken(
                        "AD-14",
                        "%s of EventAgentLogout for %s to be %s, as in its login"
                                .formatted(name, whose, before.get(before.size() - 1)),
                        String.valueOf(after),
                        entry));
    }
}
