package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Request;
import org.ixntck.judge.Scene;

/** No EventAgentLogin that no login has asked for: AV-03, SD-06, SR-03, SR-06, LI-06, RG-07, SD-05, by what the agent did instead. */
final class UnaskedLogins implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("SD-05", "SD-06", "AV-03", "SR-03", "SR-06", "LI-06", "RG-07");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        return Reported.all(scene)
                .flatMap(reported -> reported.agents().stream().flatMap(agent -> watch(reported, agent)));
    }

    private static Stream<Watched> watch(Reported reported, String agent) {
        List<Request> requests = reported.requests(agent);
        List<Entry> logins = reported.of(agent, Reported.LOGIN);
        return Stream.iterate(0, i -> i < logins.size(), i -> i + 1)
                .map(i -> watch(reported, agent, requests, logins.get(i), i + 1));
    }

    private static Watched watch(Reported reported, String agent, List<Request> requests, Entry login, int count) {
        List<Request> asked = requests.stream()
                .filter(request -> request.name().equals("RequestAgentLogin"))
                .filter(request -> request.sent().seq() < login.seq())
                .toList();
        long accepted =
                asked.stream().filter(request -> request.error().isEmpty()).count();
        if (count <= accepted) {
            return Watched.kept("SD-05", login);
        }
        return Watched.broken(
                requirement(reported, requests, asked, login),
                "each EventAgentLogin for %s on %s to follow a login of its own"
                        .formatted(
                                agent.isEmpty() ? "an agent" : agent,
                                reported.link().id()),
                "%d of them after %d logins that were not refused".formatted(count, accepted),
                login);
    }

    private static String requirement(Reported reported, List<Request> requests, List<Request> asked, Entry login) {
        boolean restarted = reported.link().life() > 1;
        if (asked.isEmpty()) {
            Optional<Request> available = requests.stream()
                    .filter(request -> request.name().equals("RequestAgentAvailable")
                            && request.sent().seq() < login.seq())
                    .reduce((one, later) -> later);
            if (available.isPresent()) {
                boolean alone = reported.otherLost(available.get().sent().seq(), login.seq());
                return restarted ? "SR-03" : alone ? "SD-06" : "AV-03";
            }
            return restarted ? "SR-06" : "SD-05";
        }
        Request last = asked.get(asked.size() - 1);
        if (last.error().isPresent()) {
            return last.link()
                            .registered()
                            .filter(entry -> entry.seq() < last.sent().seq())
                            .isPresent()
                    ? "LI-06"
                    : "RG-07";
        }
        return "SD-05";
    }
}
