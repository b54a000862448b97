package org.ixntck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.journal.Link;
import org.ixntck.journal.Request;
import org.ixntck.text.Text;

/**
 * Servers that exited unasked, which explains most other failures. A server has exited if it ended a connection, the kit had not stopped it, and
 * it refused every later connection.
 */
public final class UnexpectedExits {

    private static final int OUTPUT_MAX = 300;
    private static final String NOTE = "[ixn-tck:";

    private UnexpectedExits() {}

    /**
     * One exit.
     *
     * @param request name of the last request before it; empty if there was none
     * @param output the last line that the server printed; empty if unknown
     */
    private record Exit(String server, String request, String output) {}

    /** One sentence for each server that exited. */
    public static List<String> sentences(History history) {
        Map<String, List<Exit>> exits = new LinkedHashMap<>();
        history.bySite()
                .forEach((site, part) -> lives(part)
                        .values()
                        .forEach(links -> of(part, links)
                                .ifPresent(exit -> exits.computeIfAbsent(exit.server(), key -> new ArrayList<>())
                                        .add(exit))));
        return exits.entrySet().stream()
                .sorted(Comparator.comparingInt(server -> -server.getValue().size()))
                .map(server -> sentence(server.getKey(), server.getValue()))
                .toList();
    }

    private static Map<String, List<Link>> lives(History part) {
        return part.links().stream()
                .collect(Collectors.groupingBy(
                        link -> link.server() + " " + link.life(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<Exit> of(History part, List<Link> life) {
        String server = life.get(0).server();
        List<Entry> entries = life.stream()
                .flatMap(link -> link.entries().stream())
                .sorted(Comparator.comparingLong(Entry::seq))
                .toList();
        long accepted = entries.stream()
                .filter(entry -> entry.event() instanceof Event.Connected)
                .mapToLong(Entry::seq)
                .max()
                .orElse(0);
        Optional<Entry> end = entries.stream()
                .filter(entry -> entry.seq() > accepted && endedByServer(entry))
                .findFirst();
        boolean refused = end.isPresent()
                && entries.stream().anyMatch(entry -> entry.seq() > end.get().seq() && refused(entry));
        return refused && !stopped(part, life.get(0), end.get())
                ? Optional.of(new Exit(server, request(life, end.get()), output(part, server)))
                : Optional.empty();
    }

    private static boolean endedByServer(Entry entry) {
        return entry.event() instanceof Event.Ended ended && ended.by() == Event.Ended.By.SERVER;
    }

    private static boolean refused(Entry entry) {
        return entry.event() instanceof Event.ConnectFailed failed
                && failed.reason() == Event.ConnectFailed.Reason.REFUSED;
    }

    private static boolean stopped(History part, Link life, Entry end) {
        return part.all(Event.Controlled.class).stream()
                .filter(entry -> entry.seq() < end.seq())
                .map(entry -> (Event.Controlled) entry.event())
                .anyMatch(control -> control.server().equals(life.server())
                        && control.life() == life.life()
                        && !control.control().equals("start"));
    }

    /** The oldest unanswered request; if all were answered, the last one. */
    private static String request(List<Link> life, Entry end) {
        List<Request> before = life.stream()
                .filter(link ->
                        link.ended().filter(over -> over.seq() < end.seq()).isEmpty())
                .flatMap(link -> link.requests().stream())
                .filter(request -> request.sent().seq() < end.seq())
                .sorted(Comparator.comparingLong(request -> request.sent().seq()))
                .toList();
        return before.stream()
                .filter(request -> request.answers().isEmpty())
                .findFirst()
                .or(() -> before.stream().reduce((one, other) -> other))
                .map(Request::name)
                .orElse("");
    }

    private static String output(History part, String server) {
        return part.all(Event.ServerSaid.class).stream()
                .map(entry -> (Event.ServerSaid) entry.event())
                .filter(said -> said.server().equals(server))
                .flatMap(said -> said.lines().stream())
                .filter(line -> !line.startsWith(NOTE))
                .reduce("", (one, other) -> other);
    }

    private static String sentence(String server, List<Exit> exits) {
        String times = exits.size() == 1 ? "once" : exits.size() + " times";
        Map.Entry<String, Long> request = mostOften(exits, Exit::request);
        String after =
                request.getKey().isEmpty() ? "" : ", " + among(request.getValue(), exits.size()) + request.getKey();
        String output = mostOften(exits, Exit::output).getKey();
        String last = output.isEmpty() ? "" : " Its last output: " + Text.line(output, OUTPUT_MAX);
        return "%s ended by itself %s%s.%s".formatted(server, times, after, last);
    }

    private static String among(long count, int all) {
        return count == all ? "after " : "%d of them after ".formatted(count);
    }

    private static Map.Entry<String, Long> mostOften(List<Exit> exits, Function<Exit, String> what) {
        return exits.stream()
                .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow();
    }
}
