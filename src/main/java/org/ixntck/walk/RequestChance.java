package org.ixntck.walk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.walk.Action.Request;
import org.ixntck.walk.Belief.Line;

/** Draws the request that some application sends next, by what its connection is believed to be, of the kinds that are switched on. */
final class RequestChance {

    /** What a client may ask for that has not registered. */
    private static final List<Request> EARLY =
            List.of(Request.LOGIN, Request.LOGOUT, Request.AVAILABLE, Request.NOT_AVAILABLE);

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
            case NEW, REFUSED -> Optional.of(unregistered());
            case ENGINE -> one(List.of(when(Swarm.Kind.REGISTER_AGAIN, Request.REGISTER_AS_ENGINE)));
            case REGISTERED, LOGGED_OUT ->
                one(List.of(
                        Stream.of(Request.LOGIN, Request.LOGIN),
                        registered(),
                        when(Swarm.Kind.REGISTER_AGAIN, Request.REGISTER),
                        when(Swarm.Kind.LOGIN_WITHOUT_PLACE, Request.LOGIN_WITHOUT_PLACE),
                        when(Swarm.Kind.LOGIN_OTHER, Request.LOGIN_OTHER).filter(it -> agents > 1)));
            case AVAILABLE -> one(List.of(Stream.of(Request.LOGIN), registered()));
            case PRIMARY ->
                one(List.of(
                        when(Swarm.Kind.LOGOUT, Request.LOGOUT),
                        when(Swarm.Kind.LOGIN_AGAIN, Request.LOGIN),
                        registered(),
                        when(Swarm.Kind.MEDIA, draft.media()).filter(it -> facts.media()),
                        when(Swarm.Kind.REGISTER_AGAIN, Request.REGISTER)));
        };
    }

    /** What any client that is registered may ask for. */
    private Stream<Request> registered() {
        return Stream.of(
                        when(Swarm.Kind.AVAILABLE, Request.AVAILABLE),
                        when(Swarm.Kind.LOGOUT, Request.LOGOUT),
                        when(Swarm.Kind.NOT_AVAILABLE, Request.NOT_AVAILABLE),
                        when(Swarm.Kind.MEDIA, draft.media()).filter(it -> facts.media()))
                .flatMap(it -> it);
    }

    private Request unregistered() {
        if (draft.on(Swarm.Kind.REGISTER_INVALID) && random.nextInt(6) == 0) {
            return Request.REGISTER_INVALID;
        }
        if (draft.on(Swarm.Kind.REGISTER_AS_ENGINE) && random.nextInt(6) == 0) {
            return Request.REGISTER_AS_ENGINE;
        }
        if (draft.on(Swarm.Kind.UNREGISTERED) && random.nextInt(5) == 0) {
            return EARLY.get(random.nextInt(EARLY.size()));
        }
        return Request.REGISTER;
    }

    private Stream<Request> when(Swarm.Kind on, Request request) {
        return draft.on(on) ? Stream.of(request) : Stream.empty();
    }

    /** One of these; what is there twice is twice as likely. */
    private Optional<Request> one(List<Stream<Request>> some) {
        List<Request> possible = some.stream().flatMap(it -> it).toList();
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
