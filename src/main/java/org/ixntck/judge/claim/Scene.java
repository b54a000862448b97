package org.ixntck.judge.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Role;

/**
 * What happened at one site.
 *
 * @param history the site's entries and those of the whole run
 * @param site the deployment in use
 */
public record Scene(History history, String site) {

    /** The message by which a server forces an agent's state. */
    public static final String FORCED = "EventForcedAgentStateChange";

    private static final long NANOS = 1_000_000;

    /** The connection of that name. */
    public Link link(String id) {
        return history.link(site, id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a connection named %s at %s; there is none".formatted(id, site)));
    }

    /** The entry at that place. */
    public Entry stimulus(long seq) {
        return history.entry(seq)
                .orElseThrow(() -> new IllegalArgumentException("expected an entry %d; there is none".formatted(seq)));
    }

    /** The window that opens with the entry at that place. */
    public Window window(long after, long millis) {
        return Window.after(history, stimulus(after), millis * NANOS);
    }

    /** The messages of these names, about that agent (about anyone, if empty), that came on the connection after that place. */
    public static List<Entry> arrivals(Link link, Collection<String> messages, String agent, long after) {
        return link.received().stream()
                .filter(entry -> entry.seq() > after)
                .filter(entry -> {
                    Message message = History.message(entry).orElseThrow();
                    return messages.contains(message.name())
                            && (agent.isEmpty() || message.text("agentId").equals(Optional.of(agent)));
                })
                .toList();
    }

    /** The first message that came after that time; it shows that the connection was alive until then. */
    public static Optional<Entry> signOfLife(Link link, long time) {
        return link.received().stream().filter(entry -> entry.since() >= time).findFirst();
    }

    /** Place of the last entry that was recorded by that time. */
    public long last(long time) {
        return history.entries().stream()
                .filter(entry -> entry.at() <= time)
                .mapToLong(Entry::seq)
                .max()
                .orElse(0);
    }

    /** Whether something is expected that depends on how servers force agents' states, and one of them has done so here. */
    public boolean asksForForcedStates() {
        return history.entries().stream()
                        .anyMatch(entry -> entry.event() instanceof Event.Received received
                                && received.message().name().equals(FORCED))
                && history.all(Event.Expected.class).stream()
                        .anyMatch(entry ->
                                ((Event.Expected) entry.event()).claim().get("messages") instanceof Collection<?> names
                                        && names.contains(FORCED));
    }

    /** The connections of an agent's application to a server, in all lives of the server. */
    public List<Link> connections(String agent, String server) {
        return history.links(link -> link.role() == Role.AGENT
                && link.owner().equals(agent)
                && link.server().equals(server));
    }

    /** The first request or fault of the agent's application on that server, or control of it, after that place. */
    public Optional<Entry> nextAct(String agent, String server, long after) {
        return acts(agent, server).filter(entry -> entry.seq() > after).findFirst();
    }

    /** The first such entry after that time. */
    public Optional<Entry> nextActSince(String agent, String server, long time) {
        return acts(agent, server).filter(entry -> entry.at() > time).findFirst();
    }

    private Stream<Entry> acts(String agent, String server) {
        Stream<Entry> onLinks = connections(agent, server).stream()
                .flatMap(link -> link.entries().stream())
                .filter(Scene::acts);
        Stream<Entry> controls = history.all(Event.Controlled.class).stream()
                .filter(entry -> ((Event.Controlled) entry.event()).server().equals(server));
        return Stream.concat(onLinks, controls).sorted(Comparator.comparingLong(Entry::seq));
    }

    private static boolean acts(Entry entry) {
        return entry.event() instanceof Event.Fault
                || (entry.event() instanceof Event.Sent sent
                        && sent.message().name().startsWith("Request"));
    }
}
