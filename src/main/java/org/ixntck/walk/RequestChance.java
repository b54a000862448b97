package org.ixntck.walk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.ixntck.walk.Action.Request;
import org.ixntck.walk.Belief.Line;

/** Draws the request that some application sends next, by what its connection is believed to be, of the kinds that are switched on. */
final class RequestChance {

    private final Draft draft;
    private final Facts facts;
    private final Random random;
    private final int agents;

    RequestChance(Draft draft) {
        this.draft = draft;
        this.facts = draft.facts();
        this.random = draft.random();
        this.agents = draft.agents();
    }

    /** The request, if what was drawn is possible. */
    Optional<Action> some() {
        return draft.line(it -> true).flatMap(it -> choice(it).map(request -> ask(it, request)));
    }

    private Optional<Request> choice(Line line) {
        if (draft.on(Swarm.Kind.UNKNOWN) && random.nextInt(12) == 0) {
            return Optional.of(Request.UNKNOWN);
        }
        return switch (line.state) {
            case NEW, REFUSED -> unregistered();
            case ENGINE -> Optional.of(Request.REGISTER_AS_ENGINE).filter(it -> draft.on(Swarm.Kind.REGISTER_AGAIN));
            case REGISTERED, LOGGED_OUT ->
                pick(
                        Request.LOGIN,
                        true,
                        Request.LOGIN,
                        true,
                        Request.AVAILABLE,
                        draft.on(Swarm.Kind.AVAILABLE),
                        Request.LOGOUT,
                        draft.on(Swarm.Kind.LOGOUT),
                        Request.NOT_AVAILABLE,
                        draft.on(Swarm.Kind.NOT_AVAILABLE),
                        Request.REGISTER,
                        draft.on(Swarm.Kind.REGISTER_AGAIN),
                        Request.LOGIN_WITHOUT_PLACE,
                        draft.on(Swarm.Kind.LOGIN_WITHOUT_PLACE),
                        Request.LOGIN_OTHER,
                        draft.on(Swarm.Kind.LOGIN_OTHER) && agents > 1,
                        draft.media(),
                        draft.on(Swarm.Kind.MEDIA) && facts.media());
            case AVAILABLE ->
                pick(
                        Request.NOT_AVAILABLE,
                        draft.on(Swarm.Kind.NOT_AVAILABLE),
                        Request.LOGIN,
                        true,
                        Request.AVAILABLE,
                        draft.on(Swarm.Kind.AVAILABLE),
                        Request.LOGOUT,
                        draft.on(Swarm.Kind.LOGOUT),
                        draft.media(),
                        draft.on(Swarm.Kind.MEDIA) && facts.media());
            case PRIMARY ->
                pick(
                        Request.LOGOUT,
                        draft.on(Swarm.Kind.LOGOUT),
                        Request.LOGOUT,
                        draft.on(Swarm.Kind.LOGOUT),
                        Request.LOGIN,
                        draft.on(Swarm.Kind.LOGIN_AGAIN),
                        draft.media(),
                        draft.on(Swarm.Kind.MEDIA) && facts.media(),
                        draft.media(),
                        draft.on(Swarm.Kind.MEDIA) && facts.media(),
                        Request.AVAILABLE,
                        draft.on(Swarm.Kind.AVAILABLE),
                        Request.NOT_AVAILABLE,
                        draft.on(Swarm.Kind.NOT_AVAILABLE),
                        Request.REGISTER,
                        draft.on(Swarm.Kind.REGISTER_AGAIN));
        };
    }

    private Optional<Request> unregistered() {
        if (draft.on(Swarm.Kind.REGISTER_INVALID) && random.nextInt(6) == 0) {
            return Optional.of(Request.REGISTER_INVALID);
        }
        if (draft.on(Swarm.Kind.REGISTER_AS_ENGINE) && random.nextInt(6) == 0) {
            return Optional.of(Request.REGISTER_AS_ENGINE);
        }
        if (draft.on(Swarm.Kind.UNREGISTERED) && random.nextInt(5) == 0) {
            return pick(
                    Request.LOGIN, true, Request.LOGOUT, true, Request.AVAILABLE, true, Request.NOT_AVAILABLE, true);
        }
        return Optional.of(Request.REGISTER);
    }

    /** One of the requests behind which true stands. */
    private Optional<Request> pick(Object... requests) {
        List<Request> possible = IntStream.range(0, requests.length / 2)
                .filter(i -> (Boolean) requests[2 * i + 1])
                .mapToObj(i -> (Request) requests[2 * i])
                .toList();
        return possible.isEmpty() ? Optional.empty() : Optional.of(possible.get(random.nextInt(possible.size())));
    }

    private Action.Ask ask(Line line, Request request) {
        if (request == Request.LOGIN_OTHER) {
            int other = (line.agent + 1 + random.nextInt(agents - 1)) % agents;
            return new Action.Ask(line.agent, line.server, line.number, request, other, quirks(request));
        }
        boolean sits = request == Request.LOGIN || request == Request.AVAILABLE;
        int place = sits ? draft.place(line.agent) : line.agent;
        return new Action.Ask(line.agent, line.server, line.number, request, place, quirks(request));
    }

    private Set<Quirk> quirks(Request request) {
        EnumSet<Quirk> quirks = EnumSet.noneOf(Quirk.class);
        if (draft.on(Swarm.Kind.QUIRKS)) {
            for (Quirk quirk : Quirk.values()) {
                if (quirk.fits(request) && random.nextInt(8) == 0) {
                    quirks.add(quirk);
                }
            }
        }
        return quirks;
    }
}
