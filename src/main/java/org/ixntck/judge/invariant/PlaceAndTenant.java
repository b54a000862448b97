package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.judge.Scene;

/** AD-14: place and tenant of a logout, where sent, are those of the login before it. */
final class PlaceAndTenant implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("AD-14");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        return Reported.all(scene)
                .flatMap(reported -> reported.agents().stream()
                        .filter(agent -> !agent.isEmpty())
                        .flatMap(agent -> watch(sessions, reported, agent)));
    }

    private static Stream<Watched> watch(Sessions sessions, Reported reported, String agent) {
        List<Entry> events = reported.of(agent);
        return Stream.iterate(1, i -> i < events.size(), i -> i + 1)
                .filter(i ->
                        Reported.is(events.get(i), Reported.LOGOUT) && Reported.is(events.get(i - 1), Reported.LOGIN))
                .filter(i -> !sessions.ambiguous(
                        agent, reported.link(), events.get(i).seq()))
                .flatMap(i -> Stream.of("placeId", "tenantId")
                        .flatMap(name -> compare(agent, name, events.get(i - 1), events.get(i)).stream()));
    }

    private static Optional<Watched> compare(String agent, String name, Entry login, Entry logout) {
        Message in = History.message(login).orElseThrow();
        Message out = History.message(logout).orElseThrow();
        Object before = in.attributes().get(name);
        Object after = out.attributes().get(name);
        if (before == null || after == null) {
            return Optional.of(Watched.notApplicable(
                    "AD-14",
                    "%s of %s in login and logout to be the same".formatted(name, agent),
                    "it not sent",
                    logout));
        }
        return Optional.of(
                before.equals(after)
                        ? Watched.kept("AD-14", logout)
                        : Watched.broken(
                                "AD-14",
                                "%s of EventAgentLogout for %s to be %s, as in its login"
                                        .formatted(name, agent, before),
                                String.valueOf(after),
                                logout));
    }
}
