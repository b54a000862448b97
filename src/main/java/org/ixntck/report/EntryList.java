package org.ixntck.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ixntck.adapter.Message;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.judge.rule.OfScenario;
import org.ixntck.text.Text;

/** The entries of a scenario as plain text, one per line. */
public final class EntryList {

    private static final int LINES_MAX = 2_000;
    private static final int WHO_MAX = 28;
    private static final int VALUE_MAX = 80;
    private static final int WHAT_MAX = 400;

    private final ScenarioEntries byScenario;

    public EntryList(History history) {
        this(ScenarioEntries.of(history, List.of()));
    }

    EntryList(ScenarioEntries byScenario) {
        this.byScenario = byScenario;
    }

    /** Each line has the milliseconds since the scenario began, the connection, and the event; {@code >} is sent by the kit, {@code <} received. */
    public String text(OfScenario scenario) {
        List<Entry> entries = byScenario.of(scenario.key());
        if (entries.isEmpty()) {
            return "The journal has no entry of this scenario.\n";
        }
        long start = entries.get(0).at();
        int wide = entries.stream().mapToInt(entry -> who(entry).length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries.subList(0, Math.min(LINES_MAX, entries.size()))) {
            text.append(String.format(
                    Locale.ROOT,
                    "%7d %11.3f ms  %-" + Math.max(1, wide) + "s  %s%n".replace("%n", "\n"),
                    entry.seq(),
                    (entry.at() - start) / 1e6,
                    who(entry),
                    Text.line(what(entry.event()), WHAT_MAX)));
        }
        if (entries.size() > LINES_MAX) {
            text.append("... %d more, all in journal.ndjson\n".formatted(entries.size() - LINES_MAX));
        }
        return text.toString();
    }

    private static String who(Entry entry) {
        if (entry.event() instanceof Event.OnLink on) {
            return Text.line(on.link(), WHO_MAX);
        }
        return entry.event() instanceof Event.Controlled controlled ? Text.line(controlled.server(), WHO_MAX) : "";
    }

    private static String what(Event event) {
        Optional<Message> message = message(event);
        if (message.isPresent()) {
            return (event instanceof Event.Sent ? "> " : "< ")
                    + message.get().name()
                    + attributes(message.get().attributes());
        }
        return onLink(event).orElseGet(() -> aside(event));
    }

    private static Optional<Message> message(Event event) {
        if (event instanceof Event.Sent sent) {
            return Optional.of(sent.message());
        }
        return event instanceof Event.Received received ? Optional.of(received.message()) : Optional.empty();
    }

    private static String attributes(Map<String, Object> attributes) {
        return attributes.entrySet().stream()
                .map(it -> " " + Text.line(it.getKey(), VALUE_MAX) + "="
                        + Text.line(String.valueOf(it.getValue()), VALUE_MAX))
                .collect(Collectors.joining());
    }

    private static Optional<String> onLink(Event event) {
        if (event instanceof Event.Connecting connecting) {
            return Optional.of("connecting to %s, life %d".formatted(connecting.server(), connecting.life()));
        }
        if (event instanceof Event.Connected) {
            return Optional.of("connected");
        }
        if (event instanceof Event.ConnectFailed failed) {
            return Optional.of("no connection: " + failed.why());
        }
        if (event instanceof Event.SendFailed failed) {
            return Optional.of("> not sent: %s: %s".formatted(failed.message(), failed.why()));
        }
        if (event instanceof Event.Unreadable garbage) {
            return Optional.of("< unreadable, %d bytes, %s: %s"
                    .formatted(garbage.size(), garbage.why(), Text.line(garbage.head(), VALUE_MAX)));
        }
        if (event instanceof Event.Overflowed) {
            return Optional.of("< too many messages to record");
        }
        if (event instanceof Event.AdapterFailed failed) {
            return Optional.of(failed.why());
        }
        if (event instanceof Event.Fault fault) {
            return Optional.of("the kit: " + lower(fault.kind()).replace('_', '-'));
        }
        if (event instanceof Event.Hampered hampered) {
            return Optional.of("the kit: " + hampered.how());
        }
        if (event instanceof Event.Healed healed) {
            return Optional.of("the kit ends: " + healed.how());
        }
        if (event instanceof Event.Ended ended) {
            return Optional.of("ended by the %s: %s%s"
                    .formatted(
                            lower(ended.by()),
                            ended.how(),
                            ended.rest() == 0 ? "" : ", %d bytes of a line left".formatted(ended.rest())));
        }
        if (event instanceof Event.Marked marked) {
            return Optional.of("marks %s as %s: %s"
                    .formatted(marked.agent(), marked.loggedIn() ? "logged in" : "not logged in", marked.because()));
        }
        return Optional.empty();
    }

    private static String aside(Event event) {
        if (event instanceof Event.ScenarioStarted started) {
            return "scenario begins: %s, attempt %d".formatted(started.id(), started.attempt());
        }
        if (event instanceof Event.ScenarioEnded ended) {
            return "scenario ends: %s %s".formatted(lower(ended.outcome()).replace('_', ' '), ended.why());
        }
        if (event instanceof Event.SiteOpened opened) {
            return "servers: " + opened.servers();
        }
        if (event instanceof Event.SiteClosing) {
            return "servers are about to be taken down";
        }
        if (event instanceof Event.AgentLeased lease) {
            return "%s is agent %s of tenant %d at %s%s"
                    .formatted(
                            lease.nick(),
                            lease.agent(),
                            lease.tenant(),
                            lease.place(),
                            lease.canary() ? ", for signs of life" : "");
        }
        if (event instanceof Event.Controlled controlled) {
            return "%s %s, life %d %s"
                    .formatted(controlled.control(), lower(controlled.phase()), controlled.life(), controlled.detail());
        }
        if (event instanceof Event.ServerSaid said) {
            return "%s printed last: %s".formatted(said.server(), String.join(" | ", said.lines()));
        }
        if (event instanceof Event.Expected expected) {
            return "expects %s %s".formatted(expected.requirements(), expected.claim());
        }
        if (event instanceof Event.Stalled stalled) {
            return "the kit was not scheduled for %s ms"
                    .formatted(ScenarioEntries.millis(stalled.from(), stalled.to()));
        }
        if (event instanceof Event.Starved starved) {
            return "too few processors for %s ms, most of all for %s"
                    .formatted(ScenarioEntries.millis(starved.from(), starved.to()), starved.process());
        }
        return "";
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
