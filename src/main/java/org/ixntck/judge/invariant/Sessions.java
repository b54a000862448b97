package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.journal.Role;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Window;

/** All sessions at a site, and what is exempt because two of them overlap. */
final class Sessions {

    /** Also those of logins that were not answered: the server may have begun them. */
    private final List<Session> possible = new ArrayList<>();

    private final Scene scene;
    private final long report;

    Sessions(Scene scene) {
        this.scene = scene;
        this.report = scene.history().terms().nanos("report");
        scene.history().links(link -> link.role() == Role.AGENT).forEach(this::read);
    }

    private void read(Link link) {
        List<Request> requests = link.requests();
        for (Request request : requests) {
            boolean mayHaveBegun = request.name().equals("RequestAgentLogin")
                    && (request.ack().isPresent() || request.error().isEmpty());
            if (mayHaveBegun && at(link, request.sent().seq()).isEmpty()) {
                possible.add(new Session(link, request, over(link, request, requests)));
            }
        }
    }

    private Optional<Entry> over(Link link, Request login, List<Request> requests) {
        long from = login.sent().seq();
        Optional<Entry> logout = requests.stream()
                .filter(request -> request.name().equals("RequestAgentLogout"))
                .filter(request ->
                        request.sent().seq() > from && request.error().isEmpty())
                .map(Request::sent)
                .findFirst();
        Optional<Entry> lost = link.entries().stream()
                .filter(entry -> entry.seq() > from && (entry.event() instanceof Event.Ended || cut(entry)))
                .findFirst();
        Optional<Entry> down = downfall(link, from);
        return Stream.of(logout, lost, down, successor(link, from))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(Entry::seq));
    }

    /** Under the policy "close-earlier", the first later login that was acknowledged on another connection. */
    private Optional<Entry> successor(Link link, long after) {
        return !policy("close-earlier")
                ? Optional.empty()
                : requests(link.owner(), link)
                        .filter(request -> !request.link().equals(link))
                        .filter(request -> request.name().equals("RequestAgentLogin")
                                && request.ack().isPresent())
                        .map(Request::sent)
                        .filter(sent -> sent.seq() > after)
                        .min(Comparator.comparingLong(Entry::seq));
    }

    private boolean policy(String duplicateLogin) {
        return scene.history().terms().duplicateLogin().equals(duplicateLogin);
    }

    /** A silent application still has its session: the server cannot know better before keep-alive tells it. */
    private static boolean cut(Entry entry) {
        return entry.event() instanceof Event.Fault fault && fault.kind() != Event.Fault.Kind.SILENCE;
    }

    /** When that life of the link's server was ended from outside, if it was after that place. */
    Optional<Entry> downfall(Link link, long after) {
        return scene.history().all(Event.Controlled.class).stream()
                .filter(entry -> entry.seq() > after)
                .filter(entry -> entry.event() instanceof Event.Controlled control
                        && control.server().equals(link.server())
                        && control.life() == link.life()
                        && !control.control().equals("start"))
                .findFirst();
    }

    /** Whether a server owes nothing within that window, since it was ended from outside before it ended the connection itself. */
    boolean excuses(Link link, Window window) {
        long ended = link.ended().map(Entry::seq).orElse(Long.MAX_VALUE);
        return downfall(link, 0)
                .filter(entry -> window.mayHold(entry) && entry.seq() < ended)
                .isPresent();
    }

    /** Those that were acknowledged. */
    List<Session> all() {
        return possible.stream()
                .filter(session -> session.login().ack().isPresent())
                .toList();
    }

    /** The sessions of an agent on that life of the link's server. */
    List<Session> of(String agent, Link link) {
        return all().stream()
                .filter(session -> session.agent().equals(agent) && session.on(link))
                .toList();
    }

    /** The session that was on a connection at that place. */
    Optional<Session> at(Link link, long seq) {
        return all().stream()
                .filter(session -> session.link().equals(link) && session.from() < seq && seq <= session.to())
                .findFirst();
    }

    /**
     * Whether the agent has another session on that server when it sends this request. A session that has ended counts for one report budget
     * more: the server may not have noticed its end yet, and may refuse the request.
     */
    boolean another(Request request) {
        Link link = request.link();
        return possible.stream()
                .filter(session -> session.agent().equals(link.owner()) && session.on(link))
                .filter(session -> session.from() < request.sent().seq())
                .filter(session ->
                        !session.loggedOut() || session.to() > request.sent().seq())
                .filter(session -> !session.login().equals(request))
                .anyMatch(session -> session.over()
                        .map(over -> over.at() + report > request.sent().at())
                        .orElse(true));
    }

    /**
     * Whether this login began a second session beside a live one, under the policy "allow". It is open what the server reports then. An
     * earlier session whose logout was reported is not live any more.
     */
    boolean second(Request login) {
        return policy("allow") && login.error().isEmpty() && another(login) && !allReportedOver(login);
    }

    /** Whether a reporting engine received, before the login was sent, a logout for each session that the agent may have begun. */
    private boolean allReportedOver(Request login) {
        String agent = login.link().owner();
        long place = login.sent().seq();
        long begun = begun(agent, login.link(), place);
        return scene
                .history()
                .links(link -> link.role() == Role.REPORTING
                        && link.server().equals(login.link().server())
                        && link.life() == login.link().life())
                .stream()
                .anyMatch(link -> Scene.arrivals(link, List.of(Reported.LOGOUT), agent, 0).stream()
                                .filter(logout -> logout.seq() < place)
                                .count()
                        >= begun);
    }

    /**
     * Whether it is open what a reporting engine sees of the agent from that place on. It is if the agent began a second session on that life
     * of the server, became available there during a session, or sent a login that was not answered.
     */
    boolean ambiguous(String agent, Link server, long seq) {
        return requests(agent, server)
                .filter(request -> request.sent().seq() < seq)
                .anyMatch(request -> switch (request.name()) {
                    case "RequestAgentLogin" -> request.answers().isEmpty() || second(request);
                    case "RequestAgentAvailable" -> request.error().isEmpty() && another(request);
                    default -> false;
                });
    }

    /** Whether a login of the agent was acknowledged before that place although it had another session there. */
    boolean loggedInAgain(String agent, Link server, long seq) {
        return requests(agent, server)
                .filter(request -> request.sent().seq() < seq)
                .anyMatch(request -> request.name().equals("RequestAgentLogin")
                        && request.ack().isPresent()
                        && another(request));
    }

    /** How many sessions an agent may have begun on that life of the link's server before that place. */
    long begun(String agent, Link server, long seq) {
        return requests(agent, server)
                .filter(request -> request.name().equals("RequestAgentLogin"))
                .filter(request -> request.sent().seq() < seq)
                .filter(request -> request.ack().isPresent() || request.error().isEmpty())
                .count();
    }

    /** What the applications of an agent have asked of that life of the link's server. */
    private Stream<Request> requests(String agent, Link server) {
        return scene.connections(agent, server.server()).stream()
                .filter(link -> link.life() == server.life())
                .flatMap(link -> link.requests().stream());
    }

    /** Whether another agent holds the place of this login, or may seem to. */
    boolean placeTaken(Request login) {
        Optional<String> place = login.message().text("placeId");
        return possible.stream()
                .filter(session -> session.on(login.link())
                        && !session.agent().equals(login.link().owner()))
                .filter(session -> session.login().message().text("placeId").equals(place))
                .filter(session -> session.from() < login.sent().seq())
                .anyMatch(session -> session.over()
                        .map(over -> over.at() + report > login.sent().at())
                        .orElse(true));
    }
}
