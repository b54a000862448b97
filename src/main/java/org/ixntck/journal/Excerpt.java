package org.ixntck.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts of one journal, merged in their order and renumbered, so that they form a journal of their own. Immutable. */
public final class Excerpt {

    private final List<Entry> entries;

    private Excerpt(List<Entry> entries) {
        this.entries = entries;
    }

    /** Merges parts of one journal. An entry that is in several parts is taken once. One of the parts has the first entry. */
    public static Excerpt of(Collection<List<Entry>> parts) {
        TreeMap<Long, Entry> all = new TreeMap<>();
        parts.forEach(part -> part.forEach(entry -> all.put(entry.seq(), entry)));
        Map<Long, Long> places = new HashMap<>();
        List<Entry> numbered = new ArrayList<>();
        for (Entry entry : all.values()) {
            long seq = numbered.size() + 1L;
            places.put(entry.seq(), seq);
            numbered.add(new Entry(
                    seq,
                    entry.at(),
                    entry.since(),
                    entry.pass(),
                    entry.site(),
                    entry.scenario(),
                    moved(entry.event(), places)));
        }
        return new Excerpt(List.copyOf(numbered));
    }

    /** The same excerpt, with the given end of the run. */
    public Excerpt endedBy(Event.RunEnded end) {
        List<Entry> more = new ArrayList<>(entries);
        long at = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).at();
        more.add(new Entry(entries.size() + 1L, at, at, 0, "", "", end));
        return new Excerpt(List.copyOf(more));
    }

    /** Corrects the events of a walk that refer to another entry. */
    private static Event moved(Event event, Map<Long, Long> places) {
        if (event instanceof Event.AdapterFailed failed) {
            return new Event.AdapterFailed(
                    failed.link(), places.getOrDefault(failed.from(), 1L), failed.upTo(), failed.why());
        }
        if (event instanceof Event.Expected expected && expected.claim().get("after") instanceof Long after) {
            Map<String, Object> claim = new LinkedHashMap<>(expected.claim());
            claim.put("after", places.getOrDefault(after, 1L));
            return new Event.Expected(expected.requirements(), claim);
        }
        return event;
    }

    /** The excerpt as a history. */
    public History history() {
        return History.of(entries);
    }

    /**
     * Writes the excerpt as a journal.
     *
     * @throws IOException if the file exists, or cannot be written
     */
    public void write(Path file) throws IOException {
        try (ChainedLines out = new ChainedLines(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            for (Entry entry : entries) {
                out.write(entry);
            }
            out.end();
        }
    }
}
