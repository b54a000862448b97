package org.ixntck.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Event.Fault.Kind;
import org.ixntck.journal.Role;
import org.ixntck.journal.Terms;

/** A history by its connections, for whoever asks what a message in it means. */
final class Facts {

    /** One connection. */
    static final class Line {
        private final Event.Connecting opening;
        private final String site;
        private final List<Entry> entries = new ArrayList<>();
        /** When it was over for the kit or the server; nanoseconds. */
        private long over = Long.MAX_VALUE;

        private long registered = Long.MAX_VALUE;

        private Line(String site, Event.Connecting opening) {
            this.site = site;
            this.opening = opening;
        }

        String id() {
            return opening.link();
        }

        String owner() {
            return opening.owner();
        }

        Role role() {
            return opening.role();
        }

        List<Entry> entries() {
            return entries;
        }

        long over() {
            return over;
        }

        /** When the kit read that it is registered. */
        long registered() {
            return registered;
        }

        boolean sameServer(Line other) {
            return site.equals(other.site) && opening.server().equals(other.opening.server());
        }

        boolean sameLife(Line other) {
            return sameServer(other) && opening.life() == other.opening.life();
        }

        boolean endedByServer() {
            return entries.stream()
                    .anyMatch(entry -> entry.event() instanceof Event.Ended end && end.by() == Event.Ended.By.SERVER);
        }

        /** Whether it was open at that place. */
        boolean openAt(Entry entry) {
            return entries.get(0).seq() < entry.seq() && over > entry.at();
        }
    }

    private final Terms terms;
    private final Map<String, Line> byLink = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Entry> controls = new ArrayList<>();
    private final List<Entry> stalls = new ArrayList<>();
    private final long last;

    Facts(List<Entry> history) {
        terms = ((Event.RunStarted) history.get(0).event()).terms();
        history.forEach(this::add);
        last = history.get(history.size() - 1).at();
    }

    private void add(Entry entry) {
        if (entry.event() instanceof Event.Connecting opening) {
            Line line = new Line(entry.site(), opening);
            byLink.put(key(entry.site(), opening.link()), line);
            lines.add(line);
        }
        if (entry.event() instanceof Event.OnLink on) {
            Optional.ofNullable(byLink.get(key(entry.site(), on.link()))).ifPresent(line -> add(line, entry));
        } else if (entry.event() instanceof Event.Controlled) {
            controls.add(entry);
        } else if (entry.event() instanceof Event.HeldUp) {
            stalls.add(entry);
        }
    }

    private static void add(Line line, Entry entry) {
        line.entries.add(entry);
        boolean ends = entry.event() instanceof Event.Ended
                || (entry.event() instanceof Event.Fault fault && fault.kind() != Kind.SILENCE);
        if (ends) {
            line.over = Math.min(line.over, entry.at());
        }
        if (entry.event() instanceof Event.Received received
                && received.message().attributes().containsKey("proxyClientId")) {
            line.registered = Math.min(line.registered, entry.at());
        }
    }

    private static String key(String site, String link) {
        return site + ":" + link;
    }

    Terms terms() {
        return terms;
    }

    /** When it ends; nanoseconds. */
    long last() {
        return last;
    }

    List<Line> lines() {
        return lines;
    }

    Line line(Entry entry) {
        return byLink.get(key(entry.site(), ((Event.OnLink) entry.event()).link()));
    }

    /** The time of stalls that touch this time, whole; nanoseconds. */
    long stalled(long from, long to) {
        return stalls.stream()
                .map(entry -> (Event.HeldUp) entry.event())
                .filter(stall -> stall.to() >= from && stall.from() <= to)
                .mapToLong(stall -> stall.to() - stall.from())
                .sum();
    }

    /** Whether the kit did something to the server of that connection in this time. */
    boolean controlled(Line line, long from, long to) {
        return controls.stream()
                .filter(entry -> entry.site().equals(line.site) && entry.at() >= from && entry.at() <= to)
                .anyMatch(entry -> ((Event.Controlled) entry.event()).server().equals(line.opening.server()));
    }

    /** The request on its connection that a message answers. */
    Optional<Entry> asked(Entry answer) {
        Optional<Long> reference = message(answer).number("referenceId");
        return line(answer).entries.stream()
                .filter(entry -> entry.event() instanceof Event.Sent
                        && message(entry).number("referenceId").equals(reference))
                .findFirst();
    }

    /** The requests of that name, about that agent, to that life of a server, which were sent in this time. */
    List<Entry> sent(Line server, String name, String agent, long from, long to) {
        return lines.stream()
                .filter(line -> line.sameLife(server) && line.owner().equals(agent))
                .flatMap(line -> line.entries.stream())
                .filter(entry -> entry.event() instanceof Event.Sent
                        && entry.at() >= from
                        && entry.at() <= to
                        && message(entry).name().equals(name))
                .toList();
    }

    /** The message of an entry that was sent or received. */
    static Message message(Entry entry) {
        return entry.event() instanceof Event.Sent sent ? sent.message() : ((Event.Received) entry.event()).message();
    }
}
