package org.ixntck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ixntck.journal.Entry;
import org.ixntck.journal.Event;
import org.ixntck.journal.History;
import org.ixntck.text.Text;

/**
 * Servers that ended by themselves, which explains most of what else failed: a server has ended a connection, nobody had stopped it, and from
 * then on it accepted no other one. Takes the journal entry by entry; not safe for several threads.
 */
public final class UnexpectedExits {

    private static final int OUTPUT_MAX = 300;

    /**
     * One exit.
     *
     * @param at place of the entry at which the server ended its connection
     * @param request name of the request at which it happened; empty if there was none
     * @param output what the server had printed last; empty if that is not known
     */
    private record Exit(String site, long at, String server, String request, String output) {}

    private final Map<String, ServerLives> open = new LinkedHashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final List<Exit> exits = new ArrayList<>();

    /** One sentence for each server that exited in a run. */
    public static List<String> sentences(History history) {
        UnexpectedExits exits = new UnexpectedExits();
        history.entries().forEach(exits::accept);
        return exits.sentences();
    }

    /** Takes the next entry of the journal. */
    public void accept(Entry entry) {
        String site = entry.site();
        if (entry.event() instanceof Event.AdapterFailed failed) {
            close(site);
            // Nothing is known from here on.
            exits.removeIf(it -> it.site().equals(site) && it.at() >= failed.from());
        } else if (entry.event() instanceof Event.SiteClosing) {
            close(site);
        } else if (!site.isEmpty()) {
            ServerLives lives = open.get(site);
            if (lives == null && !closed.contains(site)) {
                lives = new ServerLives();
                open.put(site, lives);
            }
            if (lives != null) {
                lives.accept(entry);
            }
        }
    }

    private void close(String site) {
        closed.add(site);
        Optional.ofNullable(open.remove(site)).ifPresent(lives -> add(site, lives));
    }

    private void add(String site, ServerLives lives) {
        lives.exits((server, life) ->
                exits.add(new Exit(site, life.ended().orElseThrow(), server, life.request(), lives.output(server))));
    }

    /** Called after the last entry. Returns one sentence for each server that exited. */
    public List<String> sentences() {
        open.forEach(this::add);
        open.clear();
        Map<String, List<Exit>> byServer = exits.stream()
                .sorted(Comparator.comparing(Exit::site))
                .collect(Collectors.groupingBy(Exit::server, LinkedHashMap::new, Collectors.toList()));
        return byServer.entrySet().stream()
                .sorted(Comparator.comparingInt(server -> -server.getValue().size()))
                .map(server -> sentence(server.getKey(), server.getValue()))
                .toList();
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
