package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.judge.Scene;

/**
 * RP-03: on one reporting connection the logins and logouts of an agent alternate, beginning with a login. LI-10: where the policy is that a
 * second login closes the earlier session, there are no two logins without a logout between them, even for an agent that logs in twice.
 */
final class Alternation implements Invariant {

    @Override
    public Set<String> requirements() {
        return Set.of("RP-03", "LI-10");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        return Reported.all(scene)
                .flatMap(reported -> reported.agents().stream()
                        .filter(agent -> !agent.isEmpty() && wholeStory(reported, agent))
                        .flatMap(agent -> alternate(scene, sessions, reported, agent)));
    }

    /** An engine that came later may meet an agent in the middle of its session. */
    private static boolean wholeStory(Reported reported, String agent) {
        return reported.requests(agent).stream()
                .filter(request -> request.name().equals("RequestAgentLogin"))
                .allMatch(request -> reported.covers(request.sent().seq(), 0));
    }

    private static Stream<Watched> alternate(Scene scene, Sessions sessions, Reported reported, String agent) {
        boolean closesEarlier = scene.history().terms().duplicateLogin().equals("close-earlier");
        List<Watched> watched = new ArrayList<>();
        String last = Reported.LOGOUT;
        for (Entry entry : reported.of(agent)) {
            boolean ambiguous = sessions.ambiguous(agent, reported.link(), entry.seq());
            if (ambiguous && !closesEarlier) {
                break;
            }
            boolean again = ambiguous || sessions.loggedInAgain(agent, reported.link(), entry.seq());
            String requirement = closesEarlier && again ? "LI-10" : "RP-03";
            String now = Reported.is(entry, Reported.LOGIN) ? Reported.LOGIN : Reported.LOGOUT;
            if (now.equals(last)) {
                watched.add(Watched.broken(
                        requirement,
                        "logins and logouts of %s on %s to alternate, beginning with a login"
                                .formatted(agent, reported.link().id()),
                        watched.isEmpty() && now.equals(Reported.LOGOUT) ? "a logout first" : "two times " + now,
                        entry));
            } else {
                watched.add(Watched.kept(requirement, entry));
            }
            last = now;
        }
        return watched.stream();
    }
}
