package org.ixntck.judge.invariant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.journal.Role;
import org.ixntck.judge.Excuse;
import org.ixntck.judge.Scene;
import org.ixntck.judge.Window;
import org.ixntck.judge.claim.Answers;

/** Each request is answered once, in time, and as it deserves: RG-01, RG-02, RG-03, LI-01, LO-01, AV-01, AV-02, SD-02, SR-02, SR-07, SR-09, LI-07. */
final class Answering implements Invariant {

    private static final Set<String> NEEDED = Set.of("tenantId", "placeId", "agentId", "mediaList");

    /** What a request deserves, and whom it concerns if it gets something else. */
    private record Due(String requirement, String answer) {}

    @Override
    public Set<String> requirements() {
        return Set.of(
                "RG-01", "RG-02", "RG-03", "RG-06", "LI-01", "LO-01", "AV-01", "AV-02", "SD-02", "SD-07", "SR-02",
                "SR-07", "SR-09", "LI-07");
    }

    @Override
    public Stream<Watched> watch(Scene scene) {
        Sessions sessions = new Sessions(scene);
        return scene.history().links().stream()
                .flatMap(link -> link.requests().stream().flatMap(request -> watch(scene, sessions, request)));
    }

    private Stream<Watched> watch(Scene scene, Sessions sessions, Request request) {
        Optional<Due> due = due(scene, sessions, request);
        Window window = Window.after(
                scene.history(), request.sent(), scene.history().terms().nanos("answer"));
        if (request.answers().isEmpty()) {
            return missing(scene, sessions, request, due, window);
        }
        Entry first = request.answers().get(0);
        Watched once = request.answers().size() == 1
                ? Watched.kept("LI-07", first)
                : Watched.broken(
                        "LI-07",
                        "one answer to %s on %s"
                                .formatted(request.name(), request.link().id()),
                        request.answers().size() + " answers with its reference id",
                        request.answers().get(1));
        return Stream.concat(Stream.of(once), due.stream().map(it -> judged(request, it, first, window)));
    }

    private static Watched judged(Request request, Due due, Entry answer, Window window) {
        String expected = expected(request, due.answer());
        String saw = "%s after %s".formatted(Answers.describe(answer), window.elapsed(answer));
        boolean right = History.message(answer).orElseThrow().name().equals(due.answer());
        if (!right || window.late(answer)) {
            return Watched.broken(due.requirement(), expected, saw, answer);
        }
        return window.inTime(answer)
                ? Watched.kept(due.requirement(), answer)
                : Watched.undecided(due.requirement(), expected, saw + ", " + Excuse.STALLED, answer);
    }

    private static Stream<Watched> missing(
            Scene scene, Sessions sessions, Request request, Optional<Due> due, Window window) {
        Link link = request.link();
        boolean ended = link.ended().filter(window::mayHold).isPresent();
        boolean byKit = link.fault().filter(window::mayHold).isPresent() || (ended && !link.endedByServer());
        boolean excused = byKit
                || sessions.excuses(link, window)
                || Answers.strayed(request, window)
                || (ended && (cutOff(request, due) || closedByPolicy(scene, link)))
                || (request.name().endsWith("Media") && !scene.history().terms().serves("media"));
        if (excused || (!window.expired() && !ended)) {
            return Stream.of();
        }
        String requirement = due.map(Due::requirement).orElse("LI-07");
        String expected = expected(request, due.map(Due::answer).orElse("EventAck or EventError"));
        String saw = ended ? "none before the server ended the connection" : "none";
        Entry seen = link.ended().orElse(request.sent());
        return Stream.of(
                ended && Excuse.cutOff(scene, link)
                        ? Watched.undecided(requirement, expected, saw + ", " + Excuse.STALLED, seen)
                        : Watched.broken(requirement, expected, saw, seen));
    }

    /** A server may end the connection of a client that hesitates to register, and, but for RG-06, at once after an EventError. */
    private static boolean cutOff(Request request, Optional<Due> due) {
        Link link = request.link();
        boolean refused = link.registered().isEmpty()
                && link.received("EventError").stream()
                        .anyMatch(error ->
                                error.seq() < link.ended().orElseThrow().seq());
        boolean again = due.map(Due::requirement).filter("RG-06"::equals).isPresent();
        return Answers.hesitated(link, request.sent()) || (refused && !again);
    }

