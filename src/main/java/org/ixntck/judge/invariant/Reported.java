package org.ixntck.judge.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.journal.Role;
import org.ixntck.judge.Scene;

/** What one registered connection of a reporting engine has seen of the agents. */
final class Reported {

    static final String LOGIN = "EventAgentLogin";
    static final String LOGOUT = "EventAgentLogout";

    private final Scene scene;
    private final Link link;
    private final Entry registered;

    private Reported(Scene scene, Link link, Entry registered) {
        this.scene = scene;
        this.link = link;
        this.registered = registered;
    }

    /** Each connection of a reporting engine that was registered. */
    static Stream<Reported> all(Scene scene) {
        return scene.history().links(link -> link.role() == Role.REPORTING).stream()
                .flatMap(link -> link.registered().stream().map(entry -> new Reported(scene, link, entry)));
    }

    Link link() {
        return link;
    }

    /** Whether it was registered at that place and stays connected until that time. */
    boolean covers(long seq, long until) {
        return registered.seq() < seq
                && link.ended().filter(entry -> entry.since() <= until).isEmpty()
                && link.fault().filter(entry -> entry.at() <= until).isEmpty();
    }

    /** Whether it was registered at that place. */
    boolean registeredBefore(long seq) {
        return registered.seq() < seq;
    }

    /** Whether it was registered and connected at that place, and the server itself ended it by that time. */
    boolean abandoned(long seq, long until) {
        return registered.seq() < seq
                && link.endedByServer()
                && link.ended()
                        .filter(entry -> entry.seq() > seq && entry.since() <= until)
                        .isPresent();
    }

    /** Whether no other reporting engine had registered with the same server by that place: only then MUSTs are judged. */
    boolean alone(long seq) {
        return all(scene)
                .filter(other -> other.registered.seq() < seq)
                .filter(other -> other.link.server().equals(link.server()) && other.link.life() == link.life())
                .allMatch(other -> other.link.owner().equals(link.owner()));
    }

    /** The logins and logouts of an agent, in their order. */
    List<Entry> of(String agent) {
        return about(agent, List.of(LOGIN, LOGOUT));
    }

    /** The events of that name that are about an agent, in their order. */
    List<Entry> of(String agent, String name) {
        return about(agent, List.of(name));
    }

    private List<Entry> about(String agent, List<String> names) {
        return Scene.arrivals(link, names, "", 0).stream()
                .filter(entry -> named(entry).equals(agent))
                .toList();
    }

    private static String named(Entry entry) {
        return History.message(entry)
                .flatMap(message -> message.text("agentId"))
                .orElse("");
    }

    /** Whom its logins and logouts name; an empty name stands for none. What comes late of an earlier scenario on the same servers is not judged. */
    Set<String> agents() {
        Set<String> agents = new TreeSet<>();
        Stream.concat(link.received(LOGIN).stream(), link.received(LOGOUT).stream())
                .forEach(entry -> agents.add(named(entry)));
        agents.removeAll(scene.history().elsewhere());
        return agents;
    }

    /** The agents that had a session on that life of the server. */
    Set<String> agentsIn(Sessions sessions) {
        Set<String> agents = new TreeSet<>();
        sessions.all().stream().filter(session -> session.on(link)).forEach(session -> agents.add(session.agent()));
        return agents;
    }

    /** What the agent's applications asked of that life of the server, in its order. */
    List<Request> requests(String agent) {
        List<Request> requests = new ArrayList<>();
        scene.connections(agent, link.server()).stream()
                .filter(connection -> connection.life() == link.life())
                .forEach(connection -> requests.addAll(connection.requests()));
        requests.sort(
                (one, other) -> Long.compare(one.sent().seq(), other.sent().seq()));
        return requests;
    }

    /**
     * Whether an agent application's connection to that life of the server was lost before that place with no agent ever on it: one that was
     * refused never was.
     */
    boolean unusedLost(long seq) {
        return !scene.history()
                .links(other -> other.role() == Role.AGENT
                        && other.server().equals(link.server())
                        && other.life() == link.life()
                        && lost(other) < seq
                        && other.requests().stream()
                                .noneMatch(it -> it.name().startsWith("RequestAgent")
                                        && it.error().isEmpty()))
                .isEmpty();
    }

    /** Where a connection was lost, for whichever reason. */
    static long lost(Link link) {
        return Stream.of(link.fault(), link.ended())
                .flatMap(Optional::stream)
                .mapToLong(Entry::seq)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Whether no connection of the agent to that life of the server was lost before that place. */
    boolean stays(String agent, long seq) {
        return scene.connections(agent, link.server()).stream()
                .filter(connection -> connection.life() == link.life())
                .allMatch(connection -> lost(connection) > seq);
    }

    /** Whether another server was ended between those places. */
    boolean otherLost(long from, long to) {
        return scene.history().all(Event.Controlled.class).stream()
                .filter(entry -> from < entry.seq() && entry.seq() < to)
                .anyMatch(entry -> entry.event() instanceof Event.Controlled control
                        && !control.server().equals(link.server())
                        && !control.control().equals("start"));
    }

    /** Whether the server was being ended at that place. */
    boolean goingDown(long seq) {
        return scene.history().all(Event.Controlled.class).stream()
                .filter(entry -> entry.seq() < seq)
                .anyMatch(entry -> entry.event() instanceof Event.Controlled control
                        && control.server().equals(link.server())
                        && control.life() == link.life()
                        && !control.control().equals("start"));
    }

    static boolean is(Entry entry, String name) {
        return History.message(entry)
                .map(message -> message.name().equals(name))
                .orElse(false);
    }

    /** The first event of that name about an agent after that place. */
    Optional<Entry> first(String agent, String name, long after) {
        return of(agent, name).stream().filter(entry -> entry.seq() > after).findFirst();
    }
}
