package org.ixntck.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.Role;

/** What can be wrong with one message of a server in a history that is right otherwise. */
public enum Disturbance {
    /** The message is missing. */
    DROP,
    /** It comes twice in a row. */
    DOUBLE,
    /** It comes so late that no budget allows it. */
    DELAY,
    /** An agent application's message comes on the connection of another agent; a Reporting message names another agent. */
    MISDIRECT;

    private static final int TRIES = 200;

    /**
     * A disturbed history.
     *
     * @param entries all of it, numbered anew
     * @param kind what was done
     * @param victim the entry as it was in the undisturbed history
     * @param standing whether a server may behave so
     */
    public record Disturbed(List<Entry> entries, Disturbance kind, Entry victim, Standing standing) {

        public Disturbed {
            entries = List.copyOf(entries);
        }

        /** One line for a report. */
        public String sentence() {
            return "%s %s at %d: %s %s, since %s"
                    .formatted(
                            kind,
                            victim.event(),
                            victim.seq(),
                            standing.kind(),
                            standing.requirements(),
                            standing.why());
        }
    }

    /**
     * Disturbs one message of a history, which follows from the seed; empty if no message can be disturbed so.
     *
     * @param history whole, from its first entry
     */
    public Optional<Disturbed> of(List<Entry> history, long seed) {
        Facts facts = new Facts(history);
        Chance chance = new Chance(seed);
        List<Entry> received = history.stream()
                .filter(entry -> entry.event() instanceof Event.Received)
                .toList();
        Optional<Disturbed> disturbed = Optional.empty();
        for (int i = 0; i < TRIES && disturbed.isEmpty() && !received.isEmpty(); i++) {
            disturbed = at(history, facts, chance, chance.of(received));
        }
        return disturbed;
    }

    private Optional<Disturbed> at(List<Entry> history, Facts facts, Chance chance, Entry victim) {
        return changed(history, facts, chance, victim)
                .map(entries ->
                        new Disturbed(numbered(facts, entries), this, victim, Standings.of(this, facts, victim)));
    }

    private Optional<List<Entry>> changed(List<Entry> history, Facts facts, Chance chance, Entry victim) {
        List<Entry> entries = new ArrayList<>(history);
        int place = entries.indexOf(victim);
        switch (this) {
            case DROP -> entries.remove(place);
            case DOUBLE -> entries.add(place, victim);
            case DELAY -> {
                return delayed(entries, facts, place);
            }
            case MISDIRECT -> {
                return misdirected(facts, chance, victim).map(other -> {
                    entries.set(place, other);
                    return entries;
                });
            }
        }
        return Optional.of(entries);
    }

    // ---- later

    private static Optional<List<Entry>> delayed(List<Entry> entries, Facts facts, int place) {
        Entry victim = entries.get(place);
        long budget = Math.max(
                facts.terms().nanos("answer"),
                Math.max(facts.terms().nanos("report"), facts.terms().nanos("registration-timeout")));
        long earliest = victim.at() + 2 * budget;
        earliest += 2 * facts.stalled(victim.at() - 2 * budget, earliest);
        for (int i = place + 1; i < entries.size(); i++) {
            Entry other = entries.get(i);
            boolean sameSite = other.site().equals(victim.site());
            if (facts.line(victim).over() <= other.at() || (sameSite && other.event() instanceof Event.SiteClosing)) {
                return Optional.empty();
            }
            if (other.at() >= earliest && sameSite && other.pass() > 0) {
                entries.add(i + 1, moved(victim, other));
                entries.remove(place);
                return Optional.of(entries);
            }
        }
        return Optional.empty();
    }

    /** The same message, read together with another one. */
    private static Entry moved(Entry victim, Entry to) {
        return new Entry(
                victim.seq(), to.at(), to.since(), to.pass(), victim.site(), victim.scenario(), victim.event());
    }

    // ---- elsewhere

    private static Optional<Entry> misdirected(Facts facts, Chance chance, Entry victim) {
        Facts.Line line = facts.line(victim);
        List<Facts.Line> others = facts.lines().stream()
                .filter(other -> other.role() == Role.AGENT
                        && other.sameLife(line)
                        && !other.owner().equals(line.owner())
                        && !other.owner()
                                .equals(Facts.message(victim).text("agentId").orElse(""))
                        && other.openAt(victim))
                .toList();
        return chance.anyOf(others).flatMap(other -> misdirected(victim, line, other));
    }

    private static Optional<Entry> misdirected(Entry victim, Facts.Line line, Facts.Line other) {
        Message message = Facts.message(victim);
        if (line.role() == Role.AGENT) {
            return Optional.of(with(victim, new Event.Received(other.id(), message)));
        }
        return message.text("agentId")
                .map(agent -> with(
                        victim,
                        new Event.Received(
                                line.id(),
                                message.with("agentId", other.owner())
                                        .with("placeId", other.owner().replace("agent-", "place-")))));
    }

    private static Entry with(Entry entry, Event event) {
        return new Entry(entry.seq(), entry.at(), entry.since(), entry.pass(), entry.site(), entry.scenario(), event);
    }

    // ---- what follows

    /** Numbers the entries, and the Reporting messages of each connection, so that only the message itself is wrong. */
    private static List<Entry> numbered(Facts facts, List<Entry> entries) {
        List<Entry> numbered = new ArrayList<>(entries.size());
        Map<String, Long> sequences = new HashMap<>();
        for (Entry entry : entries) {
            Event event = entry.event();
            if (event instanceof Event.Received received
                    && received.message().number("reportingEventSequenceNumber").isPresent()
                    && facts.line(entry).role() == Role.REPORTING) {
                long sequence = sequences.merge(entry.site() + received.link(), 1L, Long::sum);
                event = new Event.Received(
                        received.link(), received.message().with("reportingEventSequenceNumber", sequence));
            }
            numbered.add(new Entry(
                    numbered.size() + 1L,
                    entry.at(),
                    entry.since(),
                    entry.pass(),
                    entry.site(),
                    entry.scenario(),
                    event));
        }
        return numbered;
    }
}
