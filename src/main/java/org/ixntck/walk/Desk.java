package org.ixntck.walk;

import java.util.List;
import java.util.Optional;
import org.ixntck.journal.Request;

/**
 * What the application at one connection is registered as, and for which agent it asks. What the models leave open altogether does not fit: an
 * agent beside another one on a connection, and a client of two types. Used by the walk's thread.
 */
final class Desk {

    private Optional<Action.Request> registration = Optional.empty();
    private String agent;
    private int sent;

    /** The desk of an agent. */
    Desk(String agent) {
        this.agent = agent;
    }

    /** The requests of a connection so far. */
    interface Past {
        List<Request> requests();
    }

    /**
     * Whether a request fits; one that fits is going to be sent.
     *
     * @param whom the agent whose it is
     */
    boolean fits(Action.Request request, String whom, Past past) {
        boolean fits = possible(request, whom, past);
        sent += fits && request.answered() ? 1 : 0;
        return fits;
    }

    private boolean possible(Action.Request request, String whom, Past past) {
        boolean engine = registration.equals(Optional.of(Action.Request.REGISTER_AS_ENGINE));
        return switch (request) {
            case REGISTER, REGISTER_AS_ENGINE -> {
                registration = registration.or(() -> Optional.of(request));
                yield registration.equals(Optional.of(request));
            }
            case REGISTER_INVALID, UNKNOWN, POLL -> true;
            case LOGIN, LOGIN_OTHER -> !engine && sits(whom, past);
            case LOGIN_WITHOUT_PLACE, AVAILABLE -> !engine && agent.equals(whom);
            case LOGOUT, NOT_AVAILABLE, MEDIA_READY, MEDIA_NOT_READY, MEDIA_ADD, MEDIA_REMOVE -> !engine;
        };
    }

    private boolean sits(String whom, Past past) {
        if (agent.equals(whom)) {
            return true;
        }
        List<Request> requests = past.requests();
        // Some may be held back, to leave together with this one.
        if (registration.isEmpty() || requests.size() < sent || !free(requests)) {
            return false;
        }
        agent = whom;
        return true;
    }

    /** Whether nobody is logged in or available any more, by the answers so far. */
    private static boolean free(List<Request> requests) {
        boolean in = false;
        boolean available = false;
        for (Request request : requests) {
            boolean acked = request.ack().isPresent();
            if (!acked && request.error().isEmpty()) {
                return false;
            }
            switch (request.name()) {
                case "RequestAgentLogin" -> {
                    in |= acked;
                    available &= !acked;
                }
                case "RequestAgentAvailable" -> available |= acked;
                case "RequestAgentLogout" -> in &= !acked;
                case "RequestAgentNotAvailable" -> available &= in || !acked;
                default -> {
                    // Changes no session.
                }
            }
        }
        return !in && !available;
    }
}