    private static boolean closedByPolicy(Scene scene, Link link) {
        return link.endedByServer()
                && RegisteredConnections.closedByPolicy(
                        scene, link, link.ended().orElseThrow());
    }

    private static String expected(Request request, String answer) {
        return "%s in answer to %s on %s within the answer budget"
                .formatted(answer, request.name(), request.link().id());
    }

    private static Optional<Due> due(Scene scene, Sessions sessions, Request request) {
        Link link = request.link();
        if (request.name().equals("RequestRegisterClient")) {
            return registration(scene, request);
        }
        boolean registered = link.registered()
                .filter(entry -> entry.seq() < request.sent().seq())
                .isPresent();
        if (!registered) {
            return unregistered(request);
        }
        if (link.role() != Role.AGENT) {
            return Optional.empty();
        }
        boolean complete = request.message().attributes().keySet().containsAll(NEEDED);
        Optional<Session> session = sessions.at(link, request.sent().seq());
        return switch (request.name()) {
            case "RequestAgentLogin" ->
                Optional.of(Purpose.of(scene, sessions, request).answered())
                        .filter(id -> complete
                                && session.isEmpty()
                                && !sessions.another(request)
                                && !sessions.placeTaken(request))
                        .map(id -> new Due(id, "EventAck"));
            case "RequestAgentLogout" ->
                session.filter(it -> !sessions.ambiguous(
                                link.owner(), link, request.sent().seq()))
                        .map(it -> new Due("LO-01", "EventAck"));
            case "RequestAgentAvailable" ->
                Optional.of(link.life() > 1 ? "SR-02" : "AV-01")
                        .filter(id -> complete
                                && session.isEmpty()
                                && !sessions.another(request)
                                && !sessions.placeTaken(request))
                        .map(id -> new Due(id, "EventAck"));
            case "RequestAgentNotAvailable" ->
                available(link, request) ? Optional.of(new Due("AV-02", "EventAck")) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A first registration with a name that the description says is valid, or is not; a second one is open (RG-13). */
    private static Optional<Due> registration(Scene scene, Request request) {
        List<Request> before = request.link().requests().stream()
                .filter(other -> other.sent().seq() < request.sent().seq())
                .toList();
        if (!before.isEmpty()) {
            return Optional.empty();
        }
        String type = request.message().text("clientType").orElse("");
        Optional<String> valid =
                Optional.ofNullable(scene.history().terms().clients().get(type));
        return Optional.of(
                request.message().text("clientName").equals(valid)
                        ? new Due("RG-01", "EventAck")
                        : new Due("RG-02", "EventError"));
    }

    /** Where a registration is under way, its answer decides what the request deserved: that is not judged. */
    private static Optional<Due> unregistered(Request request) {
        boolean underWay = request.link().requests().stream()
                .anyMatch(other -> other.name().equals("RequestRegisterClient")
                        && other.sent().seq() < request.sent().seq()
                        && other.error()
                                .filter(error -> error.seq() < request.sent().seq())
                                .isEmpty());
        if (underWay) {
            return Optional.empty();
        }
        boolean invalidBefore = request.link().requests().stream()
                .anyMatch(other -> other.name().equals("RequestRegisterClient")
                        && other.sent().seq() < request.sent().seq());
        if (invalidBefore) {
            return Optional.of(new Due("RG-06", "EventError"));
        }
        boolean restarted = request.link().life() > 1 && request.name().equals("RequestAgentAvailable");
        return Optional.of(new Due(restarted ? "SR-09" : "RG-03", "EventError"));
    }

    private static boolean available(Link link, Request request) {
        return link.requests().stream()
                .filter(other -> other.sent().seq() < request.sent().seq())
                .filter(other -> other.name().startsWith("RequestAgent"))
                .reduce((one, other) -> other)
                .filter(last -> last.name().equals("RequestAgentAvailable"))
                .flatMap(Request::ack)
                .isPresent();
    }
}
